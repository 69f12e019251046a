import fc from 'fast-check'
import { expect, it } from 'vitest'
import { people } from '../../test/fixture'
import { Life } from '../../test/life'
import { askedLives } from '../../test/silent'
import { evolve } from '../case/evolve'
import type { CaseState } from '../case/state'
import { boardChange, placeLine } from './board-change'

/** Every state that a case went through. */
function states(life: Life): CaseState[] {
	const found: CaseState[] = []
	for (const event of life.events) found.push(evolve(found.at(-1), event))
	return found
}

/** The board after a case's steps have been counted, in whatever order. */
function counted(
	life: Life,
	order: (changes: readonly (() => void)[]) => void = (all) => {
		for (const one of all) one()
	},
) {
	const sums = new Map<string, number>()
	const all = states(life)
	order(
		all.map((state, index) => () => {
			for (const { line, add } of boardChange(all[index - 1], state)) {
				for (const [name, by] of Object.entries(add)) {
					sums.set(`${line} ${name}`, (sums.get(`${line} ${name}`) ?? 0) + by)
				}
			}
		}),
	)
	return Object.fromEntries([...sums].filter(([, by]) => by !== 0))
}

const place = placeLine('370404103')

it('counts a case for its unit and for the town where it is, until it is over', () => {
	expect(counted(new Life())).toEqual({ [`${place} open`]: 1, [`${place} opened`]: 1 })
	expect(counted(new Life().until('handling'))).toEqual({
		[`${place} open`]: 1,
		[`${place} opened`]: 1,
		[`${place} given`]: 1,
		'housing open': 1,
		'housing given': 1,
	})
	const closed = new Life()
		.until('verified')
		.do(people.caller, 'rate', { solved: true, content: false })
		.do(people.dispatcher, 'close', {})
	expect(counted(closed)).toEqual({
		[`${place} opened`]: 1,
		[`${place} given`]: 1,
		[`${place} done`]: 1,
		[`${place} doneInTime`]: 1,
		[`${place} closed`]: 1,
		[`${place} discontent`]: 1,
		'housing given': 1,
		'housing done': 1,
		'housing doneInTime': 1,
		'housing closed': 1,
		'housing discontent': 1,
	})
})

it('counts a send-back and a rework against the unit whose they were', () => {
	const back = new Life().until('assigned').do(people.housing, 'sendBack', { words: '不归我们。' })
	back.do(people.dispatcher, 'order', { unit: 'enforcement', supports: [] })
	expect(counted(back)).toMatchObject({
		'housing sentBack': 1,
		[`${place} sentBack`]: 1,
		'enforcement open': 1,
	})
	expect(counted(back)).not.toHaveProperty('housing open')
	const again = new Life().until('verified').do(people.caller, 'rate', { solved: false })
	again.do(people.dispatcher, 'rework', { unit: 'enforcement', words: '换一家办。' })
	expect(counted(again)).toMatchObject({
		'housing unsolved': 1,
		'housing reworked': 1,
		'enforcement given': 1,
	})
})

it('counts a late case while it is late, and that it once was', () => {
	const life = new Life().until('handling')
	life.at += 30 * 86_400_000
	life.do(people.clock, 'climb', { unit: 'housing' }).do(people.clock, 'climb', { unit: 'housing' })
	expect(counted(life)).toMatchObject({
		'housing late': 1,
		'housing becameLate': 1,
		'housing prompt': 1,
		'housing supervision': 1,
	})
	life.do(people.housing, 'resolve', { words: '好了。', photos: ['photo-000000000000002'] })
	expect(counted(life)).not.toHaveProperty('housing late')
	expect(counted(life)).toMatchObject({ 'housing done': 1, 'housing becameLate': 1 })
	expect(counted(life)).not.toHaveProperty('housing doneInTime')
})

it('does not mind the order in which steps are counted, and leaves nothing standing of what is over', () => {
	fc.assert(
		fc.property(askedLives, fc.array(fc.nat(1_000), { minLength: 60, maxLength: 60 }), (life, luck) => {
			const shuffled = counted(life, (all) => {
				const order = all.map((count, index) => ({ count, luck: luck[index % luck.length] ?? 0 }))
				for (const { count } of order.sort((left, right) => left.luck - right.luck)) count()
			})
			expect(shuffled).toEqual(counted(life))
			const standing = Object.keys(shuffled).filter((key) => / (open|late|partsOpen|partsLate)$/.test(key))
			const over = ['closed', 'declined', 'withdrawn', 'ended', 'merged'].includes(life.state.status)
			if (over) expect(standing).toEqual([])
			else expect(shuffled[`${place} open`]).toBe(1)
		}),
		{ numRuns: 150 },
	)
})
