import { DAY, HOUR } from '@huying/shared/time/day'

/**
 * When the tests of everything together take place: at ten in the morning, Beijing time, on the next third Wednesday of
 * a November. What is told, counted and due differs between night and noon, weekend and holiday, the first and the last
 * of a month; a test that passes must pass whenever it is run. It is never in the past, for the database drops by the
 * machine's own time what is kept until a time that is over.
 * @param after epoch milliseconds
 */
export function quietMorning(after: number): number {
	for (let year = new Date(after).getUTCFullYear(); ; year++) {
		const fifteenth = Date.UTC(year, 10, 15, 2)
		const morning = fifteenth + ((10 - new Date(fifteenth).getUTCDay()) % 7) * DAY
		if (morning > after + HOUR) return morning
	}
}
