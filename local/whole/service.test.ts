import type { FileAnswer } from '@huying/shared/catalogue/catalogue-view'
import type { Circle } from '@huying/shared/circle/circle-view'
import type { ListPreview, Services } from '@huying/shared/service/list-view'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Cloud } from '../cloud/cloud'
import { HOME } from '../seed/disclosure-stories'
import { ask, fresh, logsOf, type Signed, signIn, startWhole } from './whole'

/** Services and what is near by over HTTP, by the roles they are deployed with, in a county that has another beside it. */
let cloud: Cloud
let resident: Signed
let dispatcher: Signed
beforeAll(async () => {
	cloud = await startWhole()
	resident = await signIn(cloud, 'resident1')
	dispatcher = await signIn(cloud, 'dispatcher1')
})
afterAll(() => cloud?.stop())

/** As somebody asks who never signed in. */
const open = async <Body>(path: string): Promise<{ body: Body; headers: Headers; status: number }> => {
	const { body, headers, status } = await ask(cloud.addresses.api, 'GET', path)
	return { body: body as unknown as Body, headers, status }
}

test('anybody reads the services, and keeps them a minute', async () => {
	const { body, headers, status } = await open<Services>('/services/370404')
	expect(status).toBe(200)
	expect(body.version).toBe(1)
	expect(body.title).toContain('演示')
	expect(body.services.length).toBeGreaterThanOrEqual(40)
	expect(headers.get('cache-control')).toContain('max-age=60')
	const again = await fetch(`${cloud.addresses.api}/services/370404`, {
		headers: { 'if-none-match': headers.get('etag') ?? '' },
	})
	expect(again.status).toBe(304)
	expect((await open<Services>('/services/410184')).body.version).toBe(1)
	expect((await open<Services>('/services/110101')).body).toEqual({ version: 0, services: [] })
	expect((await open('/services/%27x')).status).toBe(400)
})

test('anybody reads what is near a village', async () => {
	const { body } = await open<Circle>(`/circle/${HOME}`)
	expect(body.points.length).toBeGreaterThanOrEqual(28)
	expect(body.touringDays[0]).toMatchObject({ village: HOME })
	expect((await open<Circle>('/circle/410184104201')).body.points).toEqual([])
	expect((await open('/circle/999999999999')).status).toBe(422)
})

test('the centre takes a list out and puts it back; the other county keeps its own', async () => {
	const file = await dispatcher.ask('GET', '/lists-kept/services/file?format=csv')
	const { name, content } = file.body as unknown as FileAnswer
	const text = Buffer.from(content, 'base64').toString('utf8')
	const body = (words: string) => ({ name, content: Buffer.from(words).toString('base64') })
	const preview = async (words: string) =>
		(await dispatcher.ask('POST', '/lists-kept/services/preview', body(words))).body as unknown as ListPreview
	expect(await preview(text.replace('满六十岁就能领', '=满六十岁就能领'))).toMatchObject({
		total: 1,
		faults: [{ row: 3, column: 'D', heading: '一句话说明' }],
	})
	const edited = text.replace('满六十岁就能领', '六十岁就能领')
	const seen = await preview(edited)
	if (!('changes' in seen)) throw new Error('it is a good list')
	expect(seen.changes.counts).toMatchObject({ added: 0, removed: 0, changed: 1 })
	const publish = { id: fresh('publish'), ...body(edited), base: seen.base, digest: seen.digest }
	expect((await resident.ask('POST', '/lists-kept/services/publish', publish)).status).toBe(403)
	expect((await dispatcher.ask('POST', '/lists-kept/services/publish', publish)).body).toEqual({ version: 2 })
	expect((await dispatcher.ask('POST', '/lists-kept/services/publish', publish)).body).toEqual({ version: 2 })
	expect((await open<Services>('/services/370404')).body).toMatchObject({
		version: 2,
		services: [
			{ code: 'elder-card', sentence: '六十岁就能领，坐公交、进公园有优待。' },
			...Array(46).fill({}),
		],
	})
	expect((await open<Services>('/services/410184')).body.version).toBe(1)
})

test('a question is a case that the centre accepts and gives to whoever knows; no log has its words', async () => {
	const id = fresh('question')
	const question = { id, village: HOME, text: '我妈走不动，照片能上门拍吗？', service: 'elder-card' }
	const asked = await resident.ask('POST', '/questions', question)
	expect(asked.status).toBe(201)
	expect((await resident.ask('POST', '/questions', question)).body).toEqual(asked.body)
	const command = (type: string, more: object = {}) =>
		dispatcher.ask('POST', `/cases/${id}/commands`, { id: fresh(type), type, ...more })
	expect((await command('accept', { urgency: 'green' })).status).toBe(200)
	expect((await command('transfer', { unit: 'town-370404103' })).status).toBe(200)
	expect((await resident.ask('GET', `/cases/${id}`)).body).toMatchObject({
		type: 'question',
		status: 'assigned',
		title: '咨询：老年优待证',
	})
	expect(
		(await resident.ask('POST', '/questions', { ...question, id: fresh('q'), service: 'none' })).status,
	).toBe(422)
	expect(logsOf(cloud)).not.toContain('走不动')
})
