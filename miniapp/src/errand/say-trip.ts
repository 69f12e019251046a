import { sayDay } from '@huying/shared/text/zh-CN/time'
import { beijing } from '@huying/shared/time/day'

/** A Beijing day as written, 2026-03-05, as one says it: 「明天」「3 月 5 日」. */
export const sayTripDay = (day: string, now: number): string =>
	sayDay(Date.parse(`${day}T12:00:00+08:00`), now)

/** The Beijing day of an instant as it is sent: 2026-03-05. */
export function tripDay(at: number): string {
	const { year, month, day } = beijing(at)
	return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}
