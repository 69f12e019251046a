import { commandSchema } from '@huying/shared/case/command'
import { errors } from '@huying/shared/text/zh-CN/error'
import { form as words } from '@huying/shared/text/zh-CN/office-case'
import { answerable } from '@huying/shared/text/zh-CN/office-form'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { commandOf, followUp } from './command-of'
import { type Answers, asksNothing, changed, forms, isOneTap, isWritten } from './form'
import { missing } from './missing'
import { moveTable } from './moves'

const id = 'a'.repeat(26)
const photo = 'b'.repeat(26)
const empty: Answers = { words: '', public: false }
const full: Answers = {
	words: ' 换了新井盖 ',
	unit: 'housing',
	part: 'environment',
	supports: ['police', 'market'],
	agreed: ['police'],
	first: '甲（演示）',
	leader: '乙（演示）',
	person: '丙（演示）',
	urgency: 'red',
	public: true,
	kind: 'livelihood',
	matter: 'manhole',
	village: '370404103239',
	about: 'water',
	reason: 'inCourt',
	when: 1_800_000_000_000,
	extension: { by: 'working', days: 2 },
	speed: 5,
	quality: 4,
	place: { longitude: 117.59, latitude: 34.77 },
	slip: '3704-2611-0001-1',
	voice: 'v'.repeat(26),
	instructor: '区领导（演示）',
	instructionNumber: '批〔2026〕3 号',
	people: [{ user: 'u'.repeat(26), name: '甲（演示）' }],
	into: { case: 'c'.repeat(26), title: '井盖' },
	samePerson: true,
	outcome: 'reached',
	solved: true,
	content: false,
}
const all = moveTable.map(({ type }) => type)

describe('a form', () => {
	it.each(all)('of %s, filled in, is a command of the contract, and says all that it asked', (move) => {
		expect(missing(move, full, 1)).toBeUndefined()
		const command = commandOf(move, id, full, [photo])
		const parsed = v.safeParse(v.strictObject({ ...entriesOf(move) }), command)
		expect(parsed.issues?.map(({ path, message }) => [path?.[0]?.key, message])).toBeUndefined()
	})

	it.each(all)('of %s, empty, is incomplete where the contract refuses', (move) => {
		const refused = !v.safeParse(commandSchema, commandOf(move, id, empty, [])).success
		// what the contract leaves to the rules, and what it takes for a list of nobody
		const stricter = move === 'suspend' || move === 'plan'
		expect(missing(move, empty, 0) !== undefined).toBe(refused || stricter)
	})

	it('is not sent while a place of its words waits to be filled', () => {
		const filled = { ...empty, reason: 'inCourt', words: '您反映的修路一事，请按法院的通知办。' } as const
		expect(missing('decline', filled, 0)).toBeUndefined()
		expect(missing('decline', { ...filled, words: '您反映的【什么事】，请按法院的通知办。' }, 0)).toBe(
			errors.wordsUnfilled,
		)
		const answered = { ...empty, words: '已答复。', publicAnswer: '发票已于【日期】补上。' }
		expect(missing('resolve', answered, 0)).toBe(errors.wordsUnfilled)
		// what was heard is written down as it was said
		expect(
			missing('transcribe', { ...empty, voice: 'v', words: '短信写着【水务】欠费。' }, 0),
		).toBeUndefined()
	})

	it('says what is missing', () => {
		expect(missing('accept', empty, 0)).toBe(words.missing.urgency)
		expect(missing('order', empty, 0)).toBe(words.missing.unit)
		expect(missing('whistle', { ...empty, when: 1 }, 0)).toBe(words.missing.lead)
		expect(missing('decline', empty, 0)).toBe(words.missing.reason)
		expect(missing('mark', { ...empty, part: 'police', speed: 4 }, 0)).toBe(words.missing.marks)
		expect(missing('resolve', full, 0)).toBe(errors.evidenceMissing)
		expect(missing('resolve', { ...full, words: '  ' }, 1)).toBe(words.missing.words)
	})

	it('asks for all three who answer, or for none', () => {
		expect(missing('sign', empty, 0)).toBeUndefined()
		expect(missing('sign', { ...empty, first: '甲' }, 0)).toBe(answerable.incomplete)
		expect(commandOf('sign', id, { ...empty, first: '甲' }, [])).toEqual({ id, type: 'sign' })
	})

	it('keeps units and note with the order that follows an acceptance', () => {
		expect(commandOf('accept', id, full, [])).not.toHaveProperty('words')
		expect(commandOf('accept', id, full, [])).not.toHaveProperty('unit')
		expect(followUp(id, full)).toEqual({
			id,
			type: 'order',
			unit: 'housing',
			supports: ['police', 'market'],
			words: '换了新井盖',
		})
		expect(followUp(id, empty)).toBeUndefined()
	})

	it('calls units by what the command calls them', () => {
		expect(commandOf('whistle', id, full, [])).toMatchObject({ lead: 'housing', meetAt: full.when })
		expect(commandOf('reassignPart', id, full, [])).toMatchObject({ unit: 'environment', to: 'housing' })
		expect(commandOf('mark', id, full, [])).toMatchObject({ unit: 'environment', speed: 5, quality: 4 })
		expect(commandOf('suspend', id, full, [])).toMatchObject({ until: full.when })
	})

	it('takes an answer back, and never calls the unit complained of, nor one twice', () => {
		expect(changed({ ...empty, unit: 'water' }, { unit: undefined })).toEqual(empty)
		expect(changed({ ...empty, unit: 'water' }, { about: 'water' })).toEqual({ ...empty, about: 'water' })
		expect(changed({ ...empty, supports: ['water', 'police', 'police'] }, { about: 'water' })).toMatchObject({
			supports: ['police'],
		})
		expect(changed({ ...empty, supports: ['police'] }, { unit: 'police' })).toEqual({
			...empty,
			unit: 'police',
		})
	})

	it('is a loss only once something was said', () => {
		expect(isWritten({ ...empty, kind: 'livelihood', part: 'police', slip: '1' }, 0)).toBe(false)
		expect(isWritten({ ...empty, unit: 'housing' }, 0)).toBe(true)
		expect(isWritten({ ...empty, samePerson: true }, 0)).toBe(true)
		expect(isWritten(empty, 1)).toBe(true)
	})

	it('opens for whatever may say something; a list does what needs nothing', () => {
		expect(isOneTap('sign') && !asksNothing('sign')).toBe(true)
		expect(asksNothing('close')).toBe(true)
		expect(asksNothing('release')).toBe(false)
		for (const move of all.filter(isOneTap)) expect(missing(move, empty, 0)).toBeUndefined()
	})

	it('asks no more than its command can say', () => {
		for (const type of all) {
			const said = commandOf(type, id, full, [photo])
			expect('photos' in said).toBe(forms[type].photos !== undefined)
		}
	})
})

/** What the contract knows of a move: anything else in its command would be dropped silently. */
function entriesOf(move: string): v.ObjectEntries {
	const option = commandSchema.options.find(({ entries }) => entries.type.literal === move)
	if (option === undefined) throw new Error(`${move} is no command`)
	return option.entries
}
