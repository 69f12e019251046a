import fc from 'fast-check'
import { expect, it } from 'vitest'
import { templateData } from '../notice/words'
import { inbox } from '../text/zh-CN/notice'
import { noWork, type Work } from './leaving'
import { leavingTold } from './told'

const told = (work: Work) => leavingTold({ leaving: 'leaving-0000000000001' }, work, 1, 5)
const letter = (work: Work) => inbox.workHandedOn(told(work).facts, 5)
const card = (work: Work) => {
	const { notices, facts } = told(work)
	const [notice] = notices
	if (notice === undefined) throw new Error('nobody is told')
	return templateData(notice, facts).thing4
}

it('a successor is told what came to them, each kind by its name', () => {
	const work = { cases: 3, errands: 1, duty: 2 }
	expect(letter(work)).toBe('有同事离岗，手上的事交给您接着办：诉求 3 件、代办 1 件、值班 2 天。')
	expect(card(work)).toBe('接手：诉求 3、代办 1、值班 2')
	expect(letter({ ...noWork, duty: 2 })).toBe('有同事离岗，手上的事交给您接着办：值班 2 天。')
	expect(card({ ...noWork, duty: 2 })).toBe('同事离岗，值班 2 天')
	expect(card({ cases: 12, errands: 10, duty: 0 })).toBe('同事离岗，诉求 12 件、代办 10 件')
})

it('what was told before kinds were counted apart says no number', () => {
	const { facts } = told(noWork)
	const { work: _, ...before } = facts
	expect(inbox.workHandedOn(before, 5)).toBe('有同事离岗，手上的事交给您接着办。')
})

it('a card says every kind there is or none, in whole words; the letter says all', () => {
	const count = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 100_000 }))
	fc.assert(
		fc.property(fc.record({ cases: count, errands: count, duty: count }), (work) => {
			fc.pre(Object.values(work).some((pieces) => pieces > 0))
			const there = Object.values(work).filter((pieces) => pieces > 0)
			const numbers = (words: string) => (words.match(/\d+/g) ?? []).map(Number)
			const said = card(work) ?? ''
			expect(said).not.toContain('…')
			if (said !== '同事离岗，手上的事交给您办') expect(numbers(said)).toEqual(there)
			else expect(String(there.join('')).length).toBeGreaterThan(6)
			expect(numbers(letter(work))).toEqual(there)
		}),
	)
})
