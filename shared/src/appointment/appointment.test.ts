import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type StandIn, standInPost, standInRefused } from '../stand-in/stand-in'
import { CENTRE, type Unit } from '../unit/unit'
import { isHeld, type Post, type Role, roles } from '../user/post'
import { clashing, doubled, overlap } from './clash'
import { givable, mayAppoint } from './may-appoint'
import { isPostOf, rolesOf } from './roles'
import { circleIn, supervisorsIn } from './supervisors'

const DAY = 86_400_000
const unit = (name: string, kind: Unit['kind'], region?: string): Unit => ({
	unit: name,
	name,
	shortName: name,
	kind,
	...(region !== undefined && { region }),
})
const centre = unit(CENTRE, 'centre')
const housing = unit('housing', 'department')
const town = unit('town-370404103', 'town', '370404103')
const village = unit('village-370404103201', 'village', '370404103201')
const post = (role: Role, where: string, change: Partial<Post> = {}): Post => ({
	post: `${role}-${where}`,
	role,
	unit: where,
	unitName: where,
	from: 0,
	...change,
})
const given = (posts: Post[], where: Unit) => givable(posts, where, 10)

describe('who may give which post', () => {
	it('is a table', () => {
		const administrator = [post('administrator', CENTRE)]
		expect(given(administrator, housing)).toEqual(roles.filter(() => true))
		expect(mayAppoint(administrator, centre, 'administrator', 10)).toMatchObject({ two: true })
		expect(mayAppoint(administrator, centre, 'dispatcher', 10)).toMatchObject({ two: false })
		expect(given([post('leader', 'housing')], housing)).toEqual(['handler', 'gridWorker', 'gridLeader'])
		expect(given([post('leader', 'housing')], town)).toEqual([])
		expect(given([post('leader', town.unit)], village)).toEqual([
			'handler',
			'villageEditor',
			'villageSupervisor',
		])
		expect(given([post('leader', 'town-370404104')], village)).toEqual([])
		expect(given([post('leader', CENTRE)], centre)).toEqual([])
	})

	it('is nobody by a post that is over, to come, or held for a colleague', () => {
		for (const change of [{ until: 5 }, { from: 20 }, { standIn: { for: 'other', post: 'p' } }])
			expect(given([post('administrator', CENTRE, change)], housing)).toEqual([])
	})

	it('are posts that the unit has, with a region where somebody walks one', () => {
		expect(isPostOf(town, 'gridWorker', '370404103201')).toBe(true)
		expect(isPostOf(town, 'gridWorker', undefined)).toBe(false)
		expect(isPostOf(town, 'gridWorker', '370404104201')).toBe(false)
		expect(isPostOf(town, 'handler', '370404103')).toBe(false)
		expect(isPostOf(housing, 'gridWorker', '370404103201')).toBe(false)
		expect(Object.values(rolesOf).flat()).toEqual(expect.arrayContaining([...roles]))
	})
})

const instants = fc.integer({ min: 0, max: 40 })
const terms = fc
	.record({ from: instants, lasts: fc.integer({ min: 1, max: 40 }), open: fc.boolean() })
	.map(({ from, lasts, open }) => ({ from, ...(!open && { until: from + lasts }) }))

describe('posts beside each other', () => {
	it('never let one who sees no case hold one that does, at any instant', () => {
		const wanted = fc.record({ role: fc.constantFrom(...roles), where: fc.constantFrom(CENTRE, 'housing') })
		fc.assert(
			fc.property(fc.array(fc.tuple(wanted, terms), { maxLength: 8 }), instants, (asked, at) => {
				const held: Post[] = []
				for (const [{ role, where }, term] of asked) {
					const next = post(role, where, term)
					if (!clashing(held, next) && !doubled(held, next)) held.push(next)
				}
				const now = held.filter((one) => isHeld(one, at))
				const sees = now.filter(({ role }) => role !== 'administrator')
				expect(sees.length === 0 || sees.length === now.length).toBe(true)
				expect(new Set(now.map(({ role, unit: where }) => `${role} ${where}`)).size).toBe(now.length)
			}),
		)
	})

	it('overlap where they have an instant in common', () => {
		fc.assert(
			fc.property(terms, terms, (one, other) => {
				const both = Array.from({ length: 100 }, (_, at) => at).some(
					(at) => isHeld(post('handler', 'a', one), at) && isHeld(post('handler', 'a', other), at),
				)
				expect(overlap(one, other)).toBe(both)
			}),
		)
	})
})

