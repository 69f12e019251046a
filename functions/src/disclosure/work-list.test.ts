import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Content } from '@huying/shared/disclosure/content'
import { completed } from '@huying/shared/rule/completed'
import { beforeEach, describe, expect, it } from 'vitest'
import { TENANT, VILLAGE } from '../../test/county'
import { refused } from '../../test/stage'
import { paperKeys } from '../file/paper-store'
import { putRules } from '../rule/rules-store'
import { editor, quarter, reader, startVillage, supervisor, town, type Village } from './village.fixture'

let village: Village
beforeEach(async () => {
	village = await startVillage()
	const rules = { ...completed({}), disclosuresSince: '2026-07-01' }
	await putRules(village.table, TENANT, { rules, seen: 0, by: 'test', at: village.ports.at })
})
const FUNDS = `${VILLAGE}-funds-2026-Q3`
const lines = async (who = editor) =>
	(await village.own.disclosureWork({ ...village.as(who), query: undefined, params: undefined })).lines

describe('the list of work', () => {
	it('has what is owed, and who may begin it', async () => {
		const all = await lines()
		expect(all.map(({ group, period }) => [group, period])).toEqual([
			['funds', '2026-Q3'],
			['party', '2026-Q3'],
			['support', '2026-Q3'],
			['birth', '2026-Q3'],
			['household', '2026-Q3'],
		])
		for (const line of all) {
			expect(line).toMatchObject({
				work: 'idle',
				standing: 'unpublished',
				moves: ['save'],
				villageName: '甲村',
			})
			expect(line).not.toHaveProperty('disclosure')
		}
		expect((await lines(supervisor)).flatMap(({ moves }) => moves)).toEqual([])
		expect(await lines(town)).toHaveLength(5)
		expect(await lines(reader)).toEqual([])
	})

	it('has each once: begun, out for review, and no more once it is public; owed again once it is taken down', async () => {
		const { save, send, state } = village
		const funds = async (who = editor) => (await lines(who)).filter(({ group }) => group === 'funds')
		await save()
		expect(await funds()).toMatchObject([{ disclosure: FUNDS, work: 'draft', moves: ['save', 'submit'] }])
		await send(editor, FUNDS, 1, 'submit')
		expect(await funds(supervisor)).toMatchObject([{ work: 'reviewing', moves: ['review', 'return'] }])
		await send(supervisor, FUNDS, 2, 'review')
		expect(await funds()).toEqual([])
		await send(town, FUNDS, (await state(FUNDS)).version, 'withdraw')
		expect(await funds()).toMatchObject([{ disclosure: FUNDS, standing: 'withdrawn', moves: ['save'] }])
	})
})

describe('papers', () => {
	const paper = 'a'.repeat(64)
	const papers = [paper]

	it('are those that were looked through, copied to where readers may open them, and go with the rest', async () => {
		const { table, objects, publish, item, send, state } = village
		expect(await refused(village.save({ table: { ...quarter, papers } }))).toBe('paperUnknown')
		const Item = {
			pk: `${TENANT}#paper#${paper}`,
			sk: 'paper',
			paper,
			bytes: 5,
			name: '13800138000 的合同.pdf',
			at: 1,
		}
		await table.client.send(new PutCommand({ TableName: table.name, Item }))
		await objects.write(paperKeys.paper(TENANT, paper), '%PDF-', 'application/pdf')

		await publish({ table: { ...quarter, papers } })
		const view = await item(FUNDS)
		expect((JSON.parse(view.content ?? '') as Content).papers).toEqual([
			{ paper, name: '**** 的合同.pdf', bytes: 5 },
		])
		expect(view.papers).toMatchObject([
			{ paper, url: expect.stringContaining(`/shown/${TENANT}/${FUNDS}/paper/${paper}.pdf?`) },
		])
		const key = `shown/${TENANT}/${FUNDS}/paper/${paper}.pdf`
		expect(objects.held.has(key)).toBe(true)
		await send(editor, FUNDS, (await state(FUNDS)).version, 'withdraw')
		expect(objects.held.has(key)).toBe(false)
	})

	it('that are not there any more keep a table from being public', async () => {
		const { table, save, send } = village
		const Item = { pk: `${TENANT}#paper#${paper}`, sk: 'paper', paper, bytes: 5, name: '合同.pdf', at: 1 }
		await table.client.send(new PutCommand({ TableName: table.name, Item }))
		await save({ table: { ...quarter, papers } })
		await send(editor, FUNDS, 1, 'submit')
		expect(await refused(send(supervisor, FUNDS, 2, 'review'))).toBe('paperUnknown')
	})
})
