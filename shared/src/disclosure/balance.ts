import type { Row } from './column'
import type { Balance } from './content'
import { type Group, moneyColumn } from './group'

/**
 * What comes in, goes out and is left of a ledger, in cents.
 * @param before the closing balance of the period before, as it was published; undefined where there was none
 */
export function balanceOf(
	group: Pick<Group, 'columns'>,
	rows: readonly Row[],
	{ opening, closing }: { readonly opening: number; readonly closing: number },
	before?: number,
): Balance {
	const at = moneyColumn(group)
	const flows = rows.map((row) => Number(row[at] ?? 0))
	const income = sum(flows.filter((cents) => cents > 0))
	const spending = -sum(flows.filter((cents) => cents < 0)) || 0
	return {
		opening,
		income,
		spending,
		closing,
		balanced: opening + income - spending === closing,
		...(before !== undefined && { before, continues: before === opening }),
		breakdown: breakdownOf(group, rows, flows),
	}
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** Where the money came from, then where it went, each largest first. One name may stand in both. */
function breakdownOf(
	{ columns }: Pick<Group, 'columns'>,
	rows: readonly Row[],
	flows: readonly number[],
): Balance['breakdown'] {
	const at = columns.findIndex(({ breakdown }) => breakdown === true)
	if (at < 0) return []
	const by = { income: new Map<string, number>(), spending: new Map<string, number>() }
	for (const [row, cents] of flows.entries()) {
		const sums = cents > 0 ? by.income : by.spending
		const name = String(rows[row]?.[at] ?? '')
		if (cents !== 0) sums.set(name, (sums.get(name) ?? 0) + cents)
	}
	return [by.income, by.spending].flatMap((sums) =>
		[...sums].map(([name, cents]) => ({ name, cents })).sort(largestFirst),
	)
}

type Part = Balance['breakdown'][number]
const largestFirst = (left: Part, right: Part) =>
	Math.abs(right.cents) - Math.abs(left.cents) || (left.name < right.name ? -1 : 1)
