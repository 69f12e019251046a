import * as v from 'valibot'
import { type Shift, shiftNames } from './shift'

const DAY = 24 * 60
const minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 * DAY))

/** The shifts that a county settles: every name once, in their order, one after the other, and within one day's length. */
export const shiftsSchema = v.pipe(
	v.array(v.object({ shift: v.picklist(shiftNames), from: minutes, until: minutes }), 'shiftsInvalid'),
	v.check((shifts) => follow(shifts), 'shiftsInvalid'),
)

/** Whether shifts follow each other, and the last ends before the first of the next day begins. */
function follow(shifts: readonly Shift[]): boolean {
	const [first] = shifts
	return (
		first !== undefined &&
		first.from < DAY &&
		shifts.length === shiftNames.length &&
		shifts.every(({ shift, from, until }, place) => {
			const before = shifts[place - 1]
			const next = shifts[place + 1]?.from ?? first.from + DAY
			return shift === shiftNames[place] && (before?.until ?? 0) <= from && from < until && until <= next
		})
	)
}
