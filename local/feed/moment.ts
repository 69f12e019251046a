import { HOUR } from '@huying/shared/time/day'

const half = { 上午: 0, 凌晨: 0, 早上: 0, 中午: 12, 下午: 12, 晚上: 12, AM: 0, PM: 12 } as const

const clock =
	'(?<half>上午|凌晨|早上|中午|下午|晚上)?\\s*(?<hour>\\d{1,2})(?::(?<minute>\\d{1,2})|[时点]((?<minuteWord>\\d{1,2})分?)?)(?::?(?<second>\\d{1,2})(?:\\.\\d+)?秒?)?\\s*(?<english>AM|PM)?'
const zone = '(?<zone>Z|[+-]\\d{2}:?\\d{2})?'

/** The usual forms, as they are after NFKC. Month first where the year is last, as the exports that write so have it. */
const forms = [
	`^(?<year>\\d{4})(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?:(?:T|\\s+)${clock}\\s*${zone})?$`,
	`^(?<year>\\d{4})年(?<month>\\d{1,2})月(?<day>\\d{1,2})日?(?:\\s*${clock})?$`,
	`^(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4})(?:\\s+${clock})?$`,
	'^(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?:(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2}))?$',
].map((form) => new RegExp(form, 'i'))

/**
 * Reads a date as other systems write it: ISO 8601 with or without a zone, `2019/1/6 12:09:38`, `2019年1月6日 下午3:05`,
 * `01/06/2019`, `20190106`, or seconds or milliseconds since 1970. Without a zone it is Beijing's time, and without a
 * clock the day's beginning.
 * @returns epoch milliseconds; undefined for what is none of these, or no day of the calendar
 */
export function momentOf(written: string | number): number | undefined {
	const text = String(written).normalize('NFKC').trim()
	if (/^\d{9,10}$/.test(text)) return Number(text) * 1000
	if (/^\d{12,13}$/.test(text)) return Number(text)
	for (const form of forms) {
		const found = form.exec(text)
		if (found?.groups) return instantOf(found.groups)
	}
	return undefined
}

function instantOf(parts: Record<string, string | undefined>): number | undefined {
	const number = (part: string | undefined) => Number(part ?? 0)
	const [year, month, day] = [number(parts.year), number(parts.month), number(parts.day)]
	const hour = hourOf(number(parts.hour), parts.half ?? parts.english?.toUpperCase())
	const minute = number(parts.minute ?? parts.minuteWord)
	const second = number(parts.second)
	if (hour > 23 || minute > 59 || second > 59) return undefined
	const midnight = new Date(Date.UTC(year, month - 1, day))
	if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return undefined
	const there = midnight.getTime() + hour * HOUR + minute * 60_000 + second * 1000
	return there - offsetOf(parts.zone)
}

/** 下午 3 is 15, 中午 12 is 12, 凌晨 12 is 0; an hour that already counts to 24 stays. */
function hourOf(hour: number, word: string | undefined): number {
	if (word === undefined || hour > 12) return hour
	return (hour % 12) + half[word as keyof typeof half]
}

/** Milliseconds east of UTC. */
function offsetOf(written: string | undefined): number {
	if (written === undefined) return 8 * HOUR
	const found = /^([+-])(\d{2}):?(\d{2})$/.exec(written)
	if (found === null) return 0
	const [, sign, hours, minutes] = found
	return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * 60_000)
}
