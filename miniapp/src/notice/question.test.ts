import type { Askable } from '@huying/shared/notice/notice-view'
import { describe, expect, it } from 'vitest'
import { answersOf, idsToAsk } from './question'

type One = Askable['templates'][number]
const one = (template: One['template'], kind: One['kind'] = 'oneTime', left = 0): One => ({
	template,
	id: `id-${template}-${kind}`,
	kind,
	left,
})

describe('what is asked for at a tap', () => {
	it('is what the tap is about, one-time templates first and never mixed with long-term ones', () => {
		const askable = { templates: [one('progress'), one('ask', 'longTerm'), one('task')] }
		expect(idsToAsk(askable, ['progress', 'ask'])).toEqual(['id-progress-oneTime'])
		expect(idsToAsk(askable, ['ask'])).toEqual(['id-ask-longTerm'])
	})
	it('is a one-time template again and again, a long-term one until it is granted', () => {
		expect(idsToAsk({ templates: [one('ask', 'oneTime', 4)] }, ['ask'])).toHaveLength(1)
		expect(idsToAsk({ templates: [one('ask', 'longTerm', 1)] }, ['ask'])).toEqual([])
	})
	it('is at most three', () => {
		const many = { templates: Array.from({ length: 6 }, (_, n) => ({ ...one('ask'), id: `id-${n}` })) }
		expect(idsToAsk(many, ['ask'])).toHaveLength(3)
	})
	it('is nothing where nothing is known', () => expect(idsToAsk(undefined, ['ask'])).toEqual([]))
})

it('answers are taken for what was asked alone', () => {
	const told = { errMsg: 'ok', a: 'accept', b: 'acceptWithAudio', c: 'reject', d: 'odd', other: 'accept' }
	expect(answersOf(told, ['a', 'b', 'c', 'd'])).toEqual({ a: 'accept', b: 'accept', c: 'reject' })
})
