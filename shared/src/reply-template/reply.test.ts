import { describe, expect, it } from 'vitest'
import { people } from '../../test/fixture'
import { Life } from '../../test/life'
import { commandSchema } from '../case/command'
import { moves } from '../case/moves'
import { isUnfinished } from './reply'
import { templateSteps } from './reply-template'

const unfilled = '您反映的【什么事】已经办好。'
const filled = '您反映的路灯已经修好。'
const photos = ['photo-000000000000002']
const accepted = () => new Life().do(people.dispatcher, 'accept', { urgency: 'green', public: false })
const handled = () =>
	accepted().do(people.dispatcher, 'order', { unit: 'housing', supports: [] }).do(people.housing, 'sign', {})

describe('a reply with a place that waits to be filled', () => {
	it('cannot go out at any step that has templates, and filled it can', () => {
		for (const step of templateSteps)
			expect([isUnfinished(step, unfilled), isUnfinished(step, filled)], step).toEqual([true, false])
		expect(isUnfinished('accept', undefined)).toBe(false)
	})

	it('is refused wherever it would reach a caller or a superior', () => {
		expect(accepted().why(people.dispatcher, 'decline', { reason: 'inCourt', words: unfilled })).toBe(
			'wordsUnfilled',
		)
		expect(handled().why(people.housing, 'progress', { words: unfilled, photos: [] })).toBe('wordsUnfilled')
		expect(handled().why(people.housing, 'resolve', { words: unfilled, photos })).toBe('wordsUnfilled')
		expect(
			handled().why(people.housing, 'askExtension', {
				extension: { by: 'working', days: 1 },
				words: unfilled,
			}),
		).toBe('wordsUnfilled')
		expect(handled().why(people.housing, 'resolve', { words: filled, photos })).toBeUndefined()
	})

	it('is told only to somebody who may say it at all', () => {
		expect(handled().why(people.caller, 'resolve', { words: unfilled, photos })).toBe('notYours')
	})
})

describe('what somebody says in their own words', () => {
	it('is taken with its brackets', () => {
		const said = '短信写着【某某水务】欠费，可我交过了。'
		expect(handled().why(people.caller, 'supplement', { words: said, photos: [] })).toBeUndefined()
		expect(handled().why(people.caller, 'withdraw', { words: said })).toBeUndefined()
		const solved = handled()
			.do(people.housing, 'resolve', { words: filled, photos })
			.do(people.dispatcher, 'verify', { photos: [] })
		expect(solved.why(people.caller, 'rate', { solved: false, words: said })).toBeUndefined()
	})

	it('is that of every move which only a caller may make', () => {
		const callers = commandSchema.options
			.filter(({ entries }) => 'words' in entries)
			.map(({ entries }) => entries.type.literal)
			.filter((type) => moves[type].by.every((capacity) => capacity === 'caller'))
		expect(callers.sort()).toEqual(['reopen', 'supplement', 'withdraw'])
		for (const type of callers) expect(isUnfinished(type, unfilled), type).toBe(false)
	})
})
