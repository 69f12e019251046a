import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '../case/event'
import { isSealed, type PrivateRecord, seal } from '../case/private-record'
import type { CaseState } from '../case/state'
import { goesAfter, goesWith, relayedFrom, type Whole } from './goes'

const salt = '0'.repeat(32)
const event = (seq: number, type: string, by: object, more: object = {}) =>
	({ v: 1, case: 'case-1', seq, at: seq, command: `c-${seq}`, type, by, ...more }) as unknown as CaseEvent
const record = (seq: number, content: object): PrivateRecord => ({ seq, salt, ...content })
const caller = { capacity: 'caller', user: 'user-caller' }
const unit = { capacity: 'handler', user: 'user-housing', unit: 'housing', unitName: '住建局' }
const whole = (change: Partial<CaseState> = {}, records?: PrivateRecord[]): Whole => ({
	state: { case: 'case-1', caller: 'user-caller', ...change } as CaseState,
	events: [
		event(1, 'opened', caller, { photos: ['photo-1'], voices: ['voice-1'] }),
		event(2, 'accepted', { capacity: 'dispatcher', user: 'user-d', unit: 'centre' }),
		event(3, 'progressed', unit, { photos: ['photo-2'] }),
		event(4, 'supplemented', caller, { photos: ['photo-3'] }),
		event(5, 'relayed', { capacity: 'caller', user: 'user-other' }, { other: 'case-2', photos: ['photo-4'] }),
		event(6, 'resolved', unit),
	],
	records: records ?? [
		record(1, { text: '井盖翻了。', name: '演示', phone: '1', place: { description: '门口' } }),
		record(3, { text: '去看过。', answerable: { first: '甲', leader: '乙', person: '丙' } }),
		record(4, { text: '还在翻。' }),
		record(5, { text: '别人的话。' }),
		record(6, { text: '修好了。' }),
	],
})

describe('what goes with a caller', () => {
	it('is what they said, and what was said of them; not who answers, and not what another caller said', () => {
		expect(goesWith(whole(), 'caller', 'user-caller')).toEqual({
			records: [1, 4, 6],
			fields: [{ seq: 3, fields: ['text', 'salt'] }],
			photos: ['photo-1', 'voice-1', 'photo-3'],
		})
	})

	it('leaves the words of those who answer where others’ calls hang on the case', () => {
		expect(goesWith(whole({ joined: 1 }), 'caller', 'user-caller')).toMatchObject({
			records: [1, 4],
			fields: [],
		})
	})

	it('is the same where the centre filed the case: the opening is the caller’s', () => {
		const { state, events, records } = whole()
		const filed = events.map((one) =>
			one.seq === 1 ? event(1, 'opened', { capacity: 'dispatcher', user: 'user-d', unit: 'centre' }) : one,
		)
		expect(goesWith({ state, events: filed, records }, 'caller').records).toEqual([1, 4, 6])
	})

	it('leaves a record whose salt is gone, and that nobody can try out', () => {
		const content = { text: '去看过。', answerable: { first: '甲', leader: '乙', person: '丙' } }
		const sealed = seal(content, 3, salt)
		if (sealed === undefined) throw new Error('nothing was sealed')
		expect(isSealed(sealed.record, sealed.digest)).toBe(true)
		const { text: _, ...left } = sealed.record
		expect(isSealed({ ...left, salt: '' }, sealed.digest)).toBe(false)
	})
})

it('takes of an errand for somebody only what is about them', () => {
	const records = [
		record(1, { text: '帮我妈办证。', phone: '1', person: { name: '演示王大娘' }, papers: ['身份证'] }),
	]
	const goes = goesWith(whole({}, records), 'concerned', 'user-mother')
	expect(goes).toEqual({ records: [], fields: [{ seq: 1, fields: ['person', 'salt'] }], photos: [] })
})

it('finds what the caller of a merged case said in the main case', () => {
	expect(relayedFrom(whole().events, 'case-2')).toEqual([5])
	expect(relayedFrom(whole().events, 'case-3')).toEqual([])
})

describe('what goes with time', () => {
	it('is each type by itself', () => {
		expect(goesAfter(whole(), ['contact'])).toEqual({
			records: [],
			fields: [{ seq: 1, fields: ['name', 'phone', 'salt'] }],
			photos: [],
		})
		expect(goesAfter(whole(), ['voices']).photos).toEqual(['voice-1'])
		expect(goesAfter(whole(), ['photos']).photos).toEqual(['photo-1', 'photo-2', 'photo-3', 'photo-4'])
	})

	it('is everybody’s words, once the words go', () => {
		expect(goesAfter(whole(), ['contact', 'words'])).toMatchObject({ records: [1, 3, 4, 5, 6], fields: [] })
	})
})
