import type { Figure } from '../figure'
import { costFigures } from './cost'
import { hurryFigures } from './hurry'
import { outageFigures } from './outage'

/** How much is told: cases of the two tables, cases resolved in a row, notices of an outage. */
export interface Amounts {
	readonly sizes: readonly [small: number, large: number]
	readonly hurried: number
	readonly missed: number
}

/** What telling people costs, how soon they are told, and what an outage of WeChat leaves undone. */
export async function noticeFigures(
	endpoint: string,
	{ sizes, hurried, missed }: Amounts,
): Promise<Figure[]> {
	return [
		...(await costFigures(endpoint, sizes)),
		...(await hurryFigures(endpoint, hurried)),
		...(await outageFigures(endpoint, missed)),
	]
}
