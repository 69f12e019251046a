import type { CaseView, Summary } from '@huying/shared/case/case-view'
import type { Entry } from '@huying/shared/catalogue/entry'
import type { ResponsibilityView } from '@huying/shared/responsibility/responsibility-view'
import type { Tenant } from '@huying/shared/tenant/tenant'
import { HOUR } from '@huying/shared/time/day'
import type { Unit } from '@huying/shared/unit/unit'
import type { Post } from '@huying/shared/user/post'
import { describe, expect, it } from 'vitest'
import { emptySummons } from '../../summons/summons-draft'
import { calledFor, needsVillage } from './called'
import { callersOf, goersOf } from './callers'
import { inTwoHours, meetChoices } from './meeting'
import { byTime, meetOf, worthALook } from './meets'
import { sayCall } from './preview'
import { linesOf, tallyOf, toMark } from './progress'

/** 22 November 2026, 09:10 in Beijing. */
const NOW = Date.UTC(2026, 10, 22, 1, 10)
const VILLAGE = '370404104243'
const unit = (id: string, shortName: string, kind: Unit['kind'] = 'department'): Unit => ({
	unit: id,
	name: `峄城区${shortName}`,
	shortName,
	kind,
})
const units = [
	unit('environment', '环保局'),
	unit('enforcement', '执法局'),
	unit('police', '公安'),
	unit('labour', '人社局'),
	unit('town-370404104', '峨山镇', 'town'),
]
const entry = {
	matter: 'scatteredPollution',
	basis: 'law',
	lead: { level: 'department', unit: 'environment' },
	supports: [
		{ level: 'department', unit: 'enforcement' },
		{ level: 'department', unit: 'police' },
		{ level: 'department', unit: 'gone' },
		{ level: 'town' },
	],
} as unknown as Entry
const draft = { ...emptySummons('x', 'town-370404104'), village: VILLAGE }
const names = (called: ReturnType<typeof calledFor>) => called.map(({ name, role }) => `${role} ${name}`)

describe('whom a call reaches', () => {
	it('is the lead first, those of the list that the county has, and the added ones last, none twice', () => {
		expect(names(calledFor({ ...draft, added: ['labour', 'police'] }, entry, units))).toEqual([
			'lead 环保局',
			'support 执法局',
			'support 公安',
			'support 峨山镇',
			'added 人社局',
		])
	})

	it('is nobody where the matter is in no entry: the centre decides', () => {
		expect(calledFor({ ...draft, unlisted: true, added: ['labour'] }, entry, units)).toEqual([])
		expect(calledFor({ ...draft, added: ['labour'] }, undefined, units)).toEqual([])
	})

	it('says when it hangs on a village that nobody named', () => {
		expect(needsVillage(entry, undefined)).toBe(true)
		expect(needsVillage(entry, VILLAGE)).toBe(false)
		expect(needsVillage({ ...entry, supports: [] }, undefined)).toBe(false)
	})

	it('is said in one sentence before it goes out', () => {
		const tenant = {
			towns: [{ code: '370404104', name: '峨山镇', villages: [{ code: VILLAGE, name: '峨山村' }] }],
		} as unknown as Tenant
		const full = { ...draft, where: ' 村西棚门口 ', meetAt: inTwoHours(NOW) }
		expect(sayCall(full, calledFor(full, entry, units), '峨山镇', tenant, NOW)).toBe(
			'峨山镇吹哨：环保局牵头，执法局、公安、峨山镇配合，今天 11:15 到峨山镇峨山村，村西棚门口。',
		)
		expect(sayCall({ ...full, unlisted: true }, [], '峨山镇', tenant, NOW)).toBe(
			'峨山镇呼叫：先到社会治理服务中心，由中心指定谁来，今天 11:15 到峨山镇峨山村，村西棚门口。',
		)
		expect(sayCall(draft, [], '峨山镇', undefined, NOW)).toContain('（还没选）')
	})
})

describe('when to meet', () => {
	it('is in two hours, at a full quarter, and never twice in the list', () => {
		expect(inTwoHours(NOW) - NOW).toBe(2 * HOUR + 5 * 60_000)
		const choices = meetChoices(NOW - 10 * 60_000)
		expect(new Set(choices).size).toBe(choices.length)
		expect(choices[0]).toBe(NOW - 10 * 60_000 + 2 * HOUR)
	})
})

