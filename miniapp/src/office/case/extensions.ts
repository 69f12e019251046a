import type { Allowance } from '@huying/shared/calendar/allowance'

/** What is usually asked for. */
const usual: readonly Allowance[] = [
	{ by: 'clock', hours: 12 },
	{ by: 'clock', hours: 24 },
	{ by: 'working', days: 1 },
	{ by: 'working', days: 2 },
	{ by: 'working', days: 3 },
	{ by: 'working', days: 5 },
	{ by: 'working', days: 10 },
]

/** Hours that a day of each kind is taken for when two kinds are compared: a working day is at least one by the clock. */
const DAY_HOURS = 24
const hoursOf = (allowance: Allowance) =>
	allowance.by === 'clock' ? allowance.hours : allowance.days * DAY_HOURS

/** The usual extensions that are no longer than the county lets one be; all of them while its rules are unknown. */
export function extensionsWithin(longest: Allowance | undefined): readonly Allowance[] {
	return longest === undefined ? usual : usual.filter((one) => hoursOf(one) <= hoursOf(longest))
}
