import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type {
	CatalogueAnswer,
	FileAnswer,
	PreviewAnswer,
	Publication,
} from '@huying/shared/catalogue/catalogue-view'
import { anEntry, someUnits } from '@huying/shared/catalogue/entries.fixture'
import type { Entry } from '@huying/shared/catalogue/entry'
import type { ReadList } from '@huying/shared/catalogue/read-sheet'
import { writeSheet } from '@huying/shared/catalogue/write-sheet'
import { beforeEach, describe, expect, it } from 'vitest'
import { settleCounty, someone, TENANT, testPorts } from '../../test/county'
import { endpointOf } from '../../test/endpoint-of'
import { eventOf, told } from '../../test/event'
import { freshTable } from '../../test/table'
import type { Who } from '../edge/endpoint'
import type { Table } from '../store/table'
import { catalogueHandlers } from './catalogue-handlers'
import { catalogueOf, entryOf, latest, publications } from './catalogue-store'
import { publish } from './publish'

const leader = someone('user-leader', [['leader', 'centre']])
const administrator = someone('user-admin', [['administrator', 'centre']])
const dispatcher = someone('user-dispatcher', [['dispatcher', 'centre']])
const ownLeader = someone('user-housing-leader', [['leader', 'housing']])
const resident = someone('user-resident')

const lamp: Entry = { ...anEntry, matter: 'lamp', name: '路灯', urgency: 'orange' }
const two: ReadList = { title: '示范清单', entries: [anEntry, lamp] }
const by = { role: 'leader', unitName: '社会治理服务中心' } as const

let table: Table
let ports: ReturnType<typeof testPorts>
let asked = 0
beforeEach(async () => {
	table = await freshTable()
	ports = testPorts()
	await settleCounty(table)
})

const ask = async (who: Who, route: string, more: Partial<Parameters<typeof eventOf>[0]> = {}) =>
	told(
		await endpointOf<'catalogue'>(
			catalogueHandlers(table, ports),
			async () => who,
			ports,
		)(eventOf({ route, ...more })),
	)
const id = () => `publish-${String(++asked).padStart(16, '0')}`
const upload = (list: ReadList | string, more: object = {}) => {
	const text = typeof list === 'string' ? list : csv(list)
	return { id: id(), name: '清单.csv', content: Buffer.from(text).toString('base64'), ...more }
}
const csv = (list: ReadList) =>
	writeSheet(list, someUnits)
		.map((cells) => cells.join(','))
		.join('\n')
const preview = async (who: Who, body: object) =>
	(await ask(who, 'POST /catalogue/preview', { body })).body as unknown as PreviewAnswer
const put = (who: Who, body: object) => ask(who, 'POST /catalogue/publish', { body })
const first = () => publish(table, TENANT, { list: two, base: 0, by, at: 1 })

describe('a list that is published', () => {
	it('counts from then on, in its own order, and can be looked up', async () => {
		expect(await latest(table, TENANT)).toBeUndefined()
		expect(await catalogueOf(table, TENANT)).toBeUndefined()
		expect(await entryOf(table, TENANT, 'lamp')).toBeUndefined()
		const reversed = { ...two, entries: [lamp, anEntry] }
		expect(await publish(table, TENANT, { list: reversed, base: 0, by, at: 7 })).toBe(1)
		expect(await catalogueOf(table, TENANT)).toEqual({ version: 1, at: 7, ...reversed })
		expect(await entryOf(table, TENANT, 'lamp')).toEqual({ entry: lamp, version: 1 })
		for (const word of ['road', '', 'x'.repeat(3000), '井盖', 'a#b'])
			expect(await entryOf(table, TENANT, word)).toBeUndefined()
	})

	it('leaves the one before as it was, for the cases opened under it', async () => {
		await first()
		const next = { entries: [{ ...anEntry, photos: 2 }] }
		expect(await publish(table, TENANT, { list: next, base: 1, by, at: 2 })).toBe(2)
		expect((await entryOf(table, TENANT, 'lamp', 1))?.entry).toEqual(lamp)
		expect(await entryOf(table, TENANT, 'lamp')).toBeUndefined()
		expect((await entryOf(table, TENANT, 'manhole', 1))?.entry.photos).toBe(1)
		expect((await entryOf(table, TENANT, 'manhole'))?.entry.photos).toBe(2)
		expect(await catalogueOf(table, TENANT, 1)).toMatchObject(two)
		// The title went with the list
		expect(await latest(table, TENANT)).toEqual({ version: 2, at: 2, by, count: 1, base: 1 })
		expect((await publications(table, TENANT)).map(({ version }) => version)).toEqual([2, 1])
	})

	it('is its own county’s', async () => {
		await first()
		expect(await catalogueOf(table, '410184')).toBeUndefined()
		expect(await entryOf(table, '410184', 'lamp', 1)).toBeUndefined()
		expect(await publish(table, '410184', { list: { entries: [lamp] }, base: 0, by, at: 3 })).toBe(1)
		expect((await catalogueOf(table, TENANT))?.entries).toHaveLength(2)
	})

	it('is refused where another was published since, and leaves nothing behind', async () => {
		await first()
		for (const base of [0, 2]) {
			const late = publish(table, TENANT, { list: two, base, by, at: 2 })
			await expect(late).rejects.toMatchObject({ refusal: { refused: 'catalogueMoved' } })
		}
		expect(await stored(2)).toBe(0)
	})

	it('of two at once is one, whole', async () => {
		await first()
		const lists = [anEntry, lamp].map((entry) => ({ entries: [entry] }))
		const outcomes = await Promise.allSettled(
			lists.map((list) => publish(table, TENANT, { list, base: 1, by, at: 2 })),
		)
		expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
		const now = await catalogueOf(table, TENANT)
		expect(lists).toContainEqual({ entries: now?.entries })
		// The other's number is nobody's
		expect((await stored(2)) + (await stored(3))).toBe(1)
		expect(await catalogueOf(table, TENANT, now?.version === 2 ? 3 : 2)).toBeUndefined()
	})

	it('may have 5,000 entries', async () => {
		const entries = Array.from({ length: 5000 }, (_, at) => ({ ...lamp, matter: `m${at}`, name: `事${at}` }))
		await publish(table, TENANT, { list: { entries }, base: 0, by, at: 1 })
		expect((await catalogueOf(table, TENANT))?.entries).toEqual(entries)
	})
})

