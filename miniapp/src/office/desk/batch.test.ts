import { moves } from '@huying/shared/case/moves'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forms } from '../case/form'
import { batchMoves, type Outcome, remaining, runBatch, type Sent, tickedWith } from './batch'

async function run(answers: Readonly<Record<string, Sent>>) {
	const sent: string[] = []
	const outcomes: Record<string, Outcome> = {}
	const told: string[] = []
	await runBatch(
		Object.keys(answers),
		async (id) => {
			sent.push(id)
			return answers[id] ?? { ok: true }
		},
		(id, outcome) => {
			outcomes[id] = outcome
			told.push(`${id} ${outcome.at}`)
		},
		'没有发',
	)
	return { sent, outcomes, told }
}

describe('several cases at once', () => {
	it('are told one by one; a refused one stays ticked with why, and the others go on', async () => {
		const { told, outcomes } = await run({
			a: { ok: true },
			b: { ok: false, words: '不能派给被反映的单位。', reached: true },
			c: { ok: true },
		})
		expect(told).toEqual(['a sending', 'a done', 'b sending', 'b refused', 'c sending', 'c done'])
		expect(outcomes.b).toEqual({ at: 'refused', words: '不能派给被反映的单位。' })
		expect(remaining(['a', 'b', 'c'], outcomes)).toEqual(['b'])
	})

	it('stop where nobody can be reached: the rest was never sent, and says so', async () => {
		const { sent, outcomes } = await run({
			a: { ok: true },
			b: { ok: false, words: '网络不通', reached: false },
			c: { ok: true },
			d: { ok: true },
		})
		expect(sent).toEqual(['a', 'b'])
		expect(remaining(['a', 'b', 'c', 'd'], outcomes)).toEqual(['b', 'c', 'd'])
		expect(outcomes.d).toEqual({ at: 'refused', words: '没有发' })
	})

	it('leave nothing out and send nothing twice', async () => {
		const answer = fc.constantFrom<Sent>(
			{ ok: true },
			{ ok: false, words: '不行', reached: true },
			{ ok: false, words: '不通', reached: false },
		)
		await fc.assert(
			fc.asyncProperty(fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), answer), async (answers) => {
				const { sent, outcomes } = await run(answers)
				expect(new Set(sent).size).toBe(sent.length)
				expect(Object.keys(outcomes).sort()).toEqual(Object.keys(answers).sort())
				expect(remaining(sent, outcomes).every((id) => !answers[id]?.ok)).toBe(true)
			}),
		)
	})

	it('are ticked and unticked one by one', () => {
		expect(tickedWith(['a'], 'b')).toEqual(['a', 'b'])
		expect(tickedWith(['a', 'b'], 'a')).toEqual(['b'])
	})

	it('are ordered or transferred, never accepted unseen', () => {
		expect(batchMoves.accepted).toEqual(['order', 'transfer'])
		expect(batchMoves.submitted).toBeUndefined()
	})

	it('are only moves of that queue that must name a unit and nothing else', () => {
		for (const [queue, types] of Object.entries(batchMoves))
			for (const type of types) {
				expect(moves[type].from as readonly string[]).toContain(queue)
				expect([forms[type].unit].flat()[0]).toBe('must')
				expect([forms[type].reason, forms[type].photos, forms[type].acceptance]).toEqual([
					undefined,
					undefined,
					undefined,
				])
				expect(forms[type].words?.[0]).not.toBe('must')
			}
	})
})
