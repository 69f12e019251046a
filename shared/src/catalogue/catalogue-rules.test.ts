import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Allowance } from '../calendar/allowance'
import { matters } from '../matter/matters'
import { readAllowance, sayAllowance } from '../text/zh-CN/allowance'
import { check } from './check'
import { type Flat, flatten } from './columns'
import { changedKeys, difference } from './difference'
import { anEntry } from './entries.fixture'
import { type Entry, entrySchema } from './entry'

describe('how long something may take', () => {
	it.each<[string, Allowance | undefined]>([
		['24小时', { by: 'clock', hours: 24 }],
		['24 个小时', { by: 'clock', hours: 24 }],
		['1.5小时', { by: 'clock', hours: 1.5 }],
		['45分钟', { by: 'clock', hours: 0.75 }],
		['半小时', { by: 'clock', hours: 0.5 }],
		['3个工作日', { by: 'working', days: 3 }],
		['３工作日', { by: 'working', days: 3 }],
		['两个工作日', { by: 'working', days: 2 }],
		['十个工作日', { by: 'working', days: 10 }],
		['3天', undefined],
		['3', undefined],
		['小时', undefined],
		['-3小时', undefined],
		['12345小时', { by: 'clock', hours: 12345 }],
		['1234567小时', undefined],
		['3小时内', undefined],
		['', undefined],
	])('「%s」 is %j', (words, allowance) => {
		expect(readAllowance(words)).toEqual(allowance)
	})

	it.each([
		['24小时', { by: 'clock', hours: 24 }],
		['90分钟', { by: 'clock', hours: 1.5 }],
		['1个工作日', { by: 'working', days: 1 }],
		['半个工作日', { by: 'working', days: 0.5 }],
		['1.5个工作日', { by: 'working', days: 1.5 }],
	] as const)('says %s', (words, allowance) => {
		expect(sayAllowance(allowance)).toBe(words)
	})
})

describe('an entry', () => {
	it('has a schema that takes it, and not much else', () => {
		expect(v.parse(entrySchema, anEntry)).toEqual(anEntry)
		const bad: Record<string, unknown>[] = [
			{ matter: 'a b' },
			{ name: '' },
			{ name: '=甲' },
			{ name: '甲\u0000' },
			{ sentence: '字'.repeat(121) },
			{ lead: { level: 'department' } },
			{ lead: { level: 'county' } },
			{ photos: 0 },
			{ photos: 10 },
			{ radius: 9 },
			{ sign: { by: 'clock', hours: 0.1 } },
			{ sign: { by: 'working', days: 1.25 } },
			{ basis: 'habit' },
		]
		for (const part of bad)
			expect(v.is(entrySchema, { ...anEntry, ...part }), JSON.stringify(part)).toBe(false)
	})
})

