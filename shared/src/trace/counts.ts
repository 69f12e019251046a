import { HOUR } from '../time/day'
import type { TraceEntry } from './entry'
import { defaultPatrolRules } from './patrol-rules'
import type { TraceCounts } from './trace-view'

const none: TraceCounts = {
	signIns: 0,
	dutySeconds: 0,
	patrols: 0,
	metres: 0,
	patrolSeconds: 0,
	visits: 0,
	settled: 0,
	found: 0,
	handovers: 0,
	doubtfulEntries: 0,
	doubtfulPoints: 0,
	entries: 0,
}

/**
 * Sums over entries, in any order. Time on duty is from a signing in to the signing out that ends it, by themselves or by the
 * office, as the log has them; where one of the two is not believed, or duty was over by itself before, it counts nothing.
 */
export function countsOf(
	entries: readonly TraceEntry[],
	dutyHours: number = defaultPatrolRules.dutyHours,
): TraceCounts {
	const sums = { ...none }
	let since: number | undefined
	for (const entry of [...entries].sort((one, other) => one.number - other.number)) {
		// a part of a track is no deed of its own, and what the office does is not the worker's
		if (entry.type !== 'tracked' && entry.type !== 'dutyEnded') sums.entries++
		const believed = entry.clock !== 'doubtful'
		if (!believed) sums.doubtfulEntries++
		switch (entry.type) {
			case 'signedIn':
				sums.signIns++
				since = believed ? entry.when : undefined
				break
			case 'signedOut':
			case 'dutyEnded':
				if (since !== undefined && believed) sums.dutySeconds += secondsOf(entry.when - since, dutyHours)
				since = undefined
				break
			case 'patrolBegan':
				sums.patrols++
				break
			case 'tracked':
				sums.metres += entry.metres
				sums.patrolSeconds += entry.seconds
				sums.doubtfulPoints += Object.values(entry.doubts).reduce((sum, count) => sum + (count ?? 0), 0)
				break
			case 'visited':
				sums.visits++
				break
			case 'settledOnTheSpot':
				sums.settled++
				break
			case 'found':
				sums.found++
				break
			case 'handedOver':
			case 'took':
				sums.handovers++
				break
			case 'patrolEnded':
			case 'inspected':
				break
		}
	}
	return sums
}

/** Nobody knows when somebody stopped who forgot to sign out. */
const secondsOf = (duty: number, dutyHours: number) =>
	duty > 0 && duty <= dutyHours * HOUR ? Math.round(duty / 1000) : 0
