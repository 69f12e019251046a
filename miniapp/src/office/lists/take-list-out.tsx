import { type Format, formats } from '@huying/shared/catalogue/catalogue-view'
import type { ListName } from '@huying/shared/service/list'
import { listPage as text } from '@huying/shared/text/zh-CN/list-page'
import { useState } from 'react'
import { api } from '../../api/client'
import { Button } from '../../kit/button'
import { NoticeBar } from '../../kit/notice-bar'
import { Buttons, Stack } from '../../kit/row'
import { Heading } from '../../kit/words'
import { Problem } from '../case/problem'
import { handOut } from '../sheet/sheet-file'
import { useAttempt } from '../use-attempt'

/** The list that counts now, as a file to be edited. */
export function TakeListOut({ list }: { list: ListName }) {
	const { busy, problem, attempt } = useAttempt<Format>(text.takeOutUnreachable)
	const [done, setDone] = useState<string>()
	const take = (format: Format) =>
		attempt(format, async () => {
			const file = await api.listFile({ params: { list }, query: { format } })
			await handOut(file)
			setDone(file.name)
		})
	return (
		<Stack>
			<Heading>{text.takeOut}</Heading>
			<Buttons>
				{formats.map((format) => (
					<Button
						key={format}
						words={text[format]}
						look="plain"
						busy={busy === format}
						disabled={busy !== undefined && busy !== format}
						onTap={() => take(format)}
					/>
				))}
			</Buttons>
			{done !== undefined && <NoticeBar words={text.done(done)} icon="check" />}
			<Problem words={problem} />
		</Stack>
	)
}
