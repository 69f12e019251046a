import type { QuietHours } from '../notice/quiet-hours'
import { HOUR } from '../time/day'
import { dayAfter, dayStart, dutyAt, type Shift, usualShifts } from './shift'

/**
 * Until when something urgent leaves those alone who are not on duty: in a shift by night till the quiet hours end in
 * the morning; undefined by day, in the morning itself, and in a county that knows no quiet hours.
 */
export function waitsUntil(
	at: number,
	{ from, to }: QuietHours,
	shifts: readonly Shift[] = usualShifts,
): number | undefined {
	const duty = dutyAt(at, shifts)
	if (duty?.shift !== 'night' || from === to) return undefined
	const morning = (dayStart(dayAfter(duty.day, 1)) ?? at) + to * HOUR
	return morning > at ? morning : undefined
}
