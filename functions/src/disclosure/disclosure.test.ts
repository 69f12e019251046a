import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { Content } from '@huying/shared/disclosure/content'
import { digest } from '@huying/shared/identifier/digest'
import { readEntry } from '@huying/shared/transparency/entry'
import { beforeEach, describe, expect, it } from 'vitest'
import { TENANT, VILLAGE } from '../../test/county'
import { refused } from '../../test/stage'
import { logKeys } from '../transparency/log-keys'
import { readTree } from '../transparency/log-store'
import {
	editor,
	elsewhere,
	quarter,
	reader,
	startVillage,
	supervisor,
	town,
	type Village,
} from './village.fixture'

let village: Village
beforeEach(async () => {
	village = await startVillage()
})
const FUNDS = `${VILLAGE}-funds-2026-Q3`
const entry = async (index: number) => {
	const { Item } = await village.table.client.send(
		new GetCommand({ TableName: village.table.name, Key: logKeys.entry(TENANT, index) }),
	)
	return readEntry(String(Item?.text))
}

describe('a quarter typed by hand', () => {
	it('goes from a draft past the committee to everybody', async () => {
		const { save, send, item, board, state, objects } = village
		const first = await save()
		expect(first).toMatchObject({ disclosure: FUNDS, work: 'draft', standing: 'unpublished', version: 1 })
		expect(await refused(item(FUNDS))).toBe('disclosureUnknown')
		expect((await board()).lines).toEqual([])

		await send(editor, FUNDS, 1, 'submit')
		expect(await send(supervisor, FUNDS, 2, 'review')).toMatchObject({ work: 'idle', standing: 'published' })

		const view = await item(FUNDS)
		const content = JSON.parse(view.content ?? '') as Content
		expect(view).toMatchObject({
			standing: 'published',
			shown: 1,
			reads: 0,
			reviewedAt: village.ports.at,
			editions: [{ edition: 1, entry: 0, title: '三季度收支', digest: digest(view.content ?? '') }],
		})
		expect(content.balance).toMatchObject({
			opening: 2_867_000,
			income: 5_890_000,
			spending: 4_631_000,
			closing: 4_126_000,
			balanced: true,
		})
		expect(view.content).not.toContain('13800138000')
		expect((await board()).lines).toMatchObject([{ disclosure: FUNDS, late: false, edition: 1 }])

		// the log says so, and the digest in it is that of the very bytes that were read
		expect(await entry(0)).toMatchObject({
			type: 'publish',
			about: FUNDS,
			digest: digest(view.content ?? ''),
		})
		// of the draft nothing is left, before masking there is one object
		const { editions } = await state(FUNDS)
		expect([...objects.held.keys()].sort()).toEqual(
			[`original/${TENANT}/${editions[0]?.original}`, `shown/${TENANT}/${editions[0]?.shown}`].sort(),
		)
	})

	it('is sent twice and done once; another under its name is refused', async () => {
		const { save, send, state } = village
		const body = { id: 'save-0000000000000001' }
		const first = await save(body)
		expect(await save(body)).toEqual(first)
		expect(await refused(save({ ...body, table: { ...quarter, title: '另一张' } }))).toBe('identifierReused')
		await send(editor, FUNDS, 1, 'submit')
		expect((await state(FUNDS)).version).toBe(2)
	})

	it('is submitted only without faults', async () => {
		const { save, send } = village
		await save({ table: { ...quarter, rows: [['昨天', '', '', '很多', '']] } })
		expect(await refused(send(editor, FUNDS, 1, 'submit'))).toBe('tableFaulty')
	})

	it('says what masking hid before anybody sees it, and exactly what they will see', async () => {
		const { save, send, own, as, item } = village
		await save()
		const view = await own.workedDisclosure({
			...as(editor),
			query: undefined,
			params: { disclosure: FUNDS },
		})
		expect(view).toMatchObject({ work: 'draft', faults: [], table: quarter, moves: ['save', 'submit'] })
		expect(view.masked).toHaveLength(1)
		await send(editor, FUNDS, 1, 'submit')
		await send(supervisor, FUNDS, 2, 'review')
		expect(JSON.parse((await item(FUNDS)).content ?? '')).toEqual(view.preview)
		const later = await own.workedDisclosure({
			...as(editor),
			query: undefined,
			params: { disclosure: FUNDS },
		})
		// to be corrected it is there as it was typed, before masking
		expect(later.table?.rows[1]?.[1]).toContain('13800138000')
		expect(later.table?.closing).toBe('41260')
	})
})

describe('who may', () => {
	it('only the village’s own people and its town, and nobody passes what they wrote', async () => {
		const { save, send } = village
		expect(await refused(save({}, elsewhere))).toBe('notYours')
		expect(await refused(save({}, reader))).toBe('notYours')
		expect(await refused(save({ village: '370404103999' }, editor))).toBe('notYours')
		const both = { ...editor, posts: [...editor.posts, ...supervisor.posts] }
		await save({}, both)
		await send(both, FUNDS, 1, 'submit')
		expect(await refused(send(both, FUNDS, 2, 'review'))).toBe('ownDraft')
		expect(await refused(send(elsewhere, FUNDS, 2, 'takeBack'))).toBe('notYours')
		await send(supervisor, FUNDS, 2, 'review')
	})

	it('two who save at once: one has, the other hears that it moved', async () => {
		const { save } = village
		const attempts = await Promise.all([refused(save()), refused(save({}, town))])
		expect(attempts.sort()).toEqual(['caseMoved', 'done'])
	})

	it('two who pass at once publish once', async () => {
		const { save, send, state, table } = village
		await save()
		await send(editor, FUNDS, 1, 'submit')
		const other = { ...supervisor, user: 'user-other-supervisor' }
		const attempts = await Promise.all([
			refused(send(supervisor, FUNDS, 2, 'review')),
			refused(send(other, FUNDS, 2, 'review')),
		])
		expect(attempts.sort()).toEqual(['caseMoved', 'done'])
		expect((await state(FUNDS)).editions).toHaveLength(1)
		expect((await readTree(table, TENANT)).size).toBe(1)
	})

	it('a name that is of something else is refused', async () => {
		const { publish, save } = village
		const party = await publish({
			group: 'party',
			table: { title: '党务', rows: [['2026-09-01', '开会', '']], photos: [], papers: [] },
		})
		expect(await refused(save({ disclosure: party }))).toBe('disclosureUnknown')
		expect(await refused(save({ disclosure: 'x'.repeat(20) }))).toBe('disclosureUnknown')
	})
})

it('cut off between the objects and the transaction, nothing is public; tried again, the same bytes are', async () => {
	const { save, send, item, board, objects, table } = village
	await save()
	await send(editor, FUNDS, 1, 'submit')
	const [write, ask] = [objects.write, table.client.send]
	objects.write = async (key, body, type) => {
		await write(key, body, type)
		table.client.send = () => {
			throw new Error('cut off')
		}
	}
	await expect(send(supervisor, FUNDS, 2, 'review')).rejects.toThrow('cut off')
	objects.write = write
	table.client.send = ask
	expect(await refused(item(FUNDS))).toBe('disclosureUnknown')
	expect((await board()).lines).toEqual([])
	const left = () => [...objects.held.keys()].filter((key) => !key.startsWith('draft/')).sort()
	const before = left()
	expect(before).toHaveLength(2)

	await send(supervisor, FUNDS, 2, 'review')
	expect(left()).toEqual(before)
})
