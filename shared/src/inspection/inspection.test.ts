import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { MORNING, TENANT } from '../../test/fixture'
import { isRefusal } from '../error/refusal'
import { DAY } from '../time/day'
import { CENTRE } from '../unit/unit'
import { type Post, type Role, roles } from '../user/post'
import { type Answers, answersSchema, checkAnswers } from './answers'
import { byTown, type Count, countChange, overdueOf, sum } from './coverage'
import { closeInspection, decideInspection, inspectionMovesFor, startInspection } from './decide'
import { type Form, formSchema } from './form'
import { type Inspection, lookerPost, readsOf, setterPosts, statusOf } from './inspection'
import { numbered } from './place'
import { decideTick, type Looked, lookedAfter, type Sent, type Tick } from './tick'

const VILLAGE = '370404103201'
const OTHER = '370404104201'
const form: Form = [
	{ field: 'alarm', name: '报警器通电', type: 'yesNo', needed: true },
	{ field: 'bottles', name: '气瓶', type: 'number', unit: '个', needed: false, least: 0, most: 20 },
	{ field: 'hose', name: '软管', type: 'choice', options: ['完好', '老化'], needed: true },
	{ field: 'told', name: '说明', type: 'words', needed: false },
	{ field: 'shown', name: '照片', type: 'photo', needed: false },
]
const right: Answers = { alarm: true, hose: '完好' }
const held = (role: Role, unit: string, region?: string): Post => ({
	post: `${role}-${unit}`,
	role,
	unit,
	unitName: unit,
	from: 0,
	...(region !== undefined && { region }),
})
const person = (user: string, ...posts: Post[]) => ({ user, tenant: TENANT, posts })
const centre = person('centre', held('dispatcher', CENTRE))
const town = person('town', held('handler', 'town-370404103'))
const worker = person('worker', held('gridWorker', 'town-370404103', VILLAGE))
const body = {
	id: 'inspection-0000000001',
	unit: CENTRE,
	title: '燃气安全排查',
	what: '看软管和报警器。',
	form,
	villages: [VILLAGE, OTHER],
	from: MORNING,
	until: MORNING + 7 * DAY,
}
const known = () => true
function made<Outcome>(outcome: Outcome): Exclude<Outcome, { refused: unknown }> {
	if (isRefusal(outcome)) throw new Error(`${outcome.refused} ${outcome.field}`)
	return outcome as Exclude<Outcome, { refused: unknown }>
}
const draft = made(startInspection(body, centre, MORNING, known))
const command = { id: 'command-0000000000001' }
const opened = made(decideInspection(draft, { ...command, version: 1, type: 'open' }, centre, MORNING, known))

describe('a form', () => {
	it.each<[string, unknown]>([
		['none', []],
		['eleven', Array.from({ length: 11 }, (_, n) => ({ ...form[0], field: `f${n}`, name: `第${n}项` }))],
		['two of one name', [form[0], { ...form[1], name: '报警器通电' }]],
		['two of one field', [form[0], { ...form[1], field: 'alarm' }]],
		['one choice', [{ ...form[2], options: ['完好'] }]],
		['the same choice twice', [{ ...form[2], options: ['完好', '完好'] }]],
		['a type that there is not', [{ ...form[0], type: 'signature' }]],
		['least above most', [{ ...form[1], least: 5, most: 4 }]],
	])('of %s is none', (_, wrong) => {
		expect(v.safeParse(formSchema, wrong).success).toBe(false)
	})

	it('takes its own kinds', () => {
		expect(v.parse(formSchema, form)).toEqual(form)
	})
})

describe('answers', () => {
	it.each<[string, Answers, string | undefined, string | undefined]>([
		['right', right, undefined, undefined],
		[
			'all of them',
			{ ...right, bottles: 2, told: '有一处', shown: ['photo-0000000000000001'] },
			undefined,
			undefined,
		],
		['a field too many', { ...right, wind: '大' }, 'answerUnknown', 'answers.wind'],
		['a field of every object', { ...right, toString: '大' }, 'answerUnknown', 'answers.toString'],
		['one missing', { alarm: true }, 'answerMissing', 'answers.hose'],
		['words for yes or no', { ...right, alarm: '是' }, 'answerWrong', 'answers.alarm'],
		['a number out of range', { ...right, bottles: 21 }, 'answerWrong', 'answers.bottles'],
		['no choice of it', { ...right, hose: '破损' }, 'answerWrong', 'answers.hose'],
		['empty words', { ...right, told: '' }, 'answerWrong', 'answers.told'],
		['words too long', { ...right, told: '长'.repeat(301) }, 'answerWrong', 'answers.told'],
		['no photo', { ...right, shown: [] }, 'answerWrong', 'answers.shown'],
		['a photo twice', { ...right, shown: ['photo-1', 'photo-1'] }, 'answerWrong', 'answers.shown'],
		['four photos', { ...right, shown: ['1', '2', '3', '4'] }, 'answerWrong', 'answers.shown'],
	])('%s', (_, answers, refused, field) => {
		expect(checkAnswers(form, answers)).toEqual(refused === undefined ? undefined : { refused, field })
	})

	it('are never of a type that no field has', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (strange) => {
				const read = v.safeParse(answersSchema, strange)
				if (!read.success) return
				const wrong = checkAnswers(form, read.output)
				if (wrong === undefined)
					for (const name of Object.keys(read.output)) expect(form.map(({ field }) => field)).toContain(name)
				else expect(wrong.field).toMatch(/^answers\./)
			}),
		)
	})
})

