import type { CaseState } from '@huying/shared/case/state'
import { pointSheet, touringSheet } from '@huying/shared/circle/circle-sheets'
import type { ListName } from '@huying/shared/service/list'
import type { Question } from '@huying/shared/service/question'
import { serviceSheet } from '@huying/shared/service/service-sheet'
import { aPoint, aService, aTouringDay, idCard } from '@huying/shared/service/services.fixture'
import { writeListSheet } from '@huying/shared/sheet/list-sheet'
import { DAY } from '@huying/shared/time/day'
import { beforeEach, describe, expect, it } from 'vitest'
import { dispatcher, housing, settleCounty, someone, TENANT, testPorts, VILLAGE } from '../../test/county'
import { refused } from '../../test/stage'
import { freshTable } from '../../test/table'
import { caseHandlers } from '../case/case-handlers'
import { readStanding } from '../case/case-store'
import type { Who } from '../edge/endpoint'
import type { Table } from '../store/table'
import { putTenant } from '../tenant/tenant-store'
import { serviceHandlers } from './service-handlers'
import { serviceOf } from './service-store'

process.env.PHOTO_BUCKET = 'photos-of-tests'
process.env.AWS_REGION = 'cn-north-1'
process.env.AWS_ACCESS_KEY_ID = 'test'
process.env.AWS_SECRET_ACCESS_KEY = 'test'

/** Lists in and out, what everybody reads of them, and asking, over the real table. Nobody here is real. */
const towns = [{ code: '370404103', name: '榴园镇', villages: [{ code: VILLAGE, name: '甲村' }] }]
const resident = someone('user-resident')
let table: Table
let ports: ReturnType<typeof testPorts>
let handlers: ReturnType<typeof serviceHandlers>
let sent = 0

beforeEach(async () => {
	table = await freshTable()
	ports = testPorts()
	handlers = serviceHandlers(table, ports)
	await settleCounty(table)
	await putTenant(table, { tenant: TENANT, name: '峄城区', service: '呼应' })
})

const common = { correlation: 'test', userAgent: undefined, query: undefined }
const csv = (rows: readonly (readonly string[])[]) =>
	Buffer.from(rows.map((cells) => cells.join(',')).join('\n')).toString('base64')
const services = (entries = [aService, idCard]) =>
	csv(writeListSheet(serviceSheet, { title: '演示清单', entries }, undefined))
const fresh = (word: string) => `${word}-${String(++sent).padStart(16, '0')}`

const preview = (list: ListName, content: string, who: Who = dispatcher) =>
	handlers.previewList({ ...common, who, params: { list }, body: { name: '表.csv', content } })
/** Previews a file and publishes what was seen. */
async function publish(list: ListName, content: string, id = fresh('publish')) {
	const seen = await preview(list, content)
	if (!('digest' in seen)) throw new Error(JSON.stringify(seen.faults))
	const { base, digest } = seen
	const body = { id, name: '表.csv', content, base, digest }
	return { body, answer: await handlers.publishList({ ...common, who: dispatcher, params: { list }, body }) }
}
const put = (
	list: ListName,
	body: Parameters<typeof handlers.publishList>[0]['body'],
	who: Who = dispatcher,
) => handlers.publishList({ ...common, who, params: { list }, body })
const read = (tenant = TENANT) =>
	handlers.services({ ...common, who: undefined, params: { tenant }, body: undefined })
const circle = (village = VILLAGE) =>
	handlers.circle({ ...common, who: undefined, params: { village }, body: undefined })

