import { type Format, formats } from '@huying/shared/catalogue/catalogue-view'
import * as words from '@huying/shared/text/zh-CN/catalogue-page'
import { useState } from 'react'
import { api } from '../../api/client'
import { Button } from '../../kit/button'
import { NoticeBar } from '../../kit/notice-bar'
import { Buttons, Stack } from '../../kit/row'
import { Heading, Quiet } from '../../kit/words'
import { Problem } from '../case/problem'
import { handOut } from '../sheet/sheet-file'
import { useAttempt } from '../use-attempt'

/** Takes a version out as a file. */
export function useTakeOut(version: number) {
	const { busy, problem, attempt } = useAttempt<Format>(words.takeOut.unreachable)
	const [done, setDone] = useState<string>()
	const take = (format: Format) =>
		attempt(format, async () => {
			const query = { format, ...(version > 0 && { version: String(version) }) }
			const file = await api.catalogueFile({ query })
			await handOut(file)
			setDone(file.name)
		})
	return { busy, problem, done, take }
}

/** The version that counts now, as a file to be edited. */
export function TakeOut({ version }: { version: number }) {
	const { busy, problem, done, take } = useTakeOut(version)
	return (
		<Stack>
			<Heading>{words.takeOut.title}</Heading>
			<Quiet>{words.takeOut.hint}</Quiet>
			<Buttons>
				{formats.map((format) => (
					<Button
						key={format}
						words={words.takeOut[format]}
						look="plain"
						busy={busy === format}
						disabled={busy !== undefined && busy !== format}
						onTap={() => take(format)}
					/>
				))}
			</Buttons>
			{done !== undefined && <NoticeBar words={words.takeOut.done(done)} icon="check" />}
			<Problem words={problem} />
		</Stack>
	)
}