async function stored(version: number): Promise<number> {
	const { Count } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk',
			ExpressionAttributeValues: { ':pk': `${TENANT}#catalogue#${version}` },
		}),
	)
	return Count ?? 0
}

describe('residents', () => {
	it('see what they may choose from, and nothing of who does it', async () => {
		await first()
		const { body } = await ask(resident, 'GET /catalogue')
		const { version, entries } = body as unknown as CatalogueAnswer
		expect(version).toBe(1)
		const { matter, name, field, kind, sentence, radius } = anEntry
		expect(entries?.[0]).toEqual({ matter, name, field, kind, sentence, public: true, radius, common: true })
		expect(JSON.stringify(body)).not.toContain('housing')
	})

	it('get nothing twice that their phone has', async () => {
		expect((await ask(resident, 'GET /catalogue', { query: { have: '0' } })).body).toEqual({ version: 0 })
		expect((await ask(resident, 'GET /catalogue')).body).toEqual({ version: 0, entries: [] })
		await first()
		expect((await ask(resident, 'GET /catalogue', { query: { have: '1' } })).body).toEqual({ version: 1 })
		expect((await ask(resident, 'GET /catalogue', { query: { have: '0' } })).body).toHaveProperty('entries')
	})

	it.each([
		'GET /catalogue/full',
		'GET /catalogue/versions',
		'GET /catalogue/file',
		'GET /catalogue/proposals',
	])('may not %s', async (route) => {
		expect((await ask(resident, route)).body).toMatchObject({ code: 'postMissing' })
	})
})

describe('staff', () => {
	it('see the whole list, its versions, and what they may do with it', async () => {
		expect((await ask(dispatcher, 'GET /catalogue/full')).body).toEqual({
			version: 0,
			entries: [],
			mayPreview: true,
			mayPublish: false,
		})
		await first()
		const { body } = await ask(ownLeader, 'GET /catalogue/full', { query: { version: '1' } })
		expect(body).toMatchObject({ ...two, version: 1, mayPreview: false, mayPublish: false })
		expect((await ask(leader, 'GET /catalogue/full')).body).toMatchObject({ mayPublish: true })
		const unknown = await ask(leader, 'GET /catalogue/full', { query: { version: '9' } })
		expect(unknown.body).toMatchObject({ code: 'catalogueVersionUnknown' })
		const { versions } = (await ask(ownLeader, 'GET /catalogue/versions')).body as { versions: Publication[] }
		expect(versions).toMatchObject([{ version: 1, by, count: 2, title: '示范清单' }])
	})

	it.each(['xlsx', 'csv'])('take it out as .%s, and put it back without a change', async (format) => {
		await first()
		const file = (await ask(ownLeader, 'GET /catalogue/file', { query: { format } }))
			.body as unknown as FileAnswer
		expect(file.name).toBe(`事项清单第1版.${format}`)
		const body = { id: id(), name: file.name, content: file.content }
		expect(await preview(dispatcher, body)).toMatchObject({
			base: 1,
			difference: { counts: { added: 0, removed: 0, changed: 0, same: 2 } },
		})
		expect((await put(leader, { ...body, base: 1 })).body).toMatchObject({ code: 'catalogueSame' })
	})
})

