import { HOUR } from '@huying/shared/time/day'
import { choicesOf } from '../case/instant'

const QUARTER = HOUR / 4

/** Two hours from now, at a full quarter of an hour. */
export const inTwoHours = (now: number): number => Math.ceil((now + 2 * HOUR) / QUARTER) * QUARTER

/** Times to meet at, the usual one first: in two hours, then the coming good hours of the office. */
export function meetChoices(now: number): number[] {
	const usual = inTwoHours(now)
	return [usual, ...choicesOf('meetAt', now).filter((at) => at !== usual)]
}