describe('standing in', () => {
	const people = ['a', 'b', 'c', 'd']
	const asks = fc.array(
		fc.record({
			away: fc.constantFrom(...people),
			by: fc.constantFrom(...people),
			from: instants,
			lasts: fc.integer({ min: -1, max: 20 }),
		}),
		{ maxLength: 20 },
	)

	it('never outlives its days, is never oneself, one at a time, and no chain of them', () => {
		fc.assert(
			fc.property(asks, instants, (asked, day) => {
				const posts = new Map(people.map((user) => [user, [post('handler', 'housing')]]))
				const made: StandIn[] = []
				asked.forEach(({ away, by, from, lasts }, place) => {
					const days = { from: from * DAY, until: (from + lasts) * DAY }
					const side = (user: string) => ({
						user,
						posts: posts.get(user) ?? [],
						standIns: made.filter((one) => one.for === user),
					})
					if (standInRefused({ away: side(away), by: side(by) }, 'handler-housing', days, 0)) return
					const one: StandIn = { standIn: `s${place}`, for: away, post: 'handler-housing', by, ...days }
					made.push(one)
					posts.get(by)?.push(standInPost(post('handler', 'housing'), one))
				})
				const at = day * DAY + 1
				const running = made.filter(({ from, until }) => from <= at && at < until)
				expect(running.every((one) => one.for !== one.by)).toBe(true)
				expect(new Set(running.map((one) => one.for)).size).toBe(running.length)
				const away = new Set(running.map((one) => one.for))
				expect(running.filter(({ by }) => away.has(by))).toEqual([])
				const held = [...posts.values()].flat().filter((one) => one.standIn && isHeld(one, at))
				expect(held.length).toBe(running.length)
			}),
		)
	})

	it('is for somebody of the unit or of the one above, and of no administrator', () => {
		const side = (user: string, posts: Post[]) => ({ user, posts, standIns: [] })
		const tries = (posts: Post[], above?: string) =>
			standInRefused(
				{ away: side('a', [post('handler', village.unit)]), by: side('b', posts), above },
				`handler-${village.unit}`,
				{ from: 0, until: DAY },
				0,
			)
		expect(tries([post('handler', village.unit)])).toBeUndefined()
		expect(tries([post('handler', town.unit)], town.unit)).toBeUndefined()
		expect(tries([post('handler', town.unit)])).toBe('standInUnfit')
		expect(tries([post('handler', village.unit, { standIn: { for: 'c', post: 'x' } })])).toBe('standInUnfit')
		expect(
			standInRefused(
				{ away: side('a', [post('administrator', CENTRE)]), by: side('b', [post('leader', CENTRE)]) },
				`administrator-${CENTRE}`,
				{ from: 0, until: DAY },
				0,
			),
		).toBe('standInUnfit')
	})
})

describe('superiors among the rows of a sheet', () => {
	it('lead upwards and never round: one row of each circle is told', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 11 }), { minLength: 1, maxLength: 12 }), (bosses) => {
				const rows = bosses.map((boss, at) => ({ name: `n${at}`, supervisor: `n${boss}` }))
				const { above, wrong } = supervisorsIn(rows)
				const told = circleIn(above)
				const reaches = (start: number) => {
					let place = above.get(start)
					for (let step = 0; step < rows.length && place !== undefined; step++) {
						if (place === start) return true
						place = above.get(place)
					}
					return false
				}
				const round = rows.map((_, at) => at).filter(reaches)
				expect(told.every((at) => round.includes(at))).toBe(true)
				expect(told.length === 0).toBe(round.length === 0)
				for (const { at, why } of wrong)
					expect(why).toBe(bosses[at] === at ? 'supervisorOwn' : 'supervisorUnknown')
			}),
		)
	})

	it('are told apart by telephone where two have one name', () => {
		const rows = [
			{ name: '甲', phone: '13800000001' },
			{ name: '甲', phone: '13800000002' },
			{ name: '乙', supervisor: '甲' },
			{ name: '丙', supervisor: '138 0000 0002' },
		]
		const { above, wrong } = supervisorsIn(rows)
		expect(wrong).toEqual([{ at: 2, why: 'supervisorMany' }])
		expect(above.get(3)).toBe(1)
	})
})
