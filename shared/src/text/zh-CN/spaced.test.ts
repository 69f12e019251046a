import { describe, expect, it } from 'vitest'
import { spaced } from './spaced'

describe('a time in a sentence', () => {
	const visit = (when: string) => spaced`${when}上门。`
	const doneBy = (by: string) => spaced`最晚${by}办完`

	it('has a blank where it meets Chinese with a digit, and none where it is Chinese itself', () => {
		expect(visit('14:30')).toBe('14:30 上门。')
		expect(visit('周五')).toBe('周五上门。')
		expect(doneBy('12 月 10 日')).toBe('最晚 12 月 10 日办完')
		expect(doneBy('明天下午 5 点')).toBe('最晚明天下午 5 点办完')
	})

	it('has none beside punctuation, and never a second one', () => {
		expect(spaced`（${'14:30'}）`).toBe('（14:30）')
		expect(spaced`最晚 ${'12 月 10 日'}，${3} 件`).toBe('最晚 12 月 10 日，3 件')
	})

	it('has one between two things that are put in, and none about nothing', () => {
		expect(spaced`${'演示网格员'}${'14:30'}上门`).toBe('演示网格员 14:30 上门')
		expect(spaced`应在${''}前回复`).toBe('应在前回复')
		expect(spaced`A${''}次`).toBe('A 次')
	})
})

/** What begins and ends with a digit, as a time may, and what neither does, as names. */
const time = '12 月 10 日 14:30'
const name = '某某'
/** Parameters that are never a time: whoever and whatever a sentence names. */
const names = new Set(
	'name successor shift group names unit unitName lead supports line who worker caller helper person leader first kinship relation centre centreName county town village place office service what why about words word move from kind came rung month version colour role label summary given number'.split(
		' ',
	),
)
type Say = (...given: unknown[]) => unknown
const parameters = (say: Say) =>
	(/^(?:function\s*\w*)?\s*\(?([^)=]*)/.exec(say.toString())?.[1] ?? '')
		.split(',')
		.map((parameter) => parameter.trim().replace(/\d+$/, ''))

function functions(value: unknown, path: string): [string, Say][] {
	if (typeof value === 'function') return [[path, value as Say]]
	if (typeof value !== 'object' || value === null) return []
	return Object.entries(value).flatMap(([key, member]) => functions(member, `${path}.${key}`))
}

/** What a function says of these, or nothing where it takes something else than words. */
function said(say: Say, given: readonly unknown[]): string | undefined {
	try {
		const words = say(...given)
		return typeof words === 'string' ? words : undefined
	} catch {
		return undefined
	}
}

declare global {
	interface ImportMeta {
		/** What the test runner makes of a pattern: every file it meets, read. */
		glob(patterns: readonly string[], how: { eager: true }): Record<string, unknown>
	}
}
const modules = Object.entries(import.meta.glob(['./*.ts', '!./*.test.ts'], { eager: true }))
const told = modules
	.flatMap(([file, module]) => functions(module, file))
	.flatMap(([path, say]) => {
		const given = parameters(say).map((parameter) => (names.has(parameter) ? name : time))
		const words = said(say, given)
		return words === undefined ? [] : [[path, words] as const]
	})

describe('the catalogue, given times', () => {
	it('is tried nearly whole', () => {
		expect(told.length).toBeGreaterThan(900)
	})

	it('never sets a digit of what it is given against Chinese', () => {
		const glued = told.filter(([, words]) => /[\u4e00-\u9fff]12 月|14:30[\u4e00-\u9fff]/u.test(words))
		expect(glued).toEqual([])
	})
})