describe('who sets one up', () => {
	it.each(
		roles.flatMap((role) => [CENTRE, 'town-370404103', 'housing'].map((unit) => [role, unit] as const)),
	)('%s of %s', (role, unit) => {
		const sets =
			(unit === CENTRE && (role === 'dispatcher' || role === 'leader')) ||
			(unit === 'town-370404103' && (role === 'handler' || role === 'leader'))
		expect(setterPosts(person('x', held(role, unit)), 1).length > 0).toBe(sets)
	})

	it('is the centre for all, a town for its own villages', () => {
		const own = { ...body, unit: 'town-370404103' }
		expect(startInspection(own, town, MORNING, known)).toEqual({ refused: 'notYours', field: 'villages' })
		expect(startInspection({ ...own, villages: [VILLAGE] }, town, MORNING, known)).toMatchObject({
			version: 1,
		})
		expect(startInspection(body, town, MORNING, known)).toMatchObject({ refused: 'notYours' })
		expect(startInspection(own, centre, MORNING, known)).toMatchObject({ refused: 'notYours' })
	})

	it.each([
		['until before from', { until: MORNING }],
		['over already', { from: MORNING - 2 * DAY, until: MORNING - DAY }],
		['longer than a year', { until: MORNING + 400 * DAY }],
	])('with a time %s it is refused', (_, change) => {
		expect(startInspection({ ...body, ...change }, centre, MORNING, known)).toEqual({
			refused: 'termInvalid',
			field: 'until',
		})
	})

	it('names villages that there are', () => {
		expect(startInspection(body, centre, MORNING, (code) => code === VILLAGE)).toMatchObject({
			refused: 'villageUnknown',
		})
	})

	it('reads: all, a town’s, one’s own, nobody’s', () => {
		expect(readsOf(centre, 1)).toBe('all')
		expect(readsOf(person('i', held('inspector', 'inspectorate')), 1)).toBe('all')
		expect(readsOf(town, 1)).toEqual(['370404103'])
		expect(readsOf(worker, 1)).toEqual([VILLAGE])
		expect(readsOf(person('h', held('handler', 'housing')), 1)).toEqual([])
	})
})

describe('its life', () => {
	const step = (inspection: Inspection, type: 'open' | 'cancel', at = MORNING) =>
		decideInspection(
			inspection,
			type === 'open'
				? { ...command, version: inspection.version, type }
				: { ...command, version: inspection.version, type, reason: '不查了。' },
			centre,
			at,
			known,
		)
	it('is a draft, open, closed by the clock; or called off', () => {
		expect(statusOf(draft)).toBe('draft')
		expect(statusOf(opened)).toBe('open')
		expect(closeInspection(opened, body.until - 1)).toBeUndefined()
		expect(closeInspection(draft, body.until)).toBeUndefined()
		const closed = closeInspection(opened, body.until)
		expect(closed && statusOf(closed)).toBe('closed')
		expect(closed && step(closed, 'cancel')).toMatchObject({ refused: 'notAllowedNow' })
		const cancelled = made(step(opened, 'cancel'))
		expect(statusOf(cancelled)).toBe('cancelled')
		expect(closeInspection(cancelled, body.until)).toBeUndefined()
	})

	it('is not changed once open, not opened once over, and only as it was seen', () => {
		expect(
			decideInspection(opened, { ...command, version: 2, type: 'revise', ...body }, centre, MORNING, known),
		).toMatchObject({ refused: 'notAllowedNow' })
		expect(step(draft, 'open', body.until)).toMatchObject({ refused: 'termInvalid' })
		expect(
			decideInspection(draft, { ...command, version: 9, type: 'open' }, centre, MORNING, known),
		).toMatchObject({ refused: 'caseMoved' })
		expect(step({ ...draft, tenant: '370403' }, 'open')).toMatchObject({ refused: 'notYours' })
	})

	it('shows whoever may change it what they may do', () => {
		expect(inspectionMovesFor(draft, centre, MORNING)).toEqual(['revise', 'places', 'open', 'cancel'])
		expect(inspectionMovesFor(opened, centre, MORNING)).toEqual(['cancel'])
		expect(inspectionMovesFor(draft, worker, MORNING)).toEqual([])
	})

	it('keeps few steps however often a draft is changed', () => {
		let one = draft
		for (let n = 0; n < 30; n++)
			one = made(
				decideInspection(
					one,
					n % 2 === 0
						? { ...command, version: one.version, type: 'revise', ...body }
						: {
								...command,
								version: one.version,
								type: 'places',
								villages: [{ village: VILLAGE, places: [] }],
							},
					centre,
					MORNING,
					known,
				),
			)
		expect(one.steps.map(({ type }) => type)).toEqual(['start', 'revise', 'places'])
		expect(one.version).toBe(31)
	})
})

