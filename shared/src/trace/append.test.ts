import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brokenAt, link } from '../case/chain'
import { DAY, HOUR } from '../time/day'
import { type Appended, appendEntries, type DeviceState, type Sending } from './append'
import type { SentEntry, TraceEntry } from './entry'
import { defaultPatrolRules as rules } from './patrol-rules'
import { holdsTogether, wordsOf } from './private-words'
import { emptyTrace, evolveTrace, onDuty, type TraceState } from './state'

const now = Date.UTC(2026, 2, 2, 1)
const device = 'device-0000000000000001'
const identifier = (word: string, place: number) => `${word}-${String(place).padStart(18, '0')}`

/** A day of a worker: what a phone has in its queue, in its own order. */
const kinds = ['signedIn', 'signedOut', 'patrolBegan', 'patrolEnded', 'visited', 'found'] as const
const queue = fc
	.array(fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: -HOUR, max: HOUR })), {
		minLength: 1,
		maxLength: 30,
	})
	.map((steps) => {
		let patrol = identifier('entry', 0)
		return steps.map(([type, shift], place): SentEntry => {
			const id = identifier('entry', place + 1)
			const common = { id, sequence: place + 1, doneAt: now + place * 60_000 + shift }
			if (type === 'patrolBegan') patrol = id
			switch (type) {
				case 'signedIn':
					return { ...common, type, place: {}, photos: [] }
				case 'visited':
					return {
						...common,
						type,
						template: 'general',
						notes: { followUp: true },
						photos: [],
						words: '都好。',
					}
				case 'patrolEnded':
					return { ...common, type, patrol, words: '没有事。' }
				case 'found':
					return { ...common, type, case: id }
				default:
					return { ...common, type }
			}
		})
	})

/** A server in small: takes what comes as functions/src/trace does. */
function server() {
	let state: TraceState = emptyTrace
	let phone: DeviceState = { expected: 1 }
	const log: Appended[] = []
	const beside = new Map<string, { salt?: string; words?: object }>()
	const opened = new Set(Array.from({ length: 31 }, (_, place) => identifier('entry', place)))
	const sending = (at: number): Sending => ({ device, opened, sentAt: at, at, rules, salt: () => 'salt' })
	const send = (entries: readonly SentEntry[], at = now + HOUR) => {
		const fresh = entries.filter(({ id }) => !beside.has(id))
		const result = appendEntries(state, phone, fresh, sending(at))
		state = result.state
		phone = result.device
		log.push(...result.appended)
		for (const one of result.beside) beside.set(one.id, one)
		return result
	}
	return { send, log, beside, state: () => state, phone: () => phone }
}

const ids = (log: readonly Appended[]) => log.map(({ entry }) => entry.id)

describe('a worker’s log', () => {
	it('is the same whatever pieces it comes in, how often, and after which cuts: each once, in order', () => {
		const pieces = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 12 })
		fc.assert(
			fc.property(queue, pieces, (entries, cuts) => {
				const whole = server()
				whole.send(entries)
				const cut = server()
				for (const [from, count] of cuts) cut.send(entries.slice(from, from + count))
				// at last the phone goes on from where the server says
				while (cut.phone().expected <= entries.length)
					cut.send(entries.slice(cut.phone().expected - 1, cut.phone().expected + 6))
				expect(ids(cut.log)).toEqual(ids(whole.log))
				expect(cut.log).toEqual(whole.log)
				expect(brokenAt(cut.log)).toBe(-1)
				expect(cut.log.map(({ entry }) => entry.number)).toEqual(cut.log.map((_, place) => place + 1))
			}),
		)
	})

	it('breaks at the very entry in which one letter is another', () => {
		fc.assert(
			fc.property(queue, fc.nat(), fc.nat(), (entries, which, where) => {
				const { send, log } = server()
				send(entries)
				fc.pre(log.length > 0)
				const at = which % log.length
				const bent = log.map((one, place) => {
					if (place !== at) return one
					const letter = where % one.stored.length
					const other = one.stored[letter] === 'x' ? 'y' : 'x'
					return { ...one, stored: `${one.stored.slice(0, letter)}${other}${one.stored.slice(letter + 1)}` }
				})
				expect(brokenAt(bent)).toBe(at)
				expect(brokenAt(log.filter((_, place) => place !== at))).toBe(at === log.length - 1 ? -1 : at)
			}),
		)
	})

	it('keeps no word of what can be erased, and tells when what stands beside was changed', () => {
		fc.assert(
			fc.property(queue, (entries) => {
				const { send, log } = server()
				send(entries)
				expect(JSON.stringify(log)).not.toContain('都好')
				for (const { entry } of log) {
					const sent = entries.find(({ id }) => id === entry.id) as SentEntry
					const words = wordsOf(sent)
					expect(entry.digest === undefined).toBe(words === undefined)
					expect(holdsTogether(entry, words, 'salt')).toBe(true)
					if (words) expect(holdsTogether(entry, { ...words, words: '不好。' }, 'salt')).toBe(false)
				}
			}),
		)
	})

	it('ends in the state that its entries fold into', () => {
		fc.assert(
			fc.property(queue, (entries) => {
				const { send, log, state } = server()
				send(entries)
				const folded = log.reduce((before, { entry, hash }) => evolveTrace(before, entry, hash), emptyTrace)
				expect(folded).toEqual(state())
			}),
		)
	})

	it('has no patrol that did not begin on duty', () => {
		fc.assert(
			fc.property(queue, (entries) => {
				const { send, log } = server()
				send(entries)
				let state = emptyTrace
				for (const { entry, hash } of log) {
					if (entry.type === 'patrolBegan') expect(onDuty(state, entry.when, rules.dutyHours)).toBe(true)
					if (entry.type === 'patrolEnded') expect(state.patrol?.patrol).toBe(entry.patrol)
					state = evolveTrace(state, entry, hash)
				}
			}),
		)
	})

	it('counts no entry later than it came, whatever a phone says of its time', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 2 * now }),
				fc.integer({ min: 0, max: 2 * now }),
				(doneAt, sentAt) => {
					const sent: SentEntry = { id: identifier('entry', 1), sequence: 1, doneAt, type: 'signedOut' }
					const before: TraceState = { ...emptyTrace, duty: { entry: 'x', since: now - HOUR } }
					const { appended } = appendEntries(before, { expected: 1 }, [sent], {
						device,
						opened: new Set(),
						sentAt,
						at: now,
						rules,
						salt: () => 'salt',
					})
					const entry = appended[0]?.entry as TraceEntry
					expect(entry.when).toBeLessThanOrEqual(now)
					expect(entry.when).toBeGreaterThanOrEqual(now - 8 * DAY)
					expect(entry.doneAt).toBe(doneAt)
					if (entry.clock === 'believed') expect(entry.when).toBe(Math.min(doneAt, now))
					expect(appended[0]?.hash).toBe(link(before.hash, appended[0]?.stored ?? ''))
				},
			),
		)
	})
})