describe('a list', () => {
	it('is empty before anything was published, for any county', async () => {
		expect(await read()).toEqual({ version: 0, services: [] })
		expect(await read('110101')).toEqual({ version: 0, services: [] })
		expect(await serviceOf(table, TENANT, 'elder-card')).toBeUndefined()
	})

	it('is seen before it counts, counts whole, and each version stays what it was', async () => {
		expect(await preview('services', services())).toMatchObject({
			base: 0,
			changes: { added: ['老年优待证', '居民身份证'], counts: { added: 2, removed: 0, changed: 0, same: 0 } },
		})
		expect((await read()).services).toEqual([])
		expect((await publish('services', services())).answer).toEqual({ version: 1 })
		expect(await read()).toEqual({ version: 1, title: '演示清单', services: [aService, idCard] })
		const other = { ...aService, takesDays: 3 }
		expect(await preview('services', services([other]))).toMatchObject({
			changes: { removed: ['居民身份证'], changed: ['老年优待证'] },
		})
		expect((await publish('services', services([other]))).answer).toEqual({ version: 2 })
		expect(await serviceOf(table, TENANT, 'elder-card')).toEqual({ service: other, version: 2 })
		expect(await serviceOf(table, TENANT, 'elder-card', 1)).toEqual({ service: aService, version: 1 })
		expect(await serviceOf(table, TENANT, 'id-card')).toBeUndefined()
		expect(await serviceOf(table, TENANT, 'no such code')).toBeUndefined()
	})

	it('is not written at all with one fault in it', async () => {
		const faulty = csv([...writeListSheet(serviceSheet, { entries: [aService] }, undefined), ['x']])
		const seen = await preview('services', faulty)
		expect(seen).toMatchObject({
			faults: expect.arrayContaining([expect.objectContaining({ row: 3, column: 'A' })]),
		})
		const body = { id: fresh('publish'), name: '表.csv', content: faulty, base: 0, digest: 'x' }
		expect(await refused(put('services', body))).toBe('listFaulty')
		expect(await read()).toEqual({ version: 0, services: [] })
	})

	it('says what is wrong with a file that is none', async () => {
		expect(await preview('points', Buffer.from('%PDF\0').toString('base64'))).toEqual({
			faults: [{ sheet: '表.csv', words: '只收 .xlsx 和 .csv 文件，请另存为其中一种。' }],
			total: 1,
		})
	})

	it('is published once however often it is sent, and not on a version that is gone', async () => {
		const { body, answer } = await publish('services', services())
		expect(await put('services', body)).toEqual(answer)
		expect(await refused(put('services', { ...body, base: 1 }))).toBe('identifierReused')
		expect(await refused(put('services', { ...body, id: fresh('publish') }))).toBe('listMoved')
		expect(await refused(put('services', { ...body, id: fresh('publish'), base: 1 }))).toBe('listSame')
		expect(await refused(put('services', { ...body, id: fresh('publish'), digest: 'x' }))).toBe('listMoved')
	})

	it('is published by one of two who do so at once', async () => {
		await publish('services', services())
		const seen = await preview('services', services([aService]))
		const digest = 'digest' in seen ? seen.digest : ''
		const content = services([aService])
		const both = await Promise.allSettled(
			['a', 'b'].map((word) =>
				put('services', { id: fresh(word), name: '表.csv', content, base: 1, digest }),
			),
		)
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
		expect((await read()).services).toEqual([aService])
	})

	it('is kept by people of the centre', async () => {
		const { body } = await publish('services', services())
		const leader = someone('user-leader', [['leader', 'housing']])
		for (const who of [housing, leader]) {
			expect(await refused(preview('services', services(), who))).toBe('notYours')
			expect(await refused(put('services', { ...body, id: fresh('publish') }, who))).toBe('notYours')
		}
		const list = (who: Who) =>
			handlers.list({ ...common, who, params: { list: 'services' }, body: undefined })
		expect(await list(housing)).toMatchObject({ version: 1, count: 2, mayKeep: false })
		expect(await list(dispatcher)).toMatchObject({
			mayKeep: true,
			title: '演示清单',
			lines: [
				{ name: '老年优待证', about: '老人，可以代办' },
				{ name: '居民身份证', about: '身份户口，须本人到场' },
			],
		})
	})

	it.each(['xlsx', 'csv'] as const)('comes out as .%s and goes in again as the same', async (format) => {
		await publish('services', services())
		const params = { list: 'services' } as const
		const file = await handlers.listFile({
			...common,
			who: dispatcher,
			params,
			query: { format },
			body: undefined,
		})
		expect(file.name).toBe(`服务事项-1.${format}`)
		expect(await preview('services', file.content)).toMatchObject({
			changes: { counts: { added: 0, removed: 0, changed: 0, same: 2 } },
		})
	})
})

