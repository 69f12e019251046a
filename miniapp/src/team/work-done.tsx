import type { VillageTeam } from '@huying/shared/team/team-view'
import { sayMonth, sayWork, page as words } from '@huying/shared/text/zh-CN/team'
import { Part } from '../archive/part'
import { Card } from '../kit/card'
import { Heading, Paragraph, Quiet, Strong } from '../kit/words'

const done = ['visits', 'patrols', 'errands', 'verified', 'found'] as const
const solved = ['settled', 'foundSolved'] as const

/** What a village's grid workers did this month, counted from their archives. */
export function WorkDone({ month, work }: Pick<VillageTeam, 'month' | 'work'>) {
	return (
		<Part>
			<Heading>{sayMonth(month)}</Heading>
			<Card>
				<Strong>{words.work}</Strong>
				<Paragraph>
					{[sayWork.workers(work.workers), ...done.map((name) => sayWork[name](work[name]))].join('，')}
				</Paragraph>
				<Strong>{words.solved}</Strong>
				<Paragraph>{solved.map((name) => sayWork[name](work[name])).join('，')}</Paragraph>
				<Quiet>{words.counted}</Quiet>
			</Card>
		</Part>
	)
}
