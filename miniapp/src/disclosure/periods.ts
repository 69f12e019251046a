import type { BoardLine } from '@huying/shared/disclosure/disclosure-view'

/** One period beside the others, in hundredths of the largest sum. */
export interface PeriodBar {
	readonly disclosure: string
	readonly period: string
	readonly income: number
	readonly spending: number
	readonly incomeShare: number
	readonly spendingShare: number
}

/** So many periods stand beside each other on a phone. */
const PERIODS = 4

/** The last periods of a ledger, the oldest first, so that one sees how it goes; of fewer than two there is nothing to see. */
export function periodBars(lines: readonly BoardLine[], group: string): PeriodBar[] {
	const ledgers = lines
		.filter(
			(line) => line.group === group && line.standing === 'published' && line.figures.balance !== undefined,
		)
		.sort((left, right) => (left.period < right.period ? -1 : 1))
		.slice(-PERIODS)
	if (ledgers.length < 2) return []
	const sums = ledgers.flatMap(({ figures: { balance } }) => [balance?.income ?? 0, balance?.spending ?? 0])
	const most = Math.max(1, ...sums)
	return ledgers.map(({ disclosure, period, figures: { balance } }) => {
		const [income, spending] = [balance?.income ?? 0, balance?.spending ?? 0]
		const share = (cents: number) => Math.round((cents / most) * 100)
		return {
			disclosure,
			period,
			income,
			spending,
			incomeShare: share(income),
			spendingShare: share(spending),
		}
	})
}
