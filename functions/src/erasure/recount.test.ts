import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { TENANT } from '../../test/county'
import { everything } from '../../test/everything'
import { type Stage, startStage } from '../../test/stage'
import { people, recordStream, settleTown, step } from '../board/history.fixture'
import { sweep } from '../clock/sweep'
import { counted, drain, recounted, standsAsTold } from '../counter/recount.fixture'
import { createUser, getUser } from '../session/user-store'
import { askErasure } from './ask-erasure'
import { erasureOf } from './erase-user'
import { erasureByClock } from './erasure-by-clock'

const { caller, neighbour } = people
const WORDS = '只有他自己才会这样说。'
const choice = fc.record({ which: fc.nat(), what: fc.nat(), how: fc.nat() })
const luck = fc.array(fc.nat(), { minLength: 50, maxLength: 50 })

beforeEach(() => {
	vi.spyOn(process.stdout, 'write').mockReturnValue(true)
})
afterEach(() => vi.restoreAllMocks())

/** Everything of the caller goes: what is open is withdrawn, and once it has ended the clock erases. */
async function erase(stage: Stage): Promise<void> {
	const { table, ports } = stage
	await askErasure(table, ports, caller, { id: stage.fresh('erasure'), sure: true, withdraw: true })
	for (let n = 0; n < 12; n++) {
		ports.at += 8 * 3_600_000
		await sweep(table, ports, 'test', { erasure: (due) => erasureByClock(table, ports, due) })
	}
	expect(await erasureOf(table, TENANT, caller.user)).toBeUndefined()
	expect(await getUser(table, TENANT, caller.user)).toBeUndefined()
	expect(JSON.stringify(await everything(table))).not.toContain(WORDS)
}

it('the counters after an erasure equal a recount of the events, however far behind they were', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(choice, { minLength: 20, maxLength: 40 }),
			luck,
			fc.nat(100),
			async (choices, lots, behind) => {
				const stage = await startStage()
				const { table, ports } = stage
				const records = recordStream(stage)
				await settleTown(stage)
				const identity = { appid: 'wx0000000000000001', openid: 'openid-of-the-caller' }
				await createUser(table, { tenant: TENANT, user: caller.user, ...identity, since: ports.at })
				const cases = [
					await stage.call(caller, { text: WORDS }),
					await stage.call(neighbour),
					await stage.call(caller, { text: WORDS }),
				]
				for (const one of choices) await step(stage, cases, one)
				// some of it was counted before, the rest comes when what it tells of is erased
				const counts = Math.floor((records.length * behind) / 100)
				await drain(stage, records.slice(0, counts), lots)
				await erase(stage)
				await drain(stage, records.slice(counts), lots)
				expect(await counted(stage)).toEqual(await recounted(stage, cases))
				for (const id of cases) await standsAsTold(stage, id)
			},
		),
		{ numRuns: 4, endOnFailure: true },
	)
})
