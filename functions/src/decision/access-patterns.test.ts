import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { settleCounty, someone, TENANT, testPorts, VILLAGE } from '../../test/county'
import { freshTable } from '../../test/table'
import { createPhoto } from '../photo/upload-store'
import type { Table } from '../store/table'
import { villagerKeys } from '../villager/villager-keys'
import { confirmedVillager } from '../villager/villager-store'
import { decisionHandlers } from './decision-handlers'

/** What decisions ask of the table, pinned. */
process.env.PHOTO_BUCKET = 'photos-of-tests'
process.env.AWS_REGION = 'cn-north-1'
process.env.AWS_ACCESS_KEY_ID = 'test'
process.env.AWS_SECRET_ACCESS_KEY = 'test'

const ports = testPorts()
const editor = someone('user-editor', [['villageEditor', `village-${VILLAGE}`]])
const resident = someone('user-1')
const decision = `${VILLAGE}-decision-0000000001`
const asking = `${VILLAGE}-decision-0000000002`
const photo = 'photo-0000000000000001'
const attendance = { due: 30, present: 24 }
const start = { village: VILLAGE, kind: 'general', title: '修路', what: '修不修。' }
let table: Table
let handlers: ReturnType<typeof decisionHandlers>
let sent: string[] = []

beforeAll(async () => {
	vi.spyOn(process.stdout, 'write').mockReturnValue(true)
	table = await freshTable()
	await settleCounty(table)
	handlers = decisionHandlers(table, ports, confirmedVillager)
	await createPhoto(table, TENANT, {
		photo,
		owner: editor.user,
		media: 'image',
		contentType: 'image/jpeg',
		size: 1,
		status: 'ready',
		at: ports.at,
	})
	const Key = villagerKeys.villager(TENANT, resident.user, VILLAGE)
	const Item = { ...Key, status: 'confirmed', household: 'h-1' }
	await table.client.send(new PutCommand({ TableName: table.name, Item }))
	table.client.middlewareStack.add(
		(next, { commandName = '' }) =>
			(args) => {
				const { TransactItems = [] } = args.input as { TransactItems?: unknown[] }
				const count = TransactItems.length > 0 ? ` ${TransactItems.length}` : ''
				sent.push(`${commandName.replace('Command', '')}${count}`)
				return next(args)
			},
		{ step: 'initialize', name: 'recorder', priority: 'low' },
	)
})
afterAll(() => vi.restoreAllMocks())

async function asked(what: () => Promise<unknown>): Promise<string[]> {
	sent = []
	await what()
	return sent.sort()
}
const request = { correlation: 'test', userAgent: undefined, body: undefined, query: undefined }
const begin = (id: string, more: object) =>
	handlers.startDecision({
		...request,
		who: editor,
		params: undefined,
		body: { id, process: 'fourDiscussions', ...start, ...more },
	})

it('beginning: itself, its town, the rules, the log’s end; one transaction of itself, its line, and the log’s', async () => {
	expect(await asked(() => begin(decision, {}))).toEqual([
		'GetItem',
		'GetItem',
		'GetItem',
		'GetItem',
		'TransactWriteItems 5',
	])
})

it('a stage: itself with its counts, the log’s end; one transaction of itself, its line, record, photos and the log’s', async () => {
	const proposal = () =>
		handlers.commandDecision({
			...request,
			who: editor,
			params: { decision },
			body: {
				id: 'command-0000000000001',
				version: 1,
				type: 'enter',
				stage: 'proposal',
				held: '2026-03-02',
				attendance,
				text: '提了。',
				photos: [photo],
			},
		})
	// itself and the photo, the log's end; the log grows by an entry and by a node of two
	expect(await asked(proposal)).toEqual(['BatchGetItem', 'BatchGetItem', 'GetItem', 'TransactWriteItems 8'])
	// the same again: its record
	expect(await asked(proposal)).toEqual(['BatchGetItem', 'GetItem'])
})

it('looking: itself with its counts, and its photos', async () => {
	const look = () => handlers.oneDecision({ ...request, who: undefined, params: { decision } })
	expect(await asked(look)).toEqual(['BatchGetItem', 'BatchGetItem'])
})

it('a village’s decisions: one query', async () => {
	const list = () =>
		handlers.villageDecisions({ ...request, who: undefined, query: {}, params: { village: VILLAGE } })
	expect(await asked(list)).toEqual(['Query'])
})

it('a voice: the decision, the villager, one transaction of voice and count; looked at, three items', async () => {
	await begin(asking, { process: 'askFirst', askUntil: '2026-03-10' })
	const who = resident
	const params = { decision: asking }
	const cast = () =>
		handlers.castVoice({
			...request,
			who,
			params,
			body: { id: 'voice-00000000000001', choice: 'agree', words: '修。' },
		})
	expect(await asked(cast)).toEqual(['GetItem', 'GetItem', 'TransactWriteItems 2'])
	const own = () => handlers.ownVoice({ ...request, who, params })
	expect(await asked(own)).toEqual(['GetItem', 'GetItem', 'GetItem'])
	const all = () => handlers.voices({ ...request, who: editor, params })
	expect(await asked(all)).toEqual(['GetItem', 'Query'])
})
