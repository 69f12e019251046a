import { calendarOf } from '@huying/shared/rule/calendar-of'
import { defaultRules } from '@huying/shared/rule/rules'
import { bookableSlots } from '@huying/shared/slot/slot'
import { beforeEach, expect, it } from 'vitest'
import { TENANT, VILLAGE } from '../../test/county'
import { freshTable } from '../../test/table'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import { bookWrite, freeSlots, freeWrite } from './slot-store'

/** Monday 9 March 2026, 9:00 in Beijing. */
const now = Date.UTC(2026, 2, 9, 1)
const [first, second] = bookableSlots(now, defaultRules.errand, calendarOf(defaultRules))
const startsAt = first?.startsAt ?? 0
let table: Table
beforeEach(async () => {
	table = await freshTable()
})
const book = (id: string, at = startsAt, village = VILLAGE) =>
	transact(table, [bookWrite(table, TENANT, { village, startsAt: at, case: id })])
const free = (id: string) =>
	transact(table, [freeWrite(table, TENANT, { village: VILLAGE, startsAt, case: id })])
const firstFree = async (village = VILLAGE) => (await freeSlots(table, TENANT, village, now))[0]?.startsAt

it('of twenty who want one slot at once, one has it', async () => {
	const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => book(`errand-${n}`)))
	expect(answers.filter((failed) => failed === undefined)).toHaveLength(1)
	expect(await firstFree()).toBe(second?.startsAt)
})

it('the same errand may book its slot again, and only it gives it back', async () => {
	expect(await book('errand-1')).toBeUndefined()
	expect(await book('errand-1')).toBeUndefined()
	expect(await free('errand-2')).toEqual({ index: 0, item: undefined })
	expect(await firstFree()).toBe(second?.startsAt)
	expect(await free('errand-1')).toBeUndefined()
	expect(await firstFree()).toBe(startsAt)
})

it('other villages and other counties have slots of their own', async () => {
	await book('errand-1')
	expect(await firstFree('370404103202')).toBe(startsAt)
	expect((await freeSlots(table, '410184', VILLAGE, now))[0]?.startsAt).toBe(startsAt)
})