const places = numbered([{ name: '老张饭店' }, { name: '小李烧烤' }])
const sent: Sent = {
	tick: 'tick-00000000000000001',
	village: VILLAGE,
	place: '1',
	doneAt: MORNING + DAY,
	answers: right,
	found: [],
}

describe('a look at a place', () => {
	const look = (change: Partial<Sent> = {}, at = MORNING + DAY, who = worker, inspection = opened) =>
		decideTick(inspection, places, undefined, { ...sent, ...change }, who, at)
	it('is taken', () => {
		expect(look()).toMatchObject({ tick: sent.tick, by: 'worker', doneAt: sent.doneAt, at: MORNING + DAY })
	})
	it('done in time counts when it comes days later, and no later than it came', () => {
		expect(look({}, body.until + 3 * DAY)).toMatchObject({ doneAt: sent.doneAt })
		expect(look({ doneAt: MORNING + 3 * DAY })).toMatchObject({ doneAt: MORNING + DAY })
	})
	it.each<[string, unknown, string]>([
		['done after the end', look({ doneAt: body.until }, body.until), 'inspectionNotOpen'],
		['come a week after the end', look({}, body.until + 7 * DAY), 'inspectionNotOpen'],
		['done before the beginning', look({ doneAt: MORNING - 1 }), 'inspectionNotOpen'],
		['of a draft', look({}, MORNING + DAY, worker, draft), 'inspectionNotOpen'],
		['of no place of the list', look({ place: '3' }), 'placeUnknown'],
		[
			'of a village not looked at',
			look(
				{ village: '370404103299' },
				MORNING + DAY,
				person('w', held('gridWorker', 'town-370404103', '370404103')),
			),
			'placeUnknown',
		],
		['by somebody who does not walk there', look({ village: OTHER }), 'notYours'],
		['by the town’s own', look({}, MORNING + DAY, town), 'notYours'],
		['with a field too many', look({ answers: { ...right, wind: 1 } }), 'answerUnknown'],
	])('%s is not', (_, outcome, refused) => {
		expect(outcome).toMatchObject({ refused })
	})
	it('is for grid workers and leaders of the grid', () => {
		expect(
			lookerPost(VILLAGE, person('l', held('gridLeader', 'town-370404103', '370404103')), 1),
		).toBeDefined()
		expect(lookerPost(VILLAGE, person('l', held('gridWorker', 'town-370404103')), 1)).toBeUndefined()
	})
})

describe('coverage', () => {
	const looks = fc.array(
		fc.record({
			place: fc.integer({ min: 1, max: 6 }).map(String),
			doneAt: fc.integer({ min: 0, max: 20 }),
			tick: fc.uuid(),
			found: fc.boolean(),
		}),
		{ maxLength: 30 },
	)
	type Look = { place: string; doneAt: number; tick: string; found: boolean }
	const run = (all: readonly Look[]) => {
		const stood = new Map<string, Looked>()
		let count: Count = { places: 6, done: 0, found: 0 }
		for (const { place, doneAt, tick, found } of all) {
			const one: Tick = { tick, doneAt, at: 99, by: 'w', answers: {}, found: found ? ['case'] : [] }
			const before = stood.get(place)
			const after = lookedAfter(before, one)
			const change = countChange(before, after)
			count = { ...count, done: count.done + change.done, found: count.found + change.found }
			stood.set(place, after)
		}
		return { stood, count }
	}
	it('is the distinct places looked at, and those whose last look found something, in whatever order looks come', () => {
		fc.assert(
			fc.property(looks, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (all, luck) => {
				const { stood, count } = run(all)
				expect(count.done).toBe(new Set(all.map(({ place }) => place)).size)
				expect(count.found).toBe([...stood.values()].filter(({ tick }) => tick.found.length > 0).length)
				expect([...stood.values()].reduce((ticks, one) => ticks + one.ticks, 0)).toBe(all.length)
				const shuffled = all
					.map((one) => ({ one, lot: luck.next().value }))
					.sort((left, right) => left.lot - right.lot)
					.map(({ one }) => one)
				const again = run(shuffled)
				expect(again.count).toEqual(count)
				for (const [place, { tick }] of stood) expect(again.stood.get(place)?.tick).toEqual(tick)
			}),
		)
	})

	it('is summed by town; a village without a list is one place', () => {
		const counts = new Map([[VILLAGE, { places: 20, done: 12, found: 2 }]])
		const towns = byTown([VILLAGE, '370404103202', OTHER], counts)
		expect(towns.map(({ villages: _, ...one }) => one)).toEqual([
			{ town: '370404103', places: 21, done: 12, found: 2 },
			{ town: '370404104', places: 1, done: 0, found: 0 },
		])
		expect(sum(towns)).toEqual({ places: 22, done: 12, found: 2 })
	})

	it('has nothing overdue while there is time', () => {
		expect(overdueOf({ places: 5, done: 2, found: 0 }, 10, 9)).toBe(0)
		expect(overdueOf({ places: 5, done: 2, found: 0 }, 10, 10)).toBe(3)
	})
})
