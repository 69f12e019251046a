import type { Registration } from '@huying/shared/case/command'
import { RefusalError } from '@huying/shared/error/refusal'
import { beforeAll, describe, expect, it } from 'vitest'
import { dispatcher, settleCounty, TENANT, testPorts, VILLAGE } from '../../test/county'
import { freshTable } from '../../test/table'
import type { Table } from '../store/table'
import { readCase } from './case-store'
import { registerCase } from './open-case'
import { casesOfSourceNumber } from './source-number'

let table: Table
const ports = testPorts()
let made = 0
const registered = (change: Partial<Registration> = {}): Registration => ({
	id: `registered-${String(++made).padStart(16, '0')}`,
	source: 'hotline12345',
	text: '路灯三盏不亮。',
	identity: 'named',
	photos: [],
	village: VILLAGE,
	...change,
})
const register = (registration: Registration) => registerCase(table, ports, dispatcher, registration)
const refused = (attempt: Promise<unknown>) =>
	attempt.then(
		() => 'done',
		(error: unknown) => {
			if (error instanceof RefusalError) return error.refusal
			throw error
		},
	)

beforeAll(async () => {
	table = await freshTable()
	await settleCounty(table)
})

describe('a number of another source', () => {
	it('is registered once, unless somebody says that it is another case all the same', async () => {
		const first = registered({ sourceNumber: 'ZZ-2026-1' })
		await register(first)
		const again = registered({ sourceNumber: ' ｚｚ－2026-1 ' })
		expect(await refused(register(again))).toMatchObject({
			refused: 'sourceNumberUsed',
			field: 'sourceNumber',
		})
		expect(await readCase(table, TENANT, again.id)).toBeUndefined()
		await register({ ...again, another: true })
		expect(await casesOfSourceNumber(table, TENANT, 'hotline12345', 'zz-2026-1')).toEqual([
			first.id,
			again.id,
		])
	})

	it('is its own in each source', async () => {
		await register(registered({ sourceNumber: 'L-1', source: 'letter' }))
		expect(await refused(register(registered({ sourceNumber: 'L-1', source: 'visit' })))).toBe('done')
	})

	it('of two who register it at once is one’s', async () => {
		const both = [registered({ sourceNumber: 'AT-ONCE' }), registered({ sourceNumber: 'AT-ONCE' })]
		const outcomes = await Promise.all(both.map((one) => refused(register(one))))
		expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
	})
})

describe('a case that is about an earlier one again', () => {
	it('says which, and by when whoever passed it on wants the answer', async () => {
		const { case: earlier, number } = await register(registered())
		const again = registered({ repeatOf: earlier, answerBy: 1_790_000_000_000 })
		await register(again)
		expect((await readCase(table, TENANT, again.id))?.state).toMatchObject({
			repeatOf: { case: earlier, number },
			answerBy: 1_790_000_000_000,
		})
	})

	it('is about neither itself nor what nobody knows', async () => {
		const own = registered()
		for (const repeatOf of [own.id, 'case-that-nobody-knows'])
			expect(await refused(register({ ...own, repeatOf }))).toMatchObject({
				refused: 'caseUnknown',
				field: 'repeatOf',
			})
	})
})