describe('an upload', () => {
	it('is previewed as a difference, and published as it was seen', async () => {
		await first()
		const road = { ...lamp, matter: 'road', name: '道路' }
		const list = { entries: [{ ...anEntry, lead: { level: 'town' }, supports: [] } as const, road] }
		const seen = await preview(dispatcher, upload(list))
		expect(seen).toEqual({
			base: 1,
			digest: expect.stringMatching(/^[0-9a-f]{64}$/),
			difference: {
				added: [{ matter: 'road', name: '道路', field: '城乡建设' }],
				removed: [{ matter: 'lamp', name: '路灯', field: '城乡建设' }],
				changed: [
					{
						matter: 'manhole',
						name: '井盖',
						field: '城乡建设',
						fields: [
							{ key: 'lead', before: '住建局', after: '属地镇街' },
							{ key: 'supports', before: '属地镇街', after: '' },
						],
					},
				],
				counts: { added: 1, removed: 1, changed: 1, same: 0 },
				title: { before: '示范清单', after: '' },
			},
		})
		expect((await latest(table, TENANT))?.version).toBe(1)
		const digest = 'digest' in seen ? seen.digest : ''
		const body = upload(list, { base: 1, digest })
		expect(await put(leader, body)).toEqual({ status: 201, body: { version: 2 } })
		// Sent again, it is the same publication
		expect((await put(leader, body)).body).toEqual({ version: 2 })
		expect((await put(leader, { ...body, base: 2 })).body).toMatchObject({ code: 'identifierReused' })
		expect(await publications(table, TENANT)).toHaveLength(2)
	})

	it('sent twice at once is published once', async () => {
		await first()
		const body = upload({ entries: [lamp] }, { base: 1 })
		const answers = await Promise.all([put(leader, body), put(leader, body)])
		expect(answers.map((answer) => answer.body)).toEqual([answers[0]?.body, answers[0]?.body])
		expect(answers[0]?.status).toBe(201)
		expect(await publications(table, TENANT)).toHaveLength(2)
	})

	it('with faults says each of them, and changes nothing', async () => {
		const wrong = csv(two).replace('住建局', '城管大队').replace('法定', '习惯')
		const answer = await preview(administrator, upload(wrong))
		expect(answer).toEqual({
			total: 2,
			faults: [
				{
					sheet: '清单.csv',
					row: 3,
					column: 'E',
					heading: '牵头单位',
					fault: 'unitUnknown',
					words: '没有叫「城管大队」的单位，请照「说明」里的写。',
				},
				{
					sheet: '清单.csv',
					row: 3,
					column: 'G',
					heading: '依据',
					fault: 'wordUnknown',
					words: '不认识「习惯」，请写法定、商定、指定。',
				},
			],
		})
		expect((await put(administrator, upload(wrong, { base: 0 }))).body).toMatchObject({
			code: 'catalogueFaulty',
		})
		expect(await latest(table, TENANT)).toBeUndefined()
	})

	it('is refused where the list moved, where it is read otherwise than it was seen, and where it is too large', async () => {
		await first()
		const list = { entries: [lamp] }
		expect((await put(leader, upload(list, { base: 0 }))).body).toMatchObject({ code: 'catalogueMoved' })
		expect((await put(leader, upload(list, { base: 1, digest: 'x' }))).body).toMatchObject({
			code: 'catalogueMoved',
		})
		const large = upload('x'.repeat(3 * 1024 * 1024 + 1), { base: 1 })
		expect((await put(leader, large)).body).toMatchObject({ code: 'fileTooLarge' })
		const larger = upload('x'.repeat(4 * 1024 * 1024), { base: 1 })
		expect((await put(leader, larger)).body).toMatchObject({ code: 'bodyTooLarge' })
		const strange = { ...upload(list, { base: 1 }), content: '不是' }
		expect((await put(leader, strange)).body).toMatchObject({ code: 'fileUnreadable' })
	})

	it('is for those who keep the list', async () => {
		await first()
		const body = () => upload({ entries: [lamp] }, { base: 1 })
		expect((await put(dispatcher, body())).body).toMatchObject({ code: 'postMissing' })
		expect((await put(ownLeader, body())).body).toMatchObject({ code: 'notYours' })
		expect(await preview(ownLeader, body())).toMatchObject({ code: 'notYours' })
		expect((await put(administrator, body())).status).toBe(201)
	})
})
