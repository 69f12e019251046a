import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../error/refusal'
import { CENTRE, type Unit } from '../unit/unit'
import { type Post, type Role, roles } from '../user/post'
import type { Person } from './actor'
import { type Admission, type AdmissionStep, admissionYear, askedAt } from './admission'
import type { AdmissionCommand, AdmissionCommandType, Ask } from './command'
import { ask, decideAdmission, evolveAdmission } from './decide'
import { type AdmissionCapacity, admissionMoves } from './moves'
import { admissionStatuses } from './status'
import { noTally, type TallyName, tally, tallyOf } from './tally'
import { admissionView } from './view'

const TENANT = '370404'
/** 2026-03-02 08:00 in Beijing. */
const NOW = Date.UTC(2026, 2, 2, 0)
const DAY = 86_400_000
const units: Unit[] = [
	{ unit: CENTRE, name: '服务中心', shortName: '中心', kind: 'centre' },
	{ unit: 'civil', name: '民政局', shortName: '民政局', kind: 'department' },
	{ unit: 'housing', name: '住建局', shortName: '住建局', kind: 'department' },
	{ unit: 'police-1', name: '榴园派出所', shortName: '派出所', kind: 'postedOffice' },
	{ unit: 'town-1', name: '榴园镇政府', shortName: '榴园镇', kind: 'town', region: '370404103' },
]
const post = (role: Role, unit: string): Post => ({
	post: `${role}-${unit}`,
	role,
	unit,
	unitName: unit,
	from: 0,
})
const person = (user: string, posts: [Role, string][], tenant = TENANT): Person => ({
	user,
	tenant,
	posts: posts.map(([role, unit]) => post(role, unit)),
})
const civil = person('user-civil', [['handler', 'civil']])
const dispatcher = person('user-dispatcher', [['dispatcher', CENTRE]])
const body: Ask = {
	id: 'admission-00000000001',
	unit: 'civil',
	title: '独居老人月访',
	what: '每月到门上看一次。',
	basis: ['《老年人权益保障法》'],
	onto: { grids: 'towns', towns: ['town-1'] },
	term: { from: '2026-04-01', to: '2026-12-31' },
	often: { every: 'month', times: 1 },
	support: {},
	money: { cents: 1_200_050 },
}
const context = {
	units,
	promises: [{ promise: 'promise-000000000001' }, { promise: 'promise-000000000003' }],
}
const asked = (change: Partial<Ask> = {}, by = civil, at = NOW) =>
	ask({ ...body, ...change }, by, at, context)
const request = asked() as Admission
const command = (type: AdmissionCommandType, version = 1): AdmissionCommand => ({
	id: 'command-0000000000001',
	version,
	type,
	words: '理由。',
})
const take = (admission: Admission, type: AdmissionCommandType, by: Person, at = NOW): Admission => {
	const step = decideAdmission(admission, command(type, admission.version), by, at)
	if (isRefusal(step)) throw new Error(step.refused)
	return evolveAdmission(admission, step)
}

describe('asking', () => {
	it('begins with the one who asks, in the name of their department', () => {
		expect(request).toMatchObject({ status: 'asked', unit: 'civil', unitName: '民政局', version: 1 })
		expect(request.steps).toEqual([
			{ type: 'ask', at: NOW, by: { user: 'user-civil', role: 'handler', unit: 'civil', unitName: 'civil' } },
		])
	})

	it.each<[string, Partial<Ask>, Person, string, string]>([
		['for another department', { unit: 'housing' }, civil, 'notYours', 'unit'],
		['by a grid worker of the department', {}, person('u', [['gridWorker', 'civil']]), 'notYours', 'unit'],
		['by the centre', { unit: CENTRE }, person('u', [['leader', CENTRE]]), 'askerNotDepartment', 'unit'],
		['by a town', { unit: 'town-1' }, person('u', [['handler', 'town-1']]), 'askerNotDepartment', 'unit'],
		['by a unit that is not', { unit: 'moon' }, person('u', [['handler', 'moon']]), 'unitUnknown', 'unit'],
		[
			'onto a town that is not',
			{ onto: { grids: 'towns', towns: ['town-9'] } },
			civil,
			'unitUnknown',
			'onto.towns',
		],
		[
			'onto a department',
			{ onto: { grids: 'towns', towns: ['housing'] } },
			civil,
			'unitUnknown',
			'onto.towns',
		],
		['for days gone by', { term: { from: '2026-01-01', to: '2026-03-01' } }, civil, 'termInvalid', 'term.to'],
		['for a promise never made', { promise: 'promise-000000000002' }, civil, 'promiseUnknown', 'promise'],
	])('%s is refused', (_, change, by, code, field) => {
		expect(asked(change, by)).toEqual({ refused: code, field })
	})

	it.each<[string, Partial<Ask>, Person]>([
		['by a leader', {}, person('u', [['leader', 'civil']])],
		['by a posted office', { unit: 'police-1' }, person('u', [['handler', 'police-1']])],
		['for work under way that ends today', { term: { from: '2026-01-01', to: '2026-03-02' } }, civil],
		['for a promise', { promise: 'promise-000000000001' }, civil],
		['onto all grids', { onto: { grids: 'all' } }, civil],
	])('%s is taken', (_, change, by) => {
		expect(asked(change, by)).toMatchObject({ status: 'asked' })
	})

	it('counts a post only while it is held', () => {
		const over = { ...civil, posts: civil.posts.map((one) => ({ ...one, until: NOW })) }
		expect(asked({}, over)).toMatchObject({ refused: 'notYours' })
	})
})

