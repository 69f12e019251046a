import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedLives } from '../../test/silent'
import type { CaseEvent } from '../case/event'
import { evolve } from '../case/evolve'
import type { CaseState } from '../case/state'
import { called } from '../responsibility/responsibility'
import * as text from '../text/zh-CN/notice'
import { noticeKinds, templates } from './notice'
import { factsOf, notices } from './notices'
import { templateData, thing } from './words'

const base: CaseState = {
	tenant: '370404',
	case: 'case-0000000000000001',
	number: '2611-0385-2746',
	type: 'report',
	status: 'handling',
	version: 5,
	identity: 'named',
	source: 'miniProgram',
	submission: 'x',
	public: false,
	reworks: 0,
	callerWithdrew: false,
	caller: 'user-caller',
	openedAt: 0,
	since: 0,
	changedAt: 0,
	matter: 'streetlight',
	village: '370404103201',
	lead: lead('住建局', 9e12),
}
/** Housing as it was just called. */
function lead(unitName: string, resolveBy: number) {
	const allowance = { by: 'clock', hours: 24 } as const
	return called({
		unit: 'housing',
		unitName,
		from: 0,
		sign: allowance,
		resolve: allowance,
		sendBackUntil: 0,
		signBy: resolveBy,
		resolveBy,
		ladder: [],
	})
}
const event = (type: string, more: object = {}) =>
	({
		v: 1,
		case: base.case,
		seq: 6,
		at: 1_800_000_000_000,
		by: { capacity: 'clock' },
		command: 'c',
		type,
		...more,
	}) as CaseEvent
const told = (type: string, state: Partial<CaseState> = {}, more: object = {}) =>
	notices(event(type, more), { ...base, ...state }).map(
		({ kind, to, template }) => `${to}:${kind}:${template}`,
	)

describe('who is told of what', () => {
	it.each([
		['accepted', ['caller:accepted:progress']],
		['assigned', ['caller:assigned:progress', 'unit:unitAssigned:task']],
		['resolved', []],
		['verified', ['caller:verified:ask']],
		['returned', ['unit:unitReturned:task']],
		['sentBack', ['centre:centreSentBack:task']],
		['signed', []],
		['withdrawing', ['centre:centreWithdrawing:task']],
	])('%s', (type, expected) => expect(told(type)).toEqual(expected))

	it('whoever has the desk is urged', () => {
		expect(told('urged')).toEqual(['unit:unitUrged:task'])
		expect(told('urged', { status: 'submitted' })).toEqual(['centre:centreUrged:task'])
	})
	it('a caller who has just rated is not told that it was closed for that', () => {
		const rating = { solved: true, at: 1_800_000_000_000 - 60_000 }
		expect(told('closed', { status: 'closed', rating }, { because: 'rated' })).toEqual([])
		expect(told('closed', { status: 'closed' }, { because: 'notReached' })).toEqual([
			'caller:closed:progress',
		])
	})
	it('whoever was told that theirs was merged is told that it stands alone again', () => {
		expect(told('unmerged', { status: 'submitted' })).toEqual(['caller:parted:progress'])
		expect(told('settled', { status: 'submitted' }, { status: 'held' })).toEqual(['caller:parted:progress'])
		expect(told('settled', { status: 'closed', samePerson: true }, { status: 'closed' })).toEqual([])
	})
	it('a message names the matter as the catalogue does', () => {
		const facts = factsOf(event('accepted'), { ...base, matter: 'wallOpening', matterName: '私开门洞' })
		const [notice] = notices(event('accepted'), base)
		expect(JSON.stringify(notice && templateData(notice, facts))).toContain('私开门洞')
	})
	it('without a caller of ours, the system it came from is told, under its own number', () => {
		const { caller: _, ...filed } = base
		const state: CaseState = { ...filed, source: 'hotline12345', sourceNumber: '12345-1' }
		expect(notices(event('ended'), state).map(({ to }) => to)).toEqual(['source'])
		expect(factsOf(event('ended'), state)).toMatchObject({ sourceNumber: '12345-1' })
	})
})

describe('whatever happens to a case', () => {
	it('nobody is told twice of one thing, nor anything that others said or are', () => {
		fc.assert(
			fc.property(askedLives, ({ events, records }) => {
				let state: CaseState | undefined
				for (const event of events) {
					state = evolve(state, event)
					const told = notices(event, state)
					const audiences = told.map(({ to }) => to)
					expect(new Set(audiences).size).toBe(audiences.length)
					if (state.caller === undefined) expect(audiences).not.toContain('caller')
					if (state.lead === undefined) expect(audiences).not.toContain('unit')
					const facts = factsOf(event, state)
					const kept = JSON.stringify([
						facts,
						told,
						told.map((notice) => templateData(notice, facts, '甲村')),
					])
					const secrets = records.flatMap(({ text, name, phone, place, salt }) => [
						...[text, name, phone, place?.description].filter((word) => word !== undefined),
						salt,
					])
					for (const secret of [...secrets, state.caller ?? 'nobody', event.by.user ?? 'nobody'])
						expect(kept.includes(secret), secret).toBe(false)
				}
			}),
			{ numRuns: 300 },
		)
	})
	it('a caller is asked at each check, but not one who withdrew', () => {
		expect(told('verified', { callerWithdrew: true })).toEqual([])
	})
})

const limits: Record<string, RegExp> = {
	character_string: /^[\x21-\x7e]{1,32}$/,
	thing: /^[^\p{C}\n]{1,20}$/u,
	phrase: /^\p{Script=Han}{1,5}$/u,
	time: /^\d{4}年\d{1,2}月\d{1,2}日 \d\d:\d\d$/,
}

describe('the words', () => {
	it('fit WeChat’s limits, whatever the event, and hold nothing of anybody', () => {
		const words = fc.string({ unit: 'grapheme', maxLength: 60 })
		fc.assert(
			fc.property(
				fc.constantFrom(...noticeKinds),
				fc.constantFrom(...templates),
				fc.record({ unitName: words, village: words, matter: words, sourceNumber: words }),
				fc.integer({ min: 0, max: 4e12 }),
				(kind, template, said, at) => {
					const state = {
						...base,
						matter: said.matter,
						sourceNumber: said.sourceNumber,
						lead: lead(said.unitName, at),
					}
					const facts = factsOf({ ...event('assigned'), at }, state)
					// what identifies a person is not even handed over
					expect(JSON.stringify(facts)).not.toContain(base.caller)
					const data = templateData({ kind, to: 'caller', template, urgent: false }, facts, said.village)
					expect(Object.keys(data).length).toBeGreaterThanOrEqual(4)
					for (const [keyword, value] of Object.entries(data)) {
						const limit = limits[keyword.replace(/\d+$/, '')]
						expect(limit).toBeDefined()
						expect([keyword, value]).toEqual([keyword, expect.stringMatching(limit as RegExp)])
					}
				},
			),
			{ numRuns: 2000 },
		)
	})
	it('are cut by code point', () => {
		expect(thing('𠮷'.repeat(21))).toBe(`${'𠮷'.repeat(19)}…`)
		expect(thing('𠮷'.repeat(20))).toBe('𠮷'.repeat(20))
		expect(thing('\n\u200b')).toBe('-')
	})
	it('every phrase and note is whole as it stands', () => {
		const facts = factsOf(event('assigned'), base)
		for (const kind of noticeKinds) {
			expect(text.phrase[kind]).toMatch(limits.phrase as RegExp)
			expect([...text.note[kind](facts)].length).toBeLessThanOrEqual(20)
			expect(text.inbox[kind](facts, 0)).toMatch(/。$/)
		}
	})
})
