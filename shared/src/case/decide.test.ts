import { describe, expect, it } from 'vitest'
import { MORNING, people, units } from '../../test/fixture'
import { Life } from '../../test/life'
import { DAY, HOUR } from '../time/day'
import type { Actor } from './actor'
import { permitted } from './decide'
import { dueOf } from './due'
import { replay } from './evolve'
import { deadlineOf, deskOf } from './state'

const photos = ['photo-000000000000002']

describe('the life of a case', () => {
	it('goes from a photograph to a rating', () => {
		const life = new Life().until('verified')
		expect(life.state.status).toBe('verified')
		life
			.do(people.caller, 'rate', { solved: true })
			.do(people.caller, 'rate', { solved: true, content: true })
		expect(life.state.rating).toMatchObject({ solved: true, content: true })
		life.do(people.dispatcher, 'close', {})
		expect(life.state.status).toBe('closed')
		expect(replay(life.events)).toEqual(life.state)
	})

	it('goes back when the caller says not solved, twice at most, and then ends with an explanation', () => {
		const life = new Life().until('verified')
		for (const round of [1, 2]) {
			life.do(people.caller, 'rate', { solved: false })
			expect(life.state.status).toBe('unsolved')
			life.do(people.dispatcher, 'rework', { words: '井盖还在晃，请加固。' })
			expect(life.state).toMatchObject({ status: 'assigned', reworks: round })
			life.do(people.housing, 'sign', {}).do(people.housing, 'resolve', { words: '已加固。', photos })
			life.do(people.dispatcher, 'verify', { photos: [] })
			// asked anew: what was said of the work before does not close it
			expect(life.state.rating).toBeUndefined()
			expect(life.try(people.dispatcher, 'close', {})).toEqual({ refused: 'ratingMissing' })
		}
		life.do(people.caller, 'rate', { solved: false })
		expect(life.try(people.dispatcher, 'rework', { words: '再办一次。' })).toEqual({ refused: 'reworkLimit' })
		life.do(people.dispatcher, 'proposeEnd', { words: '现场两次复查，井座已重做。' })
		expect(life.try(people.dispatcher, 'end', { words: '现场两次复查，井座已重做。' })).toEqual({
			refused: 'notYours',
		})
		life.do(people.leader, 'end', { words: '现场两次复查，井座已重做。' })
		expect(life.state.status).toBe('ended')
	})

	it('lets the caller take back "not solved" until the centre has decided', () => {
		const life = new Life().until('verified').do(people.caller, 'rate', { solved: false })
		life.do(people.caller, 'rate', { solved: true })
		expect(life.state.status).toBe('verified')
	})

	it('lets a unit send back once within a working day, and the centre refuse or reassign', () => {
		const life = new Life().until('handling').do(people.housing, 'sendBack', { words: '这是执法局的事。' })
		expect(deskOf(life.state)).toBe('centre')
		life.do(people.dispatcher, 'refuseSendBack', { words: '井盖归住建局管。' })
		// it had signed, and goes on where it was
		expect(life.state).toMatchObject({ status: 'handling', lead: { unit: 'housing', phase: 'signed' } })
		expect(life.try(people.housing, 'sendBack', { words: '还是不归我们。' })).toEqual({
			refused: 'sendBackRefused',
		})

		const other = new Life().until('assigned').do(people.housing, 'sendBack', { words: '这是执法局的事。' })
		other.do(people.dispatcher, 'order', { unit: 'enforcement', supports: [] })
		expect(other.state).toMatchObject({ status: 'assigned', lead: { unit: 'enforcement' } })
		other.at = MORNING + 10 * HOUR // as the office shuts, the working day is over
		other.at -= 60_000
		expect(other.try(people.enforcement, 'sign', {})).not.toHaveProperty('refused')
		expect(other.try(people.enforcement, 'sendBack', { words: '太晚了。' })).toEqual({
			refused: 'sendBackLate',
		})
	})

	it('gives a red case 24 hours by the clock and a green one three working days, from its assignment', () => {
		const red = new Life().until('assigned')
		expect(red.state.lead?.resolveBy).toBe(red.at + 24 * HOUR)
		const green = new Life().do(people.dispatcher, 'accept', { urgency: 'green', public: false })
		green.do(people.dispatcher, 'order', { unit: 'housing', supports: [] })
		// Monday before the office opens: Wednesday as it shuts
		expect(green.state.lead?.resolveBy).toBe(MORNING + 2 * DAY + 10 * HOUR)
	})

	it('never assigns to the unit complained of, nor to one that does not exist', () => {
		const life = new Life().do(people.dispatcher, 'accept', {
			urgency: 'blue',
			public: false,
			about: 'housing',
		})
		expect(life.try(people.dispatcher, 'order', { unit: 'housing', supports: [] })).toEqual({
			refused: 'unitComplainedOf',
		})
		expect(life.try(people.dispatcher, 'order', { unit: 'moon', supports: [] })).toEqual({
			refused: 'unitUnknown',
		})
		expect(life.try(people.dispatcher, 'order', { unit: 'enforcement', supports: [] })).not.toHaveProperty(
			'refused',
		)
	})

	it('takes a reminder once a Beijing day', () => {
		const life = new Life().until('assigned').do(people.caller, 'urge', {})
		expect(life.try(people.caller, 'urge', {})).toEqual({ refused: 'urgedToday' })
		life.at = MORNING + 16 * HOUR - 60_000 - 1 // one millisecond before the next try reaches midnight
		expect(life.try(people.caller, 'urge', {})).toEqual({ refused: 'urgedToday' })
		expect(life.try(people.caller, 'urge', {})).not.toHaveProperty('refused')
		expect(life.state.urged?.count).toBe(2)
	})

	it('releases a withdrawal unless the centre keeps the case, and then asks the caller no more', () => {
		const released = new Life().until('handling').do(people.caller, 'withdraw', {})
		expect(dueOf(released.state)).toEqual({ at: released.at + DAY, act: { type: 'release' } })
		released.do(people.clock, 'release', {})
		expect(released.state.status).toBe('withdrawn')

		const kept = new Life().until('handling').do(people.caller, 'withdraw', {})
		kept.do(people.dispatcher, 'keep', { words: '井盖关系行人安全。' })
		expect(kept.state).toMatchObject({ status: 'handling', callerWithdrew: true })
		kept
			.do(people.housing, 'resolve', { words: '修好了。', photos })
			.do(people.gridWorker, 'verify', { photos: [] })
		expect(dueOf(kept.state)).toEqual({ at: kept.at, act: { type: 'close' } })
		kept.do(people.clock, 'close', {})
		expect(kept.events.at(-1)).toMatchObject({ type: 'closed', because: 'callerWithdrew' })
	})

	it('closes by itself a day after "solved", and never because nobody answered', () => {
		const solved = new Life().until('verified').do(people.caller, 'rate', { solved: true })
		expect(dueOf(solved.state)).toEqual({ at: solved.at + DAY, act: { type: 'close' } })
		const silent = new Life().until('verified')
		expect(dueOf(silent.state)).toMatchObject({ act: { type: 'remind' } })
		silent.at += 365 * DAY
		expect(silent.try(people.clock, 'close', {})).toEqual({ refused: 'ratingMissing' })
		expect(silent.try(people.dispatcher, 'close', {})).toEqual({ refused: 'ratingMissing' })
	})

	it('lets the caller reopen until the last millisecond of the fifteenth day', () => {
		const life = new Life()
			.until('verified')
			.do(people.caller, 'rate', { solved: true })
			.do(people.dispatcher, 'close', {})
		const closedAt = life.at
		life.at = closedAt + 15 * DAY - 60_000 + 1
		expect(life.try(people.caller, 'reopen', { words: '又塌了。' })).toEqual({ refused: 'reopenLate' })
		life.at = closedAt + 15 * DAY - 60_000
		life.do(people.caller, 'reopen', { words: '又塌了。' })
		expect(life.state.status).toBe('unsolved')
	})

	it('lets the centre write down what a caller said on the telephone, but only where nobody can say it themselves', () => {
		const life = new Life().until('verified')
		expect(life.try(people.dispatcher, 'rate', { solved: true })).toEqual({ refused: 'notYours' })
		const { caller: _, ...telephoned } = life.state
		life.state = telephoned
		life.do(people.dispatcher, 'rate', { solved: false, words: '电话里说还在漏水。' })
		expect(life.state.status).toBe('unsolved')
		expect(life.events.at(-1)?.by.capacity).toBe('dispatcher')
	})

	it('lets nobody check the work of their own unit', () => {
		const life = new Life().do(people.dispatcher, 'accept', { urgency: 'red', public: false })
		life.do(people.dispatcher, 'order', { unit: 'housing', supports: [] }).do(people.housing, 'sign', {})
		life.do(people.housing, 'resolve', { words: '好了。', photos })
		const own = {
			...people.gridWorker,
			posts: people.gridWorker.posts.map((post) => ({ ...post, unit: units.housing.unit })),
		}
		expect(life.try(own, 'verify', { photos: [] })).toEqual({ refused: 'ownWork' })
		expect(life.try(people.gridWorkerElsewhere, 'verify', { photos: [] })).toEqual({ refused: 'notYours' })
		expect(life.try(people.housing, 'verify', { photos: [] })).toEqual({ refused: 'notYours' })
		life.do(people.gridWorker, 'return', { words: '井盖没有固定。', photos: [] })
		expect(life.state.status).toBe('handling')
	})

	it('stops acting for a post that is no longer held', () => {
		const life = new Life()
		const former = {
			...people.dispatcher,
			posts: people.dispatcher.posts.map((post) => ({ ...post, until: MORNING + 60_000 })),
		}
		expect(life.try(former, 'accept', { urgency: 'red', public: false })).toEqual({ refused: 'notYours' })
	})

	it('shows each the moves that they may make now, and no other', () => {
		const life = new Life().until('handling')
		const may = (actor: Actor) => permitted(life.state, actor, life.at)
		expect(may(people.caller)).toEqual(['supplement', 'urge', 'withdraw'])
		expect(may(people.housing)).toEqual([
			...['sendBack', 'progress', 'resolve', 'callSupport', 'askExtension', 'askSuspension'],
		])
		expect(may(people.leader)).toEqual(['instruct'])
		expect(may(people.inspector)).toEqual(['supervise'])
		expect(may(people.administrator)).toEqual(['follow', 'unfollow'])
		expect(may(people.foreignDispatcher)).toEqual([])
		// the county's own limits count, not the usual ones
		const done = new Life().until('verified').do(people.caller, 'rate', { solved: false })
		const rules = { ...done.rules, reworks: 0 }
		expect(permitted(done.state, people.dispatcher, done.at)).toContain('rework')
		expect(permitted(done.state, people.dispatcher, done.at, rules)).not.toContain('rework')
	})

	it('knows whose turn it is and by when', () => {
		const life = new Life()
		// half a working day: from 8:30 over noon to 14:15
		expect([deskOf(life.state), deadlineOf(life.state)]).toEqual(['centre', MORNING + 6.25 * HOUR])
		life.until('handling')
		expect([deskOf(life.state), deadlineOf(life.state)]).toEqual(['housing', life.state.lead?.resolveBy])
	})
})
