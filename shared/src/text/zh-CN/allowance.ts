import type { Allowance } from '../../calendar/allowance'

/** 「24小时」「30分钟」「3个工作日」: how long something may take, as a sheet says it. */
export function sayAllowance(allowance: Allowance): string {
	if (allowance.by === 'working') return `${allowance.days === 0.5 ? '半' : allowance.days}个工作日`
	const { hours } = allowance
	return Number.isInteger(hours) ? `${hours}小时` : `${hours * 60}分钟`
}

const numerals: Readonly<Record<string, string>> = {
	半: '0.5',
	一: '1',
	两: '2',
	二: '2',
	三: '3',
	四: '4',
	五: '5',
	六: '6',
	七: '7',
	八: '8',
	九: '9',
	十: '10',
}
const number = String.raw`(\d{1,6}(?:\.\d{1,2})?|[半一两二三四五六七八九十])个?`
const forms: readonly [RegExp, (n: number) => Allowance][] = [
	[new RegExp(`^${number}小时$`, 'u'), (hours) => ({ by: 'clock', hours })],
	[new RegExp(`^${number}分钟$`, 'u'), (minutes) => ({ by: 'clock', hours: minutes / 60 })],
	[new RegExp(`^${number}工作日$`, 'u'), (days) => ({ by: 'working', days })],
]

/**
 * Reads what `sayAllowance` says, and what people write for it: 「半小时」「三个工作日」「２４ 小时」.
 * Undefined where it cannot be told: 「3天」 is not, since it does not say whether a holiday counts.
 * What is read may still be longer than an allowance can be; its schema says.
 */
export function readAllowance(words: string): Allowance | undefined {
	const plain = words.normalize('NFKC').replace(/\s+/gu, '')
	for (const [form, make] of forms) {
		const [, said] = form.exec(plain) ?? []
		if (said !== undefined) return make(Number(numerals[said] ?? said))
	}
	return undefined
}