describe('a whole list', () => {
	const flat = flatten(anEntry)
	const one = (part: Partial<Flat>) => check([{ ...flat, ...part }]).map(({ key, fault }) => [key, fault])

	it('of one good entry is good', () => expect(check([flat])).toEqual([]))

	it.each<[string, Partial<Flat>, string[][]]>([
		[
			'lead and support are one',
			{ supports: [{ level: 'department', unit: 'housing' }] },
			[['supports', 'leadSupports']],
		],
		['a village enforces', { kind: 'enforcement', lead: { level: 'village' } }, [['lead', 'leadByVillage']]],
		['a village serves', { lead: { level: 'village' } }, []],
		['a town enforces', { kind: 'enforcement', lead: { level: 'town' }, supports: [] }, []],
		['together, with nobody', { joint: true, supports: [] }, [['supports', 'jointAlone']]],
		['red by working days', { resolve: { by: 'working', days: 1 } }, [['resolve', 'redByDays']]],
		['red signed by working days', { sign: { by: 'working', days: 1 } }, [['sign', 'redByDays']]],
		['orange by working days', { urgency: 'orange', resolve: { by: 'working', days: 1 } }, []],
		['signed as long as resolved', { sign: { by: 'clock', hours: 24 } }, []],
		['signed after it is resolved', { sign: { by: 'clock', hours: 24.25 } }, [['sign', 'signTooLong']]],
		[
			'signed after it is resolved, in days',
			{ urgency: 'green', sign: { by: 'working', days: 4 }, resolve: { by: 'working', days: 3 } },
			[['sign', 'signTooLong']],
		],
		[
			'signed as long as resolved, in days',
			{ urgency: 'green', sign: { by: 'working', days: 3 }, resolve: { by: 'working', days: 3 } },
			[],
		],
	])('%s', (_, part, wrong) => expect(one(part)).toEqual(wrong))

	it('has each code and each name once, capitals or not', () => {
		expect(check([flat, { ...flat, matter: 'Manhole', name: '路灯' }])).toMatchObject([
			{ at: 1, key: 'matter', fault: 'matterDoubled', other: 0 },
		])
		expect(check([flat, { ...flat, matter: 'lamp' }])).toEqual([
			{ at: 1, key: 'name', fault: 'nameDoubled', other: 0 },
		])
	})

	it('judges nothing that could not be read', () => expect(check([{}, {}, { joint: true }])).toEqual([]))

	it.each<Partial<Flat>>([
		{ lead: { level: 'village' } },
		{ supports: [{ level: 'town' }] },
		{ kind: 'enforcement' },
		{ urgency: 'red' },
		{ sign: { by: 'clock', hours: 24 } },
		{ resolve: { by: 'clock', hours: 24 } },
		{ sign: { by: 'working', days: 3 } },
		{ resolve: { by: 'working', days: 3 } },
	])('nor by half of what a rule compares: %j', (entry) => expect(check([entry])).toEqual([]))

	it('has twenty common matters at most, and says so once', () => {
		const common = (count: number) =>
			Array.from({ length: count }, (_, at) => ({ common: true, matter: `m${at}`, name: `事项${at}` }))
		expect(check([...common(20), { common: false }, {}])).toEqual([])
		expect(check([{}, ...common(22)])).toEqual([
			{ at: 21, key: 'common', fault: 'commonTooMany', about: '20' },
		])
	})
})

describe('what another list changes', () => {
	const lamp = { ...anEntry, matter: 'lamp', name: '路灯' }

	it('is told by code and column', () => {
		const after = { ...anEntry, urgency: 'orange', supports: [] } as const
		expect(difference([anEntry, lamp], [after, { ...lamp, matter: 'light' }])).toEqual({
			added: [{ ...lamp, matter: 'light' }],
			removed: [lamp],
			changed: [{ before: anEntry, after, keys: ['supports', 'urgency'] }],
			same: 0,
		})
	})

	it('is nothing where the same is said again, in whatever order', () => {
		const again: Entry[] = JSON.parse(JSON.stringify([lamp, anEntry]))
		expect(difference([anEntry, lamp], again)).toEqual({ added: [], removed: [], changed: [], same: 2 })
	})

	it('is seen where something is added to what was said', () => {
		expect(changedKeys({ ...anEntry, supports: [] }, anEntry)).toEqual(['supports'])
		const { radius: _, ...unbounded } = anEntry
		expect(changedKeys(unbounded, anEntry)).toEqual(['radius'])
		expect(changedKeys(anEntry, unbounded)).toEqual(['radius'])
	})

	it.each([
		['radius', { radius: 60 }],
		['visit', { flow: { visit: false, joint: false } }],
		['lead', { lead: { level: 'town' } }],
		['sign', { sign: { by: 'clock', hours: 3 } }],
		['common', { common: false }],
	] as const)('sees %s', (key, part) => {
		expect(changedKeys(anEntry, { ...anEntry, ...part })).toEqual([key])
	})

	it('takes no word for another: false and absent are the same', () => {
		const { common: _, ...rare } = anEntry
		expect(changedKeys(rare, { ...rare, common: false })).toEqual([])
	})
})

it('the common matters of the first day have codes that a list may use', () => {
	for (const matter of Object.keys(matters)) expect(v.is(entrySchema.entries.matter, matter)).toBe(true)
})
