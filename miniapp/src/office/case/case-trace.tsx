import * as words from '@huying/shared/text/zh-CN/office-case'
import { timelineEntries } from '../../case/timeline-entries'
import { Card } from '../../kit/card'
import { Timeline } from '../../kit/timeline'
import { Heading } from '../../kit/words'
import { withUpstream } from './upstream'
import type { Seen } from './use-case'

/** Everything that happened, newest first. */
export function CaseTrace({ view, now }: { view: Seen; now: number }) {
	return (
		<Card>
			<Heading>{words.timeline}</Heading>
			<Timeline entries={withUpstream(timelineEntries(view, now), view.timeline, now)} />
		</Card>
	)
}