describe('deciding', () => {
	it('keeps every step', () => {
		const ended = take(take(request, 'admit', dispatcher), 'end', dispatcher, NOW + 40 * DAY)
		expect(ended).toMatchObject({ status: 'ended', version: 3 })
		expect(ended.steps.map(({ type, at }) => [type, at])).toEqual([
			['ask', NOW],
			['admit', NOW],
			['end', NOW + 40 * DAY],
		])
		expect(ended.steps[2]).toMatchObject({
			words: '理由。',
			by: { user: 'user-dispatcher', role: 'dispatcher' },
		})
	})

	it('bears no words where none were said, and is no second asking', () => {
		const silent: AdmissionCommand = { id: 'command-0000000000001', version: 1, type: 'admit' }
		const step = decideAdmission(request, silent, dispatcher, NOW)
		if (isRefusal(step)) throw new Error(step.refused)
		expect(step).not.toHaveProperty('words')
		expect(admissionView(evolveAdmission(request, step), civil, NOW).steps[1]).not.toHaveProperty('words')
		expect(evolveAdmission(request, request.steps[0] as AdmissionStep)).toBe(request)
		expect([askedAt(request), admissionYear(request)]).toEqual([NOW, 2026])
	})

	it('is about what was seen', () => {
		expect(decideAdmission(request, command('admit', 2), dispatcher, NOW)).toEqual({ refused: 'caseMoved' })
	})

	it('is nobody’s who asked, whatever post they hold by now', () => {
		const moved = person('user-civil', [['dispatcher', CENTRE]])
		expect(decideAdmission(request, command('admit'), moved, NOW)).toEqual({ refused: 'ownRequest' })
	})

	it('admits nothing whose term is over, and ends nothing that is over; refusing stays possible', () => {
		const late = Date.UTC(2026, 11, 31, 16)
		expect(decideAdmission(request, command('admit'), dispatcher, late)).toEqual({ refused: 'termOver' })
		expect(decideAdmission(request, command('admit'), dispatcher, late - 1)).toMatchObject({ type: 'admit' })
		expect(decideAdmission(request, command('refuse'), dispatcher, late)).toMatchObject({ type: 'refuse' })
		const admitted = take(request, 'admit', dispatcher)
		expect(decideAdmission(admitted, command('end', 2), dispatcher, late)).toEqual({ refused: 'termOver' })
	})

	it('shows everybody why, and each only what they may do', () => {
		const refused = take(request, 'refuse', dispatcher)
		const seen = admissionView(refused, person('u', [['gridWorker', 'town-1']]), NOW)
		expect(seen).toMatchObject({ status: 'refused', moves: [] })
		expect(seen.steps[1]).toEqual({
			type: 'refuse',
			at: NOW,
			unitName: CENTRE,
			role: 'dispatcher',
			words: '理由。',
		})
		expect(JSON.stringify(seen)).not.toContain('user-')
		expect(admissionView(request, dispatcher, NOW).moves).toEqual(['admit', 'refuse'])
		expect(admissionView(request, civil, NOW).moves).toEqual(['withdraw'])
		expect(admissionView(take(request, 'admit', dispatcher), dispatcher, NOW).moves).toEqual(['end'])
	})
})

