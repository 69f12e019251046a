import type { Slot } from '@huying/shared/slot/slot'
import { sayClockTime } from '@huying/shared/text/zh-CN/errand-words'
import { sayDay } from '@huying/shared/text/zh-CN/time'
import { beijingDay } from '@huying/shared/time/day'

/** The free slots of one day. `key` is its number among days, as text. */
export type SlotDay = { key: string; words: string; slots: readonly Slot[] }

/** How many days one looks at: more would be a calendar, and a telephone call is easier. */
const SHOWN = 6

/** Free slots by the day they are on, the soonest first; days without any are not there. */
export function slotDays(slots: readonly Slot[], now: number): SlotDay[] {
	const days = new Map<number, Slot[]>()
	for (const slot of [...slots].sort((one, other) => one.startsAt - other.startsAt)) {
		const day = beijingDay(slot.startsAt)
		days.set(day, [...(days.get(day) ?? []), slot])
	}
	return [...days].slice(0, SHOWN).map(([day, own]) => ({
		key: String(day),
		words: sayDay(own[0]?.startsAt ?? now, now),
		slots: own,
	}))
}

/** 「8:30 到 10:00」 */
export const saySlot = ({ startsAt, endsAt }: Slot): string => sayClockTime(startsAt, endsAt)