describe('in whose name', () => {
	const post = (role: Post['role'], of: string): Post => ({ post: of, role, unit: of, unitName: of, from: 0 })
	it('one calls: as handler or leader of a town or department; one goes as handler', () => {
		const posts = [post('leader', 'town-1'), post('handler', 'housing'), post('leader', 'centre')]
		expect(callersOf(posts, 1).map((one) => one.unit)).toEqual(['town-1', 'housing'])
		expect(goersOf(posts, 1).map((one) => one.unit)).toEqual(['housing'])
		expect(callersOf([{ ...post('handler', 'housing'), until: 1 }], 1)).toEqual([])
	})
})

const part = (of: string, more: Partial<ResponsibilityView> = {}): ResponsibilityView => ({
	unit: of,
	unitName: of,
	lead: false,
	phase: 'called',
	from: 0,
	signBy: 1,
	resolveBy: 2,
	late: false,
	extended: 0,
	slips: [],
	marks: [],
	...more,
})

describe('how far the units are', () => {
	const parts = [
		part('police', { phase: 'signed', reportedInAt: NOW }),
		part('market'),
		part('land', { phase: 'released' }),
		part('environment', { lead: true, phase: 'done', reportedInAt: NOW, late: true }),
	]
	const view = { responsibilities: parts, whistle: { meetAt: NOW } }

	it('is counted without those who need not come', () => {
		expect(tallyOf(parts)).toEqual({ all: 3, signed: 2, arrived: 2, done: 1 })
	})

	it('is a line each, the lead first', () => {
		const lines = linesOf(view, NOW)
		expect(lines.map(({ unit: one }) => one)).toEqual(['environment', 'police', 'market', 'land'])
		expect(lines[0]?.facts).toEqual(['今天 9:10 到场', '超过时限'])
		expect(lines[2]).toMatchObject({ state: '还没签收', facts: ['还没到场'] })
		expect(lines[3]?.facts).toEqual([])
		expect(linesOf({ responsibilities: parts }, NOW)[1]?.facts).toEqual([])
	})

	it('asks for the marks that are owed: not of oneself, and not again', () => {
		const called = { unit: 'town', unitName: '峨山镇' }
		const over = [
			part('environment', { phase: 'done' }),
			part('land', { phase: 'released', marks: [{ from: 'town', fromName: '', speed: 1, quality: 1 }] }),
			part('town', { phase: 'done' }),
			part('police', { phase: 'signed' }),
		]
		const all = { responsibilities: over, callingUnit: called, moves: ['mark' as const] }
		expect(toMark(all)).toEqual(['environment'])
		expect(toMark({ ...all, moves: [] })).toEqual([])
		expect(toMark({ responsibilities: over, moves: ['mark'] })).toEqual([])
	})
})

describe('where a unit has to be', () => {
	const view = {
		case: 'case-1',
		title: '小作坊',
		callingUnit: { unit: 'town', unitName: '峨山镇' },
		whistle: { meetAt: NOW },
		moves: ['reportIn'],
	} as unknown as CaseView

	it('is what it was whistled for and has not been to', () => {
		expect(meetOf(view)).toEqual({ case: 'case-1', title: '小作坊', caller: '峨山镇', meetAt: NOW })
		expect(meetOf({ ...view, moves: ['progress'] })).toBeUndefined()
		const { whistle: _, ...waiting } = view
		expect(meetOf(waiting)).toBeUndefined()
	})

	it('is looked for among the calls of units only, each once', () => {
		const summary = (id: string, deadline: number, called: boolean) =>
			({
				case: id,
				since: 0,
				deadline,
				...(called && { callingUnit: view.callingUnit }),
			}) as unknown as Summary
		const found = worthALook([
			summary('late', 9, true),
			summary('resident', 1, false),
			summary('soon', 2, true),
			summary('late', 9, true),
		])
		expect(found.map((one) => one.case)).toEqual(['soon', 'late'])
	})

	it('is told by the time one has to be there', () => {
		const first = meetOf(view)
		expect(first && byTime([{ ...first, meetAt: NOW + 1 }, first]).map(({ meetAt }) => meetAt)).toEqual([
			NOW,
			NOW + 1,
		])
	})
})
