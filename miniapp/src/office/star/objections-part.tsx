import { type ArchiveObjectionView, OBJECTION_WORDS } from '@huying/shared/archive/archive-view'
import { office as words } from '@huying/shared/text/zh-CN/archive'
import { sayMonth } from '@huying/shared/text/zh-CN/team'
import { sayDate } from '@huying/shared/text/zh-CN/time'
import { useState } from 'react'
import { api } from '../../api/client'
import { useAnswer } from '../../api/use-answer'
import { useSend } from '../../api/use-send'
import { Part } from '../../archive/part'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Failure } from '../../kit/failure'
import { Field, TextArea } from '../../kit/field'
import { NoticeBar } from '../../kit/notice-bar'
import { Buttons } from '../../kit/row'
import { Heading, Paragraph, Quiet } from '../../kit/words'
import { Problem } from '../case/problem'
import { sayFailure } from '../say-failure'

/** What grid workers of a unit object to in their archives, and nobody has decided. */
export function ObjectionsPart({ unit }: { unit: string }) {
	const { value, failure, reload } = useAnswer(`objections ${unit}`, () =>
		api.archiveObjections({ params: { unit } }),
	)
	const [decided, setDecided] = useState(false)
	if (failure !== undefined) return <Failure words={sayFailure(failure)} onRetry={reload} />
	if (value === undefined || (value.objections.length === 0 && !decided)) return null
	return (
		<Part>
			<Heading>{words.objections}</Heading>
			{decided && <NoticeBar words={words.decided} icon="check" />}
			{value.objections.map((objection) => (
				<Decide
					key={`${objection.user} ${objection.entry}`}
					unit={unit}
					objection={objection}
					onDone={() => {
						setDecided(true)
						reload()
					}}
				/>
			))}
		</Part>
	)
}

type Decision = { user: string; month: string; entry: string; upheld: boolean; words: string }
type Props = { unit: string; objection: ArchiveObjectionView; onDone: () => void }

function Decide({ unit, objection, onDone }: Props) {
	const { user, name, month, entry, words: said, at, mayDecide } = objection
	const [why, setWhy] = useState('')
	const { busy, problem, send } = useSend<Decision, unknown>(
		(body) => api.decideArchiveObjection({ params: { unit }, body }),
		onDone,
		words.untouched,
	)
	const decide = (upheld: boolean) => send({ user, month, entry, upheld, words: why.trim() })
	return (
		<Card tone="ask">
			<Paragraph>{`${name ?? words.nameless}：${said ?? ''}`}</Paragraph>
			<Quiet>{`${sayMonth(month)}，${sayDate(at)}`}</Quiet>
			{!mayDecide && <Quiet>{words.own}</Quiet>}
			{mayDecide && (
				<>
					<Field label={words.answerWords}>
						<TextArea label={words.answerWords} value={why} onInput={setWhy} most={OBJECTION_WORDS} />
					</Field>
					<Problem words={problem} />
					<Buttons>
						<Button
							words={words.uphold}
							look="plain"
							busy={busy}
							disabled={why.trim() === ''}
							onTap={() => decide(true)}
						/>
						<Button
							words={words.refuse}
							look="calm"
							busy={busy}
							disabled={why.trim() === ''}
							onTap={() => decide(false)}
						/>
					</Buttons>
				</>
			)}
		</Card>
	)
}
