import { standing as words } from '@huying/shared/text/zh-CN/office-room'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { Clock } from '../../kit/clock'
import { Icon, type IconName } from '../../kit/icon'
import { Tap } from '../../kit/tap'
import { goTo } from '../../route/route'
import './case-standing.scss'
import type { Seen } from './use-case'

/** How the whole case stands besides its status: held up, kept from view, merged, owed to a leader. */
export function CaseStanding({ view, now }: { view: Seen; now: number }) {
	const { instruction, mergedInto } = view
	const lines = linesOf(view, now)
	if (lines.length === 0 && instruction === undefined && mergedInto === undefined) return null
	return (
		<View className="standing">
			{lines.map(({ icon, words: said }) => (
				<View key={said} className="standing__line">
					<Icon name={icon} colour="amber" />
					<View className="standing__words">{said}</View>
				</View>
			))}
			{mergedInto !== undefined && (
				<Tap
					role="link"
					className="standing__line standing__line--tap"
					onTap={() => goTo('office/case', { id: mergedInto })}
				>
					<Icon name="inbox" colour="accent" />
					<View className="standing__words">{words.merged}</View>
					<View className="standing__act">{words.openMain}</View>
				</Tap>
			)}
			{instruction !== undefined && (
				<Clock
					what={words.instruction}
					at={instruction.reportBy}
					afterwards={words.instructionLate}
					now={now}
				/>
			)}
		</View>
	)
}

/** What is true of the case now, a line each. */
function linesOf(view: Seen, now: number): { icon: IconName; words: string }[] {
	const { status, suspendedUntil, suspensionAsked, restricted, joined, followers } = view
	return [
		...(status === 'suspended' && suspendedUntil !== undefined
			? [{ icon: 'circle-pause' as const, words: words.suspended(sayTime(suspendedUntil, now)) }]
			: []),
		...(suspensionAsked === undefined
			? []
			: [{ icon: 'hourglass' as const, words: words.suspensionAsked(sayTime(suspensionAsked.until, now)) }]),
		...(restricted ? [{ icon: 'eye' as const, words: words.restricted }] : []),
		...(joined ? [{ icon: 'users' as const, words: words.joined(joined) }] : []),
		...(followers ? [{ icon: 'users' as const, words: words.followers(followers) }] : []),
	]
}
