import type { Allowance } from '../../calendar/allowance'
import { beijing, beijingDay, DAY, HOUR } from '../../time/day'

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const two = (n: number) => String(n).padStart(2, '0')

/** 「今天 7:40」, as one would say it. Days of the same year drop the year. */
export function sayTime(at: number, now: number): string {
	const then = beijing(at)
	const clock = `${then.hour}:${two(then.minute)}`
	return `${sayDay(at, now)} ${clock}`
}

/** 「今天」「昨天」「周五」「3 月 8 日」. A weekday only within the coming six days. */
export function sayDay(at: number, now: number): string {
	const distance = beijingDay(at) - beijingDay(now)
	if (distance === 0) return '今天'
	if (distance === -1) return '昨天'
	if (distance === 1) return '明天'
	const then = beijing(at)
	if (distance > 1 && distance < 7) return weekdays[then.weekday] ?? ''
	const year = then.year === beijing(now).year ? '' : `${then.year} 年 `
	return `${year}${then.month} 月 ${then.day} 日`
}

/** 「2026 年 3 月 8 日」: a day on what is kept and printed, where 今天 would be another day once it is read. */
export function sayDate(at: number): string {
	const { year, month, day } = beijing(at)
	return `${year} 年 ${month} 月 ${day} 日`
}

/** 「3 月 8 日 7:40」, on what is kept, under a heading that has the year. */
export function sayDateTime(at: number): string {
	const { month, day, hour, minute } = beijing(at)
	return `${month} 月 ${day} 日 ${hour}:${two(minute)}`
}

/** 「今天下午 5 点」: a promise, said to the hour (rounded down, so that it is never too late). */
export function sayPromise(at: number, now: number): string {
	const { hour } = beijing(at)
	const part = hour < 6 ? '凌晨' : hour < 12 ? '上午' : hour < 13 ? '中午' : hour < 18 ? '下午' : '晚上'
	return `${sayDay(at, now)}${part} ${hour > 12 ? hour - 12 : hour} 点`
}

/** 「还剩 2 小时 14 分」「超时 3 天」: how far a deadline is. */
export function sayLeft(deadline: number, now: number): string {
	const distance = Math.abs(deadline - now)
	const days = Math.floor(distance / DAY)
	const hours = Math.floor((distance % DAY) / HOUR)
	const minutes = Math.floor((distance % HOUR) / 60_000)
	const amount =
		days > 0
			? `${days} 天${hours > 0 ? ` ${hours} 小时` : ''}`
			: hours > 0
				? `${hours} 小时 ${minutes} 分`
				: `${minutes} 分钟`
	return deadline >= now ? `还剩 ${amount}` : `超时 ${amount}`
}

/** How long something may take: 「3 个工作日」「24 小时」. */
export const sayAllowance = (allowance: Allowance) =>
	allowance.by === 'clock' ? `${allowance.hours} 小时` : `${allowance.days} 个工作日`
