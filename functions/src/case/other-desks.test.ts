import type { Command } from '@huying/shared/case/command'
import { RefusalError } from '@huying/shared/error/refusal'
import { beforeAll, expect, it } from 'vitest'
import { dispatcher, settleCounty, someone, testPorts, VILLAGE } from '../../test/county'
import { freshTable } from '../../test/table'
import type { Table } from '../store/table'
import { caseHandlers } from './case-handlers'
import { queue } from './case-lists'
import { readStanding } from './case-store'
import { commandCase } from './command-case'
import { submitCase } from './open-case'

process.env.PHOTO_BUCKET = 'photos-of-tests'
process.env.AWS_REGION = 'cn-north-1'
process.env.AWS_ACCESS_KEY_ID = 'test'
process.env.AWS_SECRET_ACCESS_KEY = 'test'

const ports = testPorts()
const id = 'case-0000000000000001'
const enforcement = someone('user-enforcement', [['handler', 'enforcement']])
let table: Table

beforeAll(async () => {
	table = await freshTable()
	await settleCounty(table)
	const call = { id, text: '井盖塌了。', village: VILLAGE, identity: 'named' as const, photos: [] }
	await submitCase(table, ports, someone('user-caller'), call)
	const steps = [
		{ type: 'accept', urgency: 'green', public: false },
		{ type: 'order', unit: 'housing', supports: ['enforcement'] },
	]
	for (const [n, step] of steps.entries())
		await commandCase(table, ports, dispatcher, id, {
			id: `command-${n}-00000000000`,
			...step,
		} as unknown as Command)
})

it('a supporting unit finds the case on its own desk, with its own time to sign', async () => {
	const found = await queue(table, enforcement, 'enforcement', 'called', undefined, ports.at)
	const { state } = (await readStanding(table, dispatcher.tenant, id)) ?? {}
	const part = state?.supports?.find(({ unit }) => unit === 'enforcement')
	expect(found.cases.map((one) => [one.case, one.deadline])).toEqual([[id, part?.signBy]])
	const late = { late: 'only' } as const
	expect((await queue(table, enforcement, 'enforcement', 'called', undefined, ports.at, late)).cases).toEqual(
		[],
	)
	const after = (part?.signBy ?? 0) + 1
	expect(
		(await queue(table, enforcement, 'enforcement', 'called', undefined, after, late)).cases,
	).toHaveLength(1)
})

it('which knows of the case only when that ends: it says so when asked for more', async () => {
	const ask = async (query: object) =>
		caseHandlers(table, ports).queue({
			correlation: 'test',
			userAgent: undefined,
			body: undefined,
			who: enforcement,
			params: { unit: 'enforcement', status: 'called' },
			query,
		})
	await expect(ask({ urgency: 'green' })).rejects.toThrow(RefusalError)
	expect((await ask({ late: 'only' })).cases).toEqual([])
})
