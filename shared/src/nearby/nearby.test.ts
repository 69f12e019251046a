import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Life } from '../../test/life'
import { type AboutToCall, nearest, told } from './nearby'
import { nearbyCase } from './nearby-view'
import { coarsePoint, isShown, type PublicPlace } from './public-place'
import { followedSummary, publicView } from './public-view'

const village = '370404103201'
const other = '370404103202'
const here = { longitude: 117.6, latitude: 34.7 }
/** A place some metres north of here. */
const north = (metres: number) => ({ longitude: here.longitude, latitude: here.latitude + metres / 111_195 })
let made = 0
const place = (change: Partial<PublicPlace> = {}): PublicPlace => ({
	case: `case-${++made}`,
	village,
	openedAt: 1000,
	...change,
})
const names = (call: AboutToCall, places: readonly PublicPlace[], within = 250) =>
	nearest(call, places, within).map(({ place: { case: id } }) => id)

describe('near by', () => {
	it('is the same village, wherever in it, and what lies within the radius of another', () => {
		const places = [
			place({ case: 'own' }),
			place({ case: 'own, far', ...north(3000) }),
			place({ case: 'theirs, near', village: other, ...north(249) }),
			place({ case: 'theirs, far', village: other, ...north(251) }),
			place({ case: 'theirs, nobody knows where', village: other }),
		]
		expect(names({ village, ...here }, places)).toEqual(['theirs, near', 'own, far', 'own'])
		expect(names({ village }, places)).toEqual(['own', 'own, far'])
		expect(names({ village: '370404103999' }, places)).toEqual([])
	})

	it('comes likest first, then nearest, then newest', () => {
		const places = [
			place({ case: 'older', openedAt: 1, ...north(10) }),
			place({ case: 'newer', openedAt: 2, ...north(10) }),
			place({ case: 'nearer', ...north(5) }),
			place({ case: 'like', matter: 'streetlight', ...north(200) }),
			place({ case: 'unlike', matter: 'manhole', ...north(100) }),
		]
		expect(names({ village, matter: 'streetlight', ...here }, places)).toEqual([
			'like',
			'nearer',
			'newer',
			'older',
			'unlike',
		])
	})

	it('does not mind in which order the places were found', () => {
		const some = fc.record({
			case: fc.uuid(),
			village: fc.constantFrom(village, other),
			openedAt: fc.nat(9),
			longitude: fc.double({ min: 117.59, max: 117.61, noNaN: true }),
			latitude: fc.double({ min: 34.69, max: 34.71, noNaN: true }),
		})
		fc.assert(
			fc.property(fc.uniqueArray(some, { selector: (one) => one.case }), fc.integer(), (places, turn) => {
				const at = places.length === 0 ? 0 : Math.abs(turn) % places.length
				const turned = [...places.slice(at), ...places.slice(0, at)].reverse()
				const call = { village, ...here }
				expect(names(call, turned)).toEqual(names(call, places))
				for (const { place: found, metres } of nearest(call, places, 250))
					expect(found.village === village || (metres ?? 251) <= 250).toBe(true)
			}),
		)
	})

	it('a point is kept to some ten metres, and a distance told in steps', () => {
		expect(coarsePoint({ longitude: 117.600049, latitude: 34.700051 })).toEqual({
			longitude: 117.6,
			latitude: 34.7001,
		})
		expect(coarsePoint({ longitude: 117.6 })).toEqual({})
		expect(coarsePoint(undefined)).toEqual({})
		expect([0, 1, 50, 51, 249.9].map(told)).toEqual([50, 50, 50, 100, 250])
	})
})

describe('a case is shown to others', () => {
	it('from its acceptance as a public one until its work is checked', () => {
		const life = new Life()
		expect(isShown(life.state)).toBe(false)
		const shown = (['accepted', 'assigned', 'handling', 'resolved', 'verified'] as const).map((stage) =>
			isShown(new Life().until(stage).state),
		)
		expect(shown).toEqual([true, true, true, true, false])
	})

	it('never where only some may see it, where the centre did not say so, or nobody knows where it is', () => {
		const { state } = new Life().until('assigned')
		expect(isShown({ ...state, public: false })).toBe(false)
		expect(isShown({ ...state, restricted: ['user-a'] })).toBe(false)
		const { village: _, ...unplaced } = state
		expect(isShown(unplaced)).toBe(false)
		for (const status of ['withdrawing', 'merged', 'closed', 'ended', 'declined'] as const)
			expect(isShown({ ...state, status })).toBe(false)
	})
})

describe('what others see of it', () => {
	const { state, records } = new Life({
		text: '我家门口的井盖塌了，找张三。',
		name: '李四',
		phone: '19900000001',
		place: { ...here, description: '三巷五号' },
	}).until('handling')
	const covered = { ...state, cover: 'photo-000000000000001' }
	const passed = {
		texts: { '1': 'pass' as const },
		photos: { 'photo-000000000000001': 'pass' as const },
		at: 0,
	}
	const doubted = { ...passed, photos: { 'photo-000000000000001': 'review' as const } }
	const asks = { user: 'user-other', follows: false }

	it('is matter, village, day, state; a picture only once everything has passed', () => {
		const facts = { metres: 12, at: state.changedAt }
		const seen = nearbyCase(covered, { ...facts, safety: passed }, asks)
		expect(seen).toMatchObject({ case: state.case, status: 'handling', cover: covered.cover, metres: 50 })
		expect(nearbyCase(covered, { ...facts, safety: doubted }, asks)).not.toHaveProperty('cover')
		expect(nearbyCase(covered, { ...facts, safety: undefined }, asks)).not.toHaveProperty('cover')
		expect(publicView(covered, passed, state.changedAt)).toMatchObject({ cover: covered.cover })
	})

	it('tells the day in Beijing, not the hour', () => {
		const night = Date.UTC(2026, 2, 2, 19) // the 3rd, three in the morning in Beijing
		const seen = publicView({ ...state, openedAt: night }, undefined, night)
		expect(seen?.openedAt).toBe(Date.UTC(2026, 2, 2, 16))
	})

	it('is nobody’s words, name, telephone, place or number', () => {
		const told = [
			nearbyCase(covered, { safety: passed, metres: 12, at: state.changedAt }, asks),
			publicView(covered, passed, state.changedAt),
			followedSummary(covered, passed, state.changedAt),
		]
		const text = JSON.stringify(told)
		const secrets = [
			'张三',
			'李四',
			'19900000001',
			'三巷五号',
			'井盖塌了',
			state.number,
			state.caller,
			'117.6',
		]
		for (const secret of secrets) expect(text).not.toContain(secret)
		expect(records.length).toBeGreaterThan(0)
	})

	it('says what one does oneself: follow it, or have called about it', () => {
		const facts = { safety: undefined, metres: undefined, at: state.changedAt }
		expect(nearbyCase(state, facts, { user: 'user-other', follows: true })).toMatchObject({ following: true })
		expect(nearbyCase(state, facts, { user: state.caller ?? '', follows: false })).toMatchObject({
			yours: true,
		})
		expect(followedSummary(state, undefined, state.changedAt)).toMatchObject({ follows: true, number: '' })
	})

	it('is nothing at all where the public may not learn of it', () => {
		const secret = { ...state, public: false }
		const facts = { safety: passed, metres: 1, at: state.changedAt }
		expect(nearbyCase(secret, facts, asks)).toBeUndefined()
		expect(followedSummary({ ...state, restricted: ['user-a'] }, passed, state.changedAt)).toBeUndefined()
	})
})
