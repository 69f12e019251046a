import { DAY, HOUR } from '@huying/shared/time/day'
import { beforeEach, describe, expect, it } from 'vitest'
import { dispatcher, housing, TENANT } from '../../test/county'
import { caller, type Stage, startStage } from '../../test/stage'
import { caseKeys } from '../case/case-keys'
import { readCase } from '../case/case-store'
import { sweep } from './sweep'

let stage: Stage
beforeEach(async () => {
	stage = await startStage()
})

/** Sweeps every so many milliseconds for some days, as the schedule does each minute. */
async function pass(days: number, every = 3 * HOUR): Promise<number> {
	let done = 0
	for (const end = stage.ports.at + days * DAY; stage.ports.at < end; stage.ports.at += every)
		done += (await sweep(stage.table, stage.ports, 'test')).done
	return done
}
const climbs = async (id: string) =>
	((await readCase(stage.table, TENANT, id))?.events ?? []).flatMap((event) =>
		event.type === 'climbed'
			? [
					`${event.unit} ${event.rung} ${event.slip ? `${event.slip.kind} ${event.slip.number.slice(-2)}` : ''}`,
				]
			: [],
	)

describe('a case that nobody works on for two weeks', () => {
	it('brings its unit a slip of each kind, and then goes up, each once; then there is nothing more to do', async () => {
		const id = await stage.call()
		await stage.accept(id)
		await stage.order(id)
		await pass(18)
		expect(await climbs(id)).toEqual([
			'housing prompt prompt -1',
			'housing prompt prompt -2',
			'housing supervision supervision -3',
			'housing warning warning -4',
			'housing centre ',
			'housing inspectorate ',
			'housing leader ',
		])
		expect(await pass(3)).toBe(0)
		expect(await stage.items(caseKeys.partition(TENANT, id), 'due')).toEqual([])
		const slips = await stage.items(caseKeys.partition(TENANT, id), 'desk#slip#')
		expect(slips.map(({ sk }) => sk)).toEqual(['desk#slip#housing'])
	})

	it('is quiet while it is suspended, and goes on where it stood', async () => {
		const id = await stage.call()
		await stage.accept(id)
		await stage.order(id)
		await stage.send(housing, id, 'sign')
		await stage.send(housing, id, 'askSuspension', { until: stage.ports.at + 9 * DAY, words: '等材料。' })
		await stage.send(dispatcher, id, 'suspend', { words: '同意。' })
		await pass(8)
		expect(await climbs(id)).toEqual([])
		await pass(2)
		expect((await stage.state(id)).status).toBe('handling')
		const { lead, suspendedUntil } = await stage.state(id)
		expect(suspendedUntil).toBeUndefined()
		expect((lead?.resolveBy ?? 0) > stage.ports.at).toBe(true)
	})

	it('three sweeps at once write each step once', async () => {
		const ids = await Promise.all([stage.call(), stage.call(), stage.call()])
		for (const id of ids) {
			await stage.accept(id)
			await stage.order(id, ['enforcement'])
		}
		for (let day = 0; day < 6; day++) {
			stage.ports.at += DAY
			await Promise.all([1, 2, 3].map(() => sweep(stage.table, stage.ports, 'test')))
		}
		while ((await sweep(stage.table, stage.ports, 'test')).done > 0);
		for (const id of ids) {
			const seen = await climbs(id)
			expect(new Set(seen).size).toBe(seen.length)
			expect((await stage.state(id)).slips).toBe(seen.filter((line) => line.includes(' -')).length)
		}
	})
})

describe('what a sweep costs', () => {
	/** What is asked of the table, by kind. */
	function meter(): Record<string, number> {
		const sent: Record<string, number> = {}
		stage.table.client.middlewareStack.add(
			(next, context) => (args) => {
				const name = (context.commandName ?? '').replace('Command', '')
				sent[name] = (sent[name] ?? 0) + 1
				return next(args)
			},
			{ step: 'initialize', name: 'meter', priority: 'low' },
		)
		return sent
	}
	const many = async (count: number) => {
		for (let n = 0; n < count; n++) {
			const id = await stage.call()
			await stage.accept(id, { public: false })
			await stage.order(id)
		}
		stage.ports.at += DAY + HOUR
	}

	it.each([1, 20])(
		'of %d cases that climb: a lease, a state and a transaction each, and five queries',
		async (count) => {
			await many(count)
			const sent = meter()
			expect((await sweep(stage.table, stage.ports, 'test')).done).toBe(count)
			expect(sent).toEqual({ Query: 5, UpdateItem: count, GetItem: count, TransactWriteItems: count })
		},
	)

	it('of a case into which ten were merged: one transaction each, and five requests for all', async () => {
		const main = await stage.call()
		for (let n = 0; n < 10; n++) {
			const other = await stage.call(caller)
			await stage.send(dispatcher, other, 'merge', { into: main, samePerson: true })
		}
		await stage.until(main, 'verified')
		await stage.send(caller, main, 'rate', { solved: true })
		await stage.send(dispatcher, main, 'close')
		const sent = meter()
		expect((await sweep(stage.table, stage.ports, 'test')).done).toBe(1)
		expect(sent).toEqual({
			Query: 6,
			UpdateItem: 1,
			GetItem: 1,
			BatchGetItem: 1,
			TransactWriteItems: 10,
			DeleteItem: 1,
		})
	})
})
