import { expect, it } from 'vitest'
import { all, postings } from '../../functions/src/find/find.fixture'
import { findCases } from '../../functions/src/find/find-cases'
import { dispatcher, TENANT } from '../../functions/test/county'
import { caller, startStage } from '../../functions/test/stage'
import { rebuild } from './rebuild'

it('cases of before there was an index are found once it is built, however often', async () => {
	const stage = await startStage()
	const cases = [await stage.call(caller), await stage.call(caller, { text: '井盖坏了' })]
	await stage.until(cases[0] ?? '', 'handling')
	const found = async (words: string) =>
		(await findCases(stage.table, dispatcher, { words }, stage.ports.at)).cases.length
	expect(await found('路灯')).toBe(0)
	expect(await rebuild(stage.table, TENANT)).toBe(2)
	expect([await found('路灯'), await found('井盖')]).toEqual([1, 1])
	const before = await all(stage.table)
	expect(await rebuild(stage.table, TENANT)).toBe(2)
	expect(await rebuild(stage.table, '410184')).toBe(0)
	expect(await all(stage.table)).toEqual(before)
	const { stand, ought } = await postings(stage.table)
	expect(stand).toEqual(ought)
})
