import type { ListName } from '@huying/shared/service/list'
import type { ListPreview } from '@huying/shared/service/list-view'
import { listPage as text } from '@huying/shared/text/zh-CN/list-page'
import { useState } from 'react'
import { api } from '../../api/client'
import { useSend } from '../../api/use-send'
import { Button } from '../../kit/button'
import { Buttons } from '../../kit/row'
import { Paragraph } from '../../kit/words'
import { SendSheet } from '../send-sheet'
import type { ChosenSheet } from '../sheet/sheet-file'

type Props = {
	list: ListName
	sheet: ChosenSheet
	seen: Extract<ListPreview, { changes: unknown }>
	onPublished: (version: number) => void
}

/** Puts the file that was looked through in place of the list, after one more question. */
export function PublishListButton({ list, sheet, seen: { base, digest }, onPublished }: Props) {
	const [asking, setAsking] = useState(false)
	const { busy, problem, send } = useSend(
		(body: ChosenSheet & { base: number; digest: string } & { id: string }) =>
			api.publishList({ params: { list }, body }),
		({ version }) => {
			setAsking(false)
			onPublished(version)
		},
		text.unreachable,
	)
	return (
		<>
			<Buttons>
				<Button words={text.publish} onTap={() => setAsking(true)} />
			</Buttons>
			{asking && (
				<SendSheet
					title={text.confirm(sheet.name)}
					send={text.yes}
					cancel={text.no}
					busy={busy}
					problem={problem}
					onSend={() => send({ ...sheet, base, digest })}
					onClose={() => setAsking(false)}
				>
					<Paragraph>{text.confirmWords}</Paragraph>
				</SendSheet>
			)}
		</>
	)
}
