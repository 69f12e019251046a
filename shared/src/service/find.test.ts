import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { essence, find, finderOf } from './find'
import { aService, idCard, someServices } from './services.fixture'

/** Finding by need; the demonstration list has its own examples in local/seed/service-lists.test.ts. */
const finder = finderOf([aService, idCard])
const found = (words: string) => find(finder, words).map(({ code }) => code)

it.each([
	['老人证怎么办？', '老人证'],
	['请问，我要办理 老人证 需要什么', '老人证'],
	['怎么办', ''],
	['％％', ''],
	['ＩＤ卡', 'id卡'],
	['👴', ''],
])('「%s」 asks for 「%s」', (words, asked) => expect(essence(words)).toBe(asked))

it.each([
	['', ['elder-card', 'id-card']],
	['   ', ['elder-card', 'id-card']],
	['怎么办', ['elder-card', 'id-card']],
	['%', []],
	['👵🏻', []],
	['老', ['elder-card']],
	['证', ['elder-card', 'id-card']],
	['老人证怎么办', ['elder-card']],
	['身份证丢了', ['id-card']],
	['火箭', []],
	[`${'火箭，'.repeat(60)}老人证`, []],
	[`老人证${'！'.repeat(500)}`, ['elder-card']],
])('「%s」 finds %j', (words, codes) => {
	expect(found(words)).toEqual(codes)
})

describe('whatever is typed', () => {
	const typed = fc.oneof(
		fc.string({ unit: 'grapheme', maxLength: 500 }),
		fc.string({ unit: 'binary', maxLength: 40 }),
	)

	it('finds entries of the list, each once', () =>
		fc.assert(
			fc.property(someServices, typed, (services, words) => {
				const all = find(finderOf(services), words)
				expect(new Set(all).size).toBe(all.length)
				for (const one of all) expect(services).toContain(one)
			}),
		))

	it('finds first what is called just so', () =>
		fc.assert(
			fc.property(someServices, fc.nat(), (services, at) => {
				const wanted = services[at % services.length]
				if (wanted === undefined || essence(wanted.name) === '') return
				const asked = essence(wanted.name)
				const [first] = find(finderOf(services), wanted.name)
				// Another may be called the same by people
				expect([first?.name, ...(first?.needs ?? [])].map((word) => essence(word ?? ''))).toContainEqual(
					[...asked].length === 1 ? expect.stringContaining(asked) : expect.any(String),
				)
				expect(find(finderOf(services), wanted.name)).toContain(wanted)
			}),
		))

	it('finds the same with the asking around it', () =>
		fc.assert(
			fc.property(someServices, fc.nat(), (services, at) => {
				const need = services[at % services.length]?.needs[0] ?? ''
				if (essence(need) === '') return
				const finder = finderOf(services)
				expect(find(finder, `请问${need}怎么办？`)).toEqual(find(finder, need))
			}),
		))
})
