import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TENANT } from '../../test/county'
import { caller, type Stage, startStage } from '../../test/stage'
import { people, recordStream, settleTown, step } from '../board/history.fixture'
import { caseKeys } from '../case/case-keys'
import { sweep } from '../clock/sweep'
import { counted, drain, recounted, standsAsTold } from './recount.fixture'

async function agrees(stage: Stage, cases: readonly string[]) {
	expect(await counted(stage)).toEqual(await recounted(stage, cases))
	for (const id of cases) {
		const { followers = 0 } = await standsAsTold(stage, id)
		expect(await stage.items(caseKeys.callers(TENANT, id), 'follower#')).toHaveLength(followers)
	}
}

const choice = fc.record({ which: fc.nat(), what: fc.nat(), how: fc.nat() })
const luck = fc.array(fc.nat(), { minLength: 50, maxLength: 50 })

describe('once the stream is drained, the counters equal a recount of the events', () => {
	it('whatever happens to cases', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(choice, { minLength: 30, maxLength: 60 }), luck, async (choices, lots) => {
				const stage = await startStage()
				const records = recordStream(stage)
				await settleTown(stage)
				const cases = [await stage.call(caller), await stage.call(people.neighbour), await stage.call(caller)]
				for (const one of choices) await step(stage, cases, one)
				await drain(stage, records, lots)
				await agrees(stage, cases)
			}),
			{ numRuns: 6, endOnFailure: true },
		)
	})

	it('merged ones too, taken out again, and gone the way of their main case', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(choice, { maxLength: 15 }), luck, async (choices, lots) => {
				const stage = await startStage()
				const records = recordStream(stage)
				await settleTown(stage)
				const main = await stage.call(caller)
				const [same, other, out] = [
					await stage.call(caller),
					await stage.call(people.neighbour),
					await stage.call(people.neighbour),
				]
				await stage.accept(out)
				await stage.order(out)
				for (const id of [same, other, out]) await stage.send(people.dispatcher, id, 'merge', { into: main })
				await stage.send(people.dispatcher, out, 'unmerge')
				await stage.until(main, 'verified')
				await sweep(stage.table, stage.ports, 'test')
				await stage.send(people.caller, main, 'rate', { solved: true, content: false })
				await stage.send(people.dispatcher, main, 'close')
				await sweep(stage.table, stage.ports, 'test')
				const statuses = await Promise.all(
					[main, same, other, out].map(async (id) => (await stage.state(id)).status),
				)
				expect(statuses).toEqual(['closed', 'closed', 'verified', 'assigned'])
				const cases = [main, same, other, out]
				for (const one of choices) await step(stage, cases, one)
				await drain(stage, records, lots)
				await agrees(stage, cases)
			}),
			{ numRuns: 4, endOnFailure: true },
		)
	})
})
