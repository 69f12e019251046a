import type { Queue } from '../../case/status'
import { type Clock, type ClockStanding, standingOf } from '../../time/clock'
import { deadlineOf } from './office-case'
import { spaced } from './spaced'
import { sayLeft, sayTime } from './time'

/** How a clock stands, as its shape is read out. */
export const standing: Record<ClockStanding, string> = {
	ample: '时间还够',
	soon: '快到期',
	late: '已超时',
	paused: '已停表',
}

/** What a clock is for, by what waits: 「签收」. */
export const what: Partial<Record<Queue, string>> = {
	...deadlineOf,
	referred: '派单',
	disputed: '裁定',
	suspended: '恢复办理',
	ending: '定终结',
	take: '受理',
	called: '签收',
	supporting: '办完',
	partSentBack: '定退办',
	extension: '定延期',
	suspension: '定挂起',
	slip: '回复',
	instruction: '报办理情况',
}

/** What happens by itself when a deadline passes, by what waits. Where nothing does, nothing is said. */
export const afterwards: Partial<Record<Queue, string>> = {
	assigned: '逾期发提示单',
	called: '逾期发提示单',
	handling: '逾期发督办单',
	supporting: '逾期发督办单',
	instruction: '逾期催报',
	suspended: '到时自动恢复',
	verified: '到时没评价，打电话回访',
	withdrawing: '到时自动撤诉',
}

/** A year whose holidays nobody has published yet. */
export const unpublished = (year: number) => `${year} 年放假安排还没公布，先按周一到周五算。`

/**
 * A clock in words: what it is and how far off its end is; and apart, when that is and what happens then.
 * 「签收 还剩 3 小时 0 分」「（今天 18:00 前），逾期发督办单」
 * @param then what happens when it ends, without a full stop
 */
export function sayClock(
	what: string,
	clock: Clock,
	then: string | undefined,
	now: number,
): { main: string; rest: string } {
	const stands = standingOf(clock, now)
	if (stands === 'paused')
		return {
			main: `${what} ${standing.paused}`,
			rest: spaced`（最晚到${sayTime(clock.pausedUntil ?? now, now)}，停的时间不算）`,
		}
	const end = sayTime(clock.at, now)
	const when = {
		ample: `（${end} 前）`,
		soon: `（${end} 前，${standing.soon}）`,
		late: `（${end} 到期）`,
	}[stands]
	return { main: `${what} ${sayLeft(clock.at, now)}`, rest: then === undefined ? when : `${when}，${then}` }
}
