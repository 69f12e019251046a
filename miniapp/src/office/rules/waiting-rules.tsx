import type { Countersigns } from '@huying/shared/countersign/countersign-view'
import { nameless, toCountersigns, waitsOnRules } from '@huying/shared/text/zh-CN/countersign'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { NoticeBar } from '../../kit/notice-bar'
import { goTo } from '../../route/route'

/** A change of the rules that waits for another person: who asked for it, and when. */
export function WaitingRules({ countersigns, now }: { countersigns: Countersigns | undefined; now: number }) {
	const asked = countersigns?.waiting.find(
		({ order, state }) => order.kind === 'changeRules' && state === 'asked',
	)
	if (asked === undefined) return null
	return (
		<NoticeBar
			words={waitsOnRules(asked.askedBy.name ?? nameless, sayTime(asked.askedAt, now))}
			icon="clock"
			action={{ words: toCountersigns, onTap: () => goTo('office/countersigns') }}
		/>
	)
}
