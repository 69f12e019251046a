import type { PreviewAnswer } from '@huying/shared/catalogue/catalogue-view'
import { isSame } from '@huying/shared/catalogue/difference-view'
import { putBack } from '@huying/shared/text/zh-CN/catalogue-page'
import { useState } from 'react'
import { api } from '../../api/client'
import { useSend } from '../../api/use-send'
import { Button } from '../../kit/button'
import { Buttons } from '../../kit/row'
import { Sheet } from '../../kit/sheet'
import { Paragraph } from '../../kit/words'
import { Problem } from '../case/problem'
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
			<Sheet
				open={asking}
				title={putBack.confirm(sheet.name)}
				onClose={() => setAsking(false)}
				foot={
					<Buttons>
						<Button words={putBack.no} look="calm" disabled={busy} onTap={() => setAsking(false)} />
						<Button words={putBack.yes} busy={busy} onTap={() => send({ ...sheet, base, digest })} />
					</Buttons>
				}
			>
				<Paragraph>{putBack.confirmWords}</Paragraph>
				<Problem words={problem} />
			</Sheet>
		</>
	)
}
