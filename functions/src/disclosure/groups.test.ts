import { defaultGroups } from '@huying/shared/disclosure/default-groups'
import type { Group } from '@huying/shared/disclosure/group'
import { beforeEach, expect, it } from 'vitest'
import { dispatcher, VILLAGE } from '../../test/county'
import { refused } from '../../test/stage'
import { editor, startVillage, supervisor, town, type Village } from './village.fixture'

let village: Village
beforeEach(async () => {
	village = await startVillage()
})
const FUNDS = `${VILLAGE}-funds-2026-Q3`
const settle = (groups: readonly Group[], version = 0, who = dispatcher, id = village.fresh()) =>
	village.own.changeGroups({
		...village.as(who),
		params: undefined,
		query: undefined,
		body: { id, version, groups: [...groups] },
	})
const change = (more: Partial<Group>) =>
	defaultGroups.map((group) => (group.group === 'funds' ? { ...group, ...more } : group))

it('are those of every county until it settles others, once, seen as they stand', async () => {
	const read = () => village.own.groups({ ...village.as(editor), params: undefined, query: undefined })
	expect(await read()).toEqual({ groups: [...defaultGroups], version: 0 })
	const id = village.fresh()
	const done = await settle(change({ name: '账目' }), 0, dispatcher, id)
	expect(await settle(change({ name: '账目' }), 0, dispatcher, id)).toEqual(done)
	expect((await read()).groups[0]?.name).toBe('账目')
	expect(await refused(settle(defaultGroups, 0))).toBe('caseMoved')
	expect(await refused(settle(change({ name: '钱' }), 1, dispatcher, id))).toBe('identifierReused')
	expect(await refused(settle(defaultGroups, 1, editor))).toBe('notYours')
})

it('that the town approves are public only after it has, and may be returned to be written anew', async () => {
	const { save, send, item } = village
	await settle(change({ approval: true }))
	await save()
	await send(editor, FUNDS, 1, 'submit')
	expect(await send(supervisor, FUNDS, 2, 'review')).toMatchObject({
		work: 'approving',
		standing: 'unpublished',
	})
	expect(await refused(item(FUNDS))).toBe('disclosureUnknown')
	expect(await send(town, FUNDS, 3, 'return')).toMatchObject({ work: 'draft' })
	await send(editor, FUNDS, 4, 'submit')
	await send(supervisor, FUNDS, 5, 'review')
	expect(await send(town, FUNDS, 6, 'approve')).toMatchObject({ standing: 'published' })
	expect((await item(FUNDS)).standing).toBe('published')
})

it('that are there no more can be read and withdrawn, and not published', async () => {
	const { save, send, publish, item, state } = village
	await publish()
	await save({ version: (await state(FUNDS)).version, reason: '改' })
	await settle(defaultGroups.filter(({ group }) => group !== 'funds'))
	expect(await refused(send(editor, FUNDS, (await state(FUNDS)).version, 'submit'))).toBe('groupUnknown')
	expect((await item(FUNDS)).standing).toBe('published')
	await send(town, FUNDS, (await state(FUNDS)).version, 'withdraw')
	expect((await item(FUNDS)).standing).toBe('withdrawn')
})
