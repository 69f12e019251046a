import type { TypedTable } from '@huying/shared/disclosure/command'
import { PAPERS_LIMIT } from '@huying/shared/disclosure/limits'
import { form as words } from '@huying/shared/text/zh-CN/disclosure-work'
import { useState } from 'react'
import { asApiError } from '../../api/explain'
import { Button } from '../../kit/button'
import { Field } from '../../kit/field'
import { Grow, Row } from '../../kit/row'
import { Quiet } from '../../kit/words'
import { Problem } from '../case/problem'
import { sayFailure } from '../say-failure'
import { choosePaper, sendPaper } from './choose-paper'

type Props = { table: TypedTable; onTable: (changes: Partial<TypedTable>) => void }

/** PDFs that hang beside the table: looked through when they are chosen, since some can do harm. */
export function PapersPart({ table: { papers }, onTable }: Props) {
	const [names, setNames] = useState<Readonly<Record<string, string>>>({})
	const [busy, setBusy] = useState(false)
	const [problem, setProblem] = useState<string>()
	const add = async () => {
		setProblem(undefined)
		try {
			const chosen = await choosePaper()
			if (chosen === undefined) return
			setBusy(true)
			const { paper, name } = await sendPaper(chosen)
			setNames((before) => ({ ...before, [paper]: name }))
			if (!papers.includes(paper)) onTable({ papers: [...papers, paper] })
		} catch (thrown) {
			setProblem(sayFailure(asApiError(thrown)))
		} finally {
			setBusy(false)
		}
	}
	return (
		<Field label={words.papers} hint={words.papersHint}>
			{papers.map((paper, place) => (
				<Row key={paper}>
					<Grow>
						<Quiet>{names[paper] ?? words.paper(place + 1)}</Quiet>
					</Grow>
					<Button
						words={words.paperRemove}
						look="calm"
						fit
						onTap={() => onTable({ papers: papers.filter((one) => one !== paper) })}
					/>
				</Row>
			))}
			{papers.length < PAPERS_LIMIT && <Button words={words.paperAdd} look="calm" busy={busy} onTap={add} />}
			<Problem words={problem} />
		</Field>
	)
}
