import { marshall } from '@aws-sdk/util-dynamodb'
import type { CaseState } from '@huying/shared/case/state'
import { deskOf } from '@huying/shared/case/state'
import type { DynamoDBRecord } from 'aws-lambda'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dispatcher, TENANT, testPorts } from '../../test/county'
import { freshTable } from '../../test/table'
import { queueCounts } from '../case/case-lists'
import { count } from './count'

const statuses = ['submitted', 'accepted', 'assigned', 'handling', 'closed'] as const

const stateOf = (id: string, version: number): CaseState =>
	({
		tenant: TENANT,
		case: id,
		status: statuses[(version - 1) % statuses.length],
		version,
		lead: { unit: 'housing', phase: 'signed', from: 0 },
		reworks: 0,
		changedAt: version * 1_000,
	}) as unknown as CaseState

function recordOf(id: string, version: number): DynamoDBRecord {
	const image = (of: number) => marshall({ sk: 'state', state: stateOf(id, of) }) as never
	return { dynamodb: { NewImage: image(version), ...(version > 1 && { OldImage: image(version - 1) }) } }
}

describe('the counter', () => {
	it('equals a recount, though records come twice, late and out of order', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }),
				fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
				async (versions, luck) => {
					const table = await freshTable()
					const records = versions.flatMap((last, index) =>
						Array.from({ length: last }, (_, version) => recordOf(`case-${index}`, version + 1)),
					)
					const shuffled = [...records, ...records.slice(0, 3)]
						.map((record) => ({ record, place: luck.next().value }))
						.sort((left, right) => left.place - right.place)
					for (const { record } of shuffled) await count(table, testPorts(), record)

					const recount = { centre: {} as Record<string, number>, housing: {} as Record<string, number> }
					for (const [index, last] of versions.entries()) {
						const state = stateOf(`case-${index}`, last)
						const desk = deskOf(state) as keyof typeof recount | undefined
						if (desk) recount[desk][state.status] = (recount[desk][state.status] ?? 0) + 1
					}
					expect(await queueCounts(table, dispatcher, 'centre')).toEqual(recount.centre)
					expect(await queueCounts(table, dispatcher, 'housing')).toEqual(recount.housing)
				},
			),
			{ numRuns: 12 },
		)
	})
})