/**
 * The whole matrix: every role × unit × tenant × status × step, held against the table of moves. Who speaks in which
 * capacity is said here anew, by roles and units, so that the table and the code cannot be wrong together.
 */
describe('permission', () => {
	const types = Object.keys(admissionMoves) as AdmissionCommandType[]
	const speaks: Record<AdmissionCapacity, readonly string[]> = {
		asker: ['handler civil', 'leader civil'],
		centre: ['dispatcher centre', 'leader centre'],
	}
	const places = ['civil', 'housing', CENTRE, 'town-1', 'inspectorate']
	const singles = roles.flatMap((role) => places.map((unit): [Role, string][] => [[role, unit]]))
	// two posts at once: at the centre, and in a department, its own or another
	const doubles = roles.flatMap((role) =>
		['civil', 'housing'].flatMap((unit) =>
			(['dispatcher', 'leader'] as const).map((at): [Role, string][] => [
				[at, CENTRE],
				[role, unit],
			]),
		),
	)
	const cells = [...singles, ...doubles, []].flatMap((posts) =>
		[TENANT, '410184'].flatMap((tenant) =>
			admissionStatuses.flatMap((status) => types.map((type) => ({ posts, tenant, status, type }))),
		),
	)

	const expected = ({ posts, tenant, status, type }: (typeof cells)[number]): string => {
		const { by, from } = admissionMoves[type]
		const may = tenant === TENANT && posts.some((held) => speaks[by].includes(held.join(' ')))
		if (!may) return 'notYours'
		if (by === 'centre' && posts.some(([, unit]) => unit === 'civil')) return 'ownRequest'
		return status === from ? type : 'notAllowedNow'
	}

	it('holds in every cell', () => {
		expect(cells.length).toBe((roles.length * 5 + roles.length * 2 * 2 + 1) * 2 * 5 * 4)
		for (const cell of cells) {
			const outcome = decideAdmission(
				{ ...request, status: cell.status },
				command(cell.type),
				person('user-x', cell.posts, cell.tenant),
				NOW,
			)
			const told = isRefusal(outcome) ? outcome.refused : outcome.type
			expect({ ...cell, told }).toEqual({ ...cell, told: expected(cell) })
		}
		// it lets some through: a matrix of refusals would hold as well
		expect(new Set(cells.map(expected))).toEqual(
			new Set([...types, 'notYours', 'ownRequest', 'notAllowedNow']),
		)
	})

	it('leads where the table says', () => {
		for (const type of types) {
			const { from, to, by } = admissionMoves[type]
			const next = take({ ...request, status: from }, type, by === 'asker' ? civil : dispatcher)
			expect([type, next.status]).toEqual([type, to])
		}
	})
})

describe('counting step by step', () => {
	it('comes to what counting anew gives, whatever was done', () => {
		const step = fc.record({
			which: fc.nat(9),
			type: fc.constantFrom(...(Object.keys(admissionMoves) as AdmissionCommandType[])),
		})
		fc.assert(
			fc.property(
				fc.array(step, { maxLength: 60 }),
				fc.array(fc.nat(500), { maxLength: 10 }),
				(steps, sums) => {
					const all = sums.map(
						(cents) => asked({ money: cents === 0 ? { cents, why: '不用。' } : { cents } }) as Admission,
					)
					const counts: Record<TallyName, number> = { ...noTally }
					const add = (change: Partial<Record<TallyName, number>>) => {
						for (const [name, by] of Object.entries(change)) counts[name as TallyName] += by
					}
					for (const _ of all) add(tallyOf.ask())
					for (const { which, type } of steps) {
						const one = all[which % Math.max(1, all.length)]
						if (one === undefined) continue
						const place = all.indexOf(one)
						const by = admissionMoves[type].by === 'asker' ? civil : dispatcher
						const outcome = decideAdmission(one, command(type, one.version), by, NOW)
						if (isRefusal(outcome)) continue
						all[place] = evolveAdmission(one, outcome)
						add(tallyOf[type](one))
					}
					expect(counts).toEqual(tally(all))
					expect(counts.waiting + counts.admitted + counts.refused + counts.withdrawn).toBe(counts.asked)
				},
			),
		)
	})
})
