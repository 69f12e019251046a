import type { DecisionSummaryView } from '@huying/shared/decision/decision-view'
import * as words from '@huying/shared/text/zh-CN/decision'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { useState } from 'react'
import { openApi } from '../api/open'
import { useAnswer } from '../api/use-answer'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { Empty } from '../kit/empty'
import { Failure } from '../kit/failure'
import { Stack } from '../kit/row'
import { StateMark } from '../kit/state-mark'
import { Waiting } from '../kit/waiting'
import { Heading, Quiet } from '../kit/words'
import { goTo } from '../route/route'
import { standingOf } from './standing'

const text = words.list

type Props = {
	village: string
	now: number
	/** What a tap on one opens; the public page, unless somebody works on them. */
	onOpen?: (decision: string) => void
}

/** A village's decisions, the latest begun first: for the village's board, and for whoever enters them. */
export function VillageDecisions({ village, now, onOpen }: Props) {
	const [pages, setPages] = useState(1)
	const { value, failure, reload } = useAnswer(`decisions ${village} ${pages}`, () => read(village, pages))
	const open = onOpen ?? ((decision) => goTo('affairs/decision', { id: decision }))
	if (value === undefined)
		return failure ? <Failure words={failure.message} onRetry={reload} /> : <Waiting words={text.waiting} />
	if (value.decisions.length === 0) return <Empty words={text.none} icon="flag" />
	return (
		<Stack gap="middle">
			{value.decisions.map((one) => (
				<DecisionLine key={one.decision} one={one} now={now} onTap={() => open(one.decision)} />
			))}
			{value.more && <Button words={text.more} look="calm" onTap={() => setPages(pages + 1)} />}
		</Stack>
	)
}

async function read(village: string, pages: number) {
	const decisions: DecisionSummaryView[] = []
	let after: string | undefined
	for (let page = 0; page < pages; page++) {
		const query = after === undefined ? {} : { after }
		const answer = await openApi.villageDecisions({ params: { village }, query })
		decisions.push(...answer.decisions)
		after = answer.next
		if (after === undefined) break
	}
	return { decisions, more: after !== undefined }
}

type LineProps = { one: DecisionSummaryView; now: number; onTap: () => void }

/** One decision in a list: where it stands, what it is, what comes next. */
function DecisionLine({ one, now, onTap }: LineProps) {
	const { title, process, kindName, changedAt, next } = one
	return (
		<Card label={text.look(title)} onTap={onTap}>
			<StateMark {...standingOf(one)} />
			<Heading>{title}</Heading>
			<Quiet>{`${kindName} · ${words.process[process]} · ${sayTime(changedAt, now)}`}</Quiet>
			{next !== undefined && <Quiet>{text.next(words.stageName(process, next))}</Quiet>}
		</Card>
	)
}
