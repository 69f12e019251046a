import type { PreviewAnswer } from '@huying/shared/catalogue/catalogue-view'
import { isSame } from '@huying/shared/catalogue/difference-view'
import { putBack } from '@huying/shared/text/zh-CN/catalogue-page'
import { useState } from 'react'
import { api } from '../../api/client'
import { useSend } from '../../api/use-send'
import { Button } from '../../kit/button'
import { Buttons } from '../../kit/row'
import { Paragraph } from '../../kit/words'
import { SendSheet } from '../send-sheet'
import type { ChosenSheet } from '../sheet/sheet-file'

type Props = {
	sheet: ChosenSheet
	seen: Extract<PreviewAnswer, { difference: unknown }>
	onPublished: (version: number) => void
}

/** Puts the file that was looked through in place of the list, after one more question. */
export function PublishButton({ sheet, seen, onPublished }: Props) {
	const [asking, setAsking] = useState(false)
	const { busy, problem, send } = useSend(
		(body: ChosenSheet & { base: number; digest: string } & { id: string }) => api.publishCatalogue({ body }),
		({ version }) => {
			setAsking(false)
			onPublished(version)
		},
		putBack.unreachable,
	)
	if (isSame(seen.difference)) return null
	const { base, digest } = seen
	return (
		<>
			<Buttons>
				<Button words={putBack.publish} onTap={() => setAsking(true)} />
			</Buttons>
			{asking && (
				<SendSheet
					title={putBack.confirm(sheet.name)}
					send={putBack.yes}
					cancel={putBack.no}
					busy={busy}
					problem={problem}
					onSend={() => send({ ...sheet, base, digest })}
					onClose={() => setAsking(false)}
				>
					<Paragraph>{putBack.confirmWords}</Paragraph>
				</SendSheet>
			)}
		</>
	)
}
