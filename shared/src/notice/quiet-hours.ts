import { beijing, HOUR } from '../time/day'

/** From which hour to which a county's residents are not disturbed, by Beijing's clock: 22 to 7. Equal hours: never. */
export interface QuietHours {
	readonly from: number
	readonly to: number
}
export const usualQuietHours: QuietHours = { from: 22, to: 7 }

/** When a message that is not urgent may go out: now, or when the quiet hours end. */
export function afterQuiet(at: number, { from, to }: QuietHours): number {
	const { hour, minute } = beijing(at)
	const quiet = from <= to ? hour >= from && hour < to : hour >= from || hour < to
	if (!quiet) return at
	const hoursToGo = (to - hour + 24) % 24
	const second = at % 60_000
	return at + hoursToGo * HOUR - minute * 60_000 - second
}
