import { commandSchema } from '@huying/shared/case/command'
import { errors } from '@huying/shared/text/zh-CN/error'
import { form as words } from '@huying/shared/text/zh-CN/office-case'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type Answers, blank, changed, commandOf, followUp, forms, isWritten, missing } from './form'
import { officeMoves } from './moves'

const id = 'a'.repeat(26)
const photo = 'b'.repeat(26)
const empty: Answers = { words: '', public: false }
const full: Answers = {
	words: ' 换了新井盖 ',
	unit: 'housing',
	urgency: 'red',
	public: true,
	kind: 'livelihood',
	village: '370404103239',
	about: 'water',
	reason: 'inCourt',
	outcome: 'reached',
	solved: true,
	content: false,
}

describe('a form', () => {
	it.each(officeMoves.map(({ type }) => type))('of %s, filled in, is a command of the contract', (move) => {
		expect(missing(move, full, 1)).toBeUndefined()
		const parsed = v.safeParse(commandSchema, commandOf(move, id, full, [photo]))
		expect(parsed.issues).toBeUndefined()
	})

	it.each(officeMoves.map(({ type }) => type))(
		'of %s, empty, is incomplete where the contract refuses',
		(move) => {
			const refused = !v.safeParse(commandSchema, commandOf(move, id, empty, [])).success
			expect(missing(move, empty, 0) !== undefined).toBe(refused)
		},
	)

	it('says what is missing', () => {
		expect(missing('accept', empty, 0)).toBe(words.missing.urgency)
		expect(missing('order', empty, 0)).toBe(words.missing.unit)
		expect(missing('decline', empty, 0)).toBe(words.missing.reason)
		expect(missing('resolve', full, 0)).toBe(errors.evidenceMissing)
		expect(missing('resolve', { ...full, words: '  ' }, 1)).toBe(words.missing.words)
	})

	it('keeps the note for the unit with the assignment that follows', () => {
		expect(commandOf('accept', id, full, [])).not.toHaveProperty('words')
		expect(followUp(id, full)).toEqual({ id, type: 'order', unit: 'housing', words: '换了新井盖' })
		expect(followUp(id, empty)).toBeUndefined()
	})

	it('begins with what the matter tells', () => {
		expect(blank({ matter: 'manhole' })).toEqual({ words: '', public: true, kind: 'livelihood' })
		expect(blank({ matter: 'wages' }).public).toBe(false)
		expect(blank({ matter: 'wages', kind: 'livelihood' }).kind).toBe('livelihood')
		expect(blank({})).toEqual({ words: '', public: false })
	})

	it('takes an answer back, and never assigns to the unit complained of', () => {
		expect(changed({ ...empty, unit: 'water' }, { unit: undefined })).toEqual(empty)
		expect(changed({ ...empty, unit: 'water' }, { about: 'water' })).toEqual({ ...empty, about: 'water' })
	})

	it('is a loss only once something was said', () => {
		expect(isWritten(blank({ matter: 'manhole' }), 0)).toBe(false)
		expect(isWritten({ ...empty, unit: 'housing' }, 0)).toBe(true)
		expect(isWritten(empty, 1)).toBe(true)
	})

	it('asks no more than its command can say', () => {
		for (const { type } of officeMoves) {
			const { photos } = forms[type]
			const said = commandOf(type, id, full, [photo])
			expect('photos' in said).toBe(photos !== undefined)
		}
	})
})
