import type { WorkLine as Line } from '@huying/shared/disclosure/disclosure-view'
import { sayPeriod } from '@huying/shared/text/zh-CN/disclosure'
import * as words from '@huying/shared/text/zh-CN/disclosure-work'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Buttons } from '../../kit/row'
import { Heading, Paragraph, Quiet } from '../../kit/words'
import { goTo } from '../../route/route'

/** One thing that a village publishes or owes: how it stands, and the way to go on with it. */
export function WorkLine({ line, now }: { line: Line; now: number }) {
	const { disclosure, village, villageName, group, groupName, period, dueAt, work, standing } = line
	const open = () =>
		disclosure === undefined
			? goTo('office/disclosure-form', { village, group, period })
			: goTo('office/disclosure', { id: disclosure })
	const late = standing === 'unpublished' && dueAt < now
	const state = work === 'idle' ? words.standing[standing] : words.work[work]
	return (
		<Card tone={late ? 'ask' : 'plain'}>
			<Heading>{`${groupName} · ${sayPeriod(period)}`}</Heading>
			<Paragraph>{`${villageName} · ${state}`}</Paragraph>
			{standing === 'unpublished' && (
				<Quiet>{late ? words.list.overdue(dueAt) : words.list.due(dueAt)}</Quiet>
			)}
			<Buttons>
				<Button
					words={disclosure === undefined ? words.list.begin : words.list.open}
					look={line.moves.length > 0 ? 'plain' : 'calm'}
					onTap={open}
				/>
			</Buttons>
		</Card>
	)
}