describe('what is near a village', () => {
	const points = (...entries: (typeof aPoint)[]) => csv(writeListSheet(pointSheet, { entries }, towns))
	const days = (...entries: (typeof aTouringDay)[]) => csv(writeListSheet(touringSheet, { entries }, towns))

	it('is its town’s points, and the days that are still to come', async () => {
		expect(await circle()).toEqual({ points: [], touringDays: [] })
		await publish('points', points(aPoint))
		const later = { ...aTouringDay, id: 'tour-2', day: '2026-03-04' }
		const past = { ...aTouringDay, id: 'tour-3', day: '2026-03-01' }
		await publish('touringDays', days(aTouringDay, past, later))
		expect(await circle()).toEqual({ points: [aPoint], touringDays: [later, aTouringDay] })
		ports.at += 4 * DAY
		expect((await circle()).touringDays).toEqual([])
	})

	it('is nothing of a village that is not there', async () => {
		expect(await refused(circle('370404103999'))).toBe('villageUnknown')
		expect(await refused(circle('110101001001'))).toBe('villageUnknown')
	})

	it('lists the days by day and village for whoever keeps them', async () => {
		await publish('touringDays', days(aTouringDay))
		const params = { list: 'touringDays' } as const
		const { lines } = await handlers.list({ ...common, who: dispatcher, params, body: undefined })
		expect(lines).toEqual([{ name: '3 月 5 日（周四） 甲村', about: '镇卫生院：量血压、测血糖' }])
	})
})

describe('a question', () => {
	const ask = (change: Partial<Question> = {}, who: Who = resident) =>
		caseHandlers(table, ports).askQuestion({
			...common,
			who,
			params: undefined,
			body: {
				id: fresh('question'),
				village: VILLAGE,
				text: '我妈腿脚不好，能上门吗？',
				photos: [],
				...change,
			},
		})
	const stateOf = async (id: string): Promise<CaseState> => {
		const standing = await readStanding(table, TENANT, id)
		if (standing === undefined) throw new Error('no such case')
		return standing.state
	}

	it('is a case at the centre’s desk, headed by what it is about', async () => {
		await publish('services', services())
		const receipt = await ask({ service: 'elder-card' })
		expect(receipt).toMatchObject({ status: 'submitted' })
		expect(await stateOf(receipt.case)).toMatchObject({
			type: 'question',
			caller: resident.user,
			source: 'miniProgram',
		})
		const { cases } = await caseHandlers(table, ports).queue({
			...common,
			who: dispatcher,
			params: { unit: 'centre', status: 'submitted' },
			query: {},
			body: undefined,
		})
		expect(cases).toMatchObject([{ title: '咨询：老年优待证', type: 'question' }])
	})

	it('names a touring day of the village', async () => {
		await publish('touringDays', csv(writeListSheet(touringSheet, { entries: [aTouringDay] }, towns)))
		const receipt = await ask({ touringDay: 'tour-1' })
		const answer = await caseHandlers(table, ports).oneCase({
			...common,
			who: resident,
			params: { case: receipt.case },
			body: undefined,
		})
		expect(answer).toMatchObject({ title: '3 月 5 日镇卫生院来，想请办', text: '我妈腿脚不好，能上门吗？' })
	})

	it('sent twice is one; with other words it is refused', async () => {
		const id = fresh('question')
		const first = await ask({ id })
		expect(await ask({ id })).toEqual(first)
		expect(await refused(ask({ id, text: '别的话。' }))).toBe('identifierReused')
	})

	it('about what is not there is refused', async () => {
		expect(await refused(ask({ service: 'elder-card' }))).toBe('serviceUnknown')
		expect(await refused(ask({ touringDay: 'tour-1' }))).toBe('touringDayUnknown')
		expect(await refused(ask({ village: '370404103999' }))).toBe('villageUnknown')
	})
})
