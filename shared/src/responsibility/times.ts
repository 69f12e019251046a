import type { Allowance } from '../calendar/allowance'
import { type Calendar, deadline, type Pause, part } from '../calendar/calendar'
import type { Rules } from '../rule/rules'
import type { Times } from './responsibility'

/** What a clock runs on. */
export interface Run {
	readonly from: number
	readonly sign: Allowance
	readonly resolve: Allowance
	readonly extended?: readonly Allowance[]
	readonly pauses?: readonly Pause[]
}

/**
 * When everything of one unit's clock falls due. Always computed from where the clock began, with every pause and
 * every extension in it, so that no later change can lose paused time.
 */
export function timesOf(
	// Stryker disable next-line ArrayDeclaration: a text pauses nothing
	{ from, sign, resolve, extended = [], pauses = [] }: Run,
	rules: Rules,
	calendar: Calendar,
): Times {
	const years: number[] = []
	const end = (start: number, allowance: Allowance) => {
		const { at, unpublished } = deadline(calendar, start, allowance, pauses)
		if (unpublished !== undefined) years.push(unpublished)
		return at
	}
	const last = { from, allowance: resolve }
	let resolveBy = end(from, resolve)
	for (const allowance of extended) {
		last.from = resolveBy
		last.allowance = allowance
		resolveBy = end(resolveBy, allowance)
	}
	const { promptAt, warningAfter, climbAfter } = rules.slips
	const warning = end(resolveBy, warningAfter)
	const centre = end(warning, climbAfter)
	const inspectorate = end(centre, climbAfter)
	const unpublishedYear = years.length === 0 ? undefined : Math.min(...years)
	return {
		signBy: end(from, sign),
		resolveBy,
		ladder: [
			end(last.from, part(last.allowance, promptAt)),
			warning,
			centre,
			inspectorate,
			end(inspectorate, climbAfter),
		],
		...(unpublishedYear !== undefined && { unpublished: unpublishedYear }),
	}
}
