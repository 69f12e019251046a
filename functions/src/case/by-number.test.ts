import { caseNumber, dashed, isCaseNumber } from '@huying/shared/case/number'
import { RefusalError } from '@huying/shared/error/refusal'
import { beforeAll, describe, expect, it } from 'vitest'
import { dispatcher, housing, settleCounty, someone, testPorts, VILLAGE } from '../../test/county'
import { freshTable } from '../../test/table'
import type { Table } from '../store/table'
import { caseByNumber } from './by-number'
import { submitCase } from './open-case'

let table: Table
let number: string
const ports = testPorts()
const id = 'case-0000000000000001'

beforeAll(async () => {
	table = await freshTable()
	await settleCounty(table)
	const said = { id, text: '演示：井盖塌了。', village: VILLAGE, identity: 'named' as const, photos: [] }
	number = (await submitCase(table, ports, someone('user-caller'), said)).number
})

const unknown = (attempt: Promise<unknown>) =>
	attempt.then(
		() => 'found',
		(error: unknown) => (error instanceof RefusalError ? error.refusal.refused : error),
	)

describe('a case by its number', () => {
	it('is found as it is written and as it is typed', async () => {
		expect((await caseByNumber(table, dispatcher, number, ports.now())).case).toBe(id)
		const typed = number.replaceAll('-', '')
		expect(await caseByNumber(table, dispatcher, typed, ports.now())).toMatchObject({ case: id, number })
	})

	it('is nobody else’s to find: of another unit, of another county, or where there is none', async () => {
		const abroad = someone('user-abroad', [['dispatcher', 'centre']], '410184')
		const none = caseNumber('case-0000000000000002', ports.now(), 0)
		expect(isCaseNumber(none)).toBe(true)
		expect(await unknown(caseByNumber(table, housing, number, ports.now()))).toBe('caseUnknown')
		expect(await unknown(caseByNumber(table, abroad, number, ports.now()))).toBe('caseUnknown')
		expect(await unknown(caseByNumber(table, dispatcher, none, ports.now()))).toBe('caseUnknown')
	})

	it('is written with its dashes however it is typed', () => {
		expect(dashed('2611 0385 2746')).toBe('2611-0385-2746')
	})
})
