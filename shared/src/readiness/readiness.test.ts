import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { sayRow, summary } from '../text/zh-CN/readiness'
import type { Facts, StaffedUnit } from './facts'
import { DRILL_LASTS, type ReadinessName, readiness, readinessNames, tally } from './readiness'
import { ticks } from './tick'

const now = Date.UTC(2026, 2, 2, 1)
const APPID = 'wx3704040000000001'
const unit = (name: string, kind: StaffedUnit['kind'], people: StaffedUnit['people'] = {}): StaffedUnit => ({
	unit: name,
	shortName: name,
	kind,
	people,
})

/** A county in which nothing is missing. */
const ready: Facts = {
	now,
	centrePhone: true,
	units: [
		unit('centre', 'centre', { administrator: 2, leader: 1, dispatcher: 2 }),
		unit('inspectorate', 'inspectorate', { inspector: 1 }),
		unit('住建局', 'department', { handler: 1 }),
		unit('榴园镇', 'town', { handler: 2, gridWorker: 2 }),
	],
	villages: [
		{ name: '甲村', walked: true },
		{ name: '乙村', walked: true },
	],
	catalogue: { title: '本区县事项清单' },
	services: {},
	rulesVersion: 1,
	yearsKnown: [2026],
	year: 2026,
	month: 3,
	rosterDays: 7,
	appids: [APPID],
	templates: { [APPID]: ['progress', 'ask', 'task'] },
	checks: [{ appid: APPID, at: now, secret: 'ok', push: 'ok', templates: {} }],
	ticks: Object.fromEntries(ticks.map((tick) => [tick, { by: 'user-a', at: now }])),
}
const row = (name: ReadinessName, change: Partial<Facts> = {}) => {
	const found = readiness({ ...ready, ...change }).find((one) => one.name === name)
	if (found === undefined) throw new Error(name)
	return found
}
const staffed = (place: number, people: StaffedUnit['people']) =>
	ready.units.map((one, at) => (at === place ? { ...one, people } : one))

describe('a county', () => {
	it('in which nothing is missing is ready', () => {
		expect(tally(readiness(ready))).toEqual({ done: readinessNames.length, missing: 0, advice: 0 })
		expect(summary(tally(readiness(ready)))).toBe('都好了，可以上线。')
	})

	it('with nothing at all lacks what it cannot work without, and says each in words', () => {
		const rows = readiness({
			...ready,
			centrePhone: false,
			units: [],
			villages: [],
			catalogue: undefined,
			services: undefined,
			rulesVersion: 0,
			yearsKnown: [],
			rosterDays: 0,
			appids: [],
			templates: {},
			checks: [],
			ticks: {},
		})
		expect(tally(rows).done).toBe(0)
		for (const one of rows)
			for (const at of ['page', 'command'] as const)
				expect(sayRow(one, now, at), one.name).not.toMatch(/^$|undefined|NaN/)
		expect(summary(tally(rows))).toMatch(/^还缺 \d+ 样，另有 \d+ 条建议。$/)
	})
})

test('what WeChat is to be asked is tried on the set-up page itself, and from the command on that page', () => {
	for (const [name, why] of [
		['secret', 'untried'],
		['push', 'untried'],
		['templates', 'untried'],
		['templates', 'wrong'],
	] as const) {
		const row = { name, state: 'missing', why } as const
		expect(sayRow(row, now, 'page')).toContain('下面「和微信试一试」')
		expect(sayRow(row, now, 'command')).toContain('上线检查页')
	}
})

test.each<[ReadinessName, Partial<Facts>, object]>([
	['dispatchers', { units: staffed(0, { dispatcher: 1 }) }, { state: 'missing', count: 1 }],
	// One administrator and a leader can confirm each other's changes, until one is ill
	['administrators', { units: staffed(0, { administrator: 1, leader: 1 }) }, { state: 'advice', why: 'few' }],
	['administrators', { units: staffed(0, { administrator: 2 }) }, { state: 'advice', why: 'leader' }],
	['administrators', { units: staffed(0, { administrator: 1 }) }, { state: 'missing' }],
	['administrators', { units: staffed(0, { leader: 3 }) }, { state: 'missing', why: 'few' }],
	[
		'handlers',
		{ units: staffed(2, { leader: 1 }) },
		{ state: 'missing', count: 1, of: 2, names: ['住建局'] },
	],
	[
		'gridWorkers',
		{ villages: Array.from({ length: 10 }, (_, at) => ({ name: `村${at}`, walked: false })) },
		{ state: 'advice', count: 0, of: 10, more: 2 },
	],
	[
		'catalogue',
		{ catalogue: { title: '示范清单（非本区县官方清单）' } },
		{ state: 'advice', why: 'demonstration' },
	],
	['rules', { rulesVersion: 0, ticks: {} }, { state: 'advice', tick: 'rulesRead' }],
	['holidays', { month: 10 }, { state: 'done' }],
	['holidays', { month: 11 }, { state: 'advice', count: 2027 }],
	['holidays', { yearsKnown: [2027] }, { state: 'missing', count: 2026 }],
	['secret', { checks: [] }, { state: 'missing', why: 'untried' }],
	['templates', { templates: { [APPID]: ['ask'] } }, { state: 'missing', why: 'unset' }],
	['alarms', { ticks: {} }, { state: 'missing', tick: 'alarms' }],
	['drill', { now: now + DRILL_LASTS + 1 }, { state: 'advice', why: 'old' }],
])('%s: %j', (name, change, said) => {
	expect(row(name, change)).toMatchObject(said)
})

test.each([
	['none', 'missing'],
	['wrong', 'missing'],
	['unsure', 'advice'],
	['ok', 'done'],
] as const)('a secret that was tried and was %s is %s', (secret, state) => {
	expect(row('secret', { checks: [{ appid: APPID, at: now, secret, push: 'ok' }] }).state).toBe(state)
})

test('a template that WeChat does not have in that form is missing; one that was never compared is advice', () => {
	const check = { appid: APPID, at: now, secret: 'ok', push: 'ok' } as const
	expect(row('templates', { checks: [{ ...check, templates: { ask: 'fields' } }] })).toMatchObject({
		state: 'missing',
		why: 'wrong',
	})
	expect(row('templates', { checks: [check] }).state).toBe('advice')
})

it('has a line for each box', () => {
	const shown = readiness(ready).flatMap(({ tick }) => tick ?? [])
	expect([...shown].sort()).toEqual([...ticks].sort())
})

it('never calls a county ready that lacks people, however many there are elsewhere', () => {
	fc.assert(
		fc.property(fc.nat(3), fc.nat(3), fc.nat(3), (administrator, leader, dispatcher) => {
			const rows = readiness({ ...ready, units: staffed(0, { administrator, leader, dispatcher }) })
			const whole = administrator >= 2 && leader >= 1 && dispatcher >= 2
			expect(rows.every(({ state }) => state === 'done')).toBe(whole)
		}),
	)
})
