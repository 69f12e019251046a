import { DAY } from '@huying/shared/time/day'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cloud } from '../cloud/cloud'
import { HOME } from '../seed/disclosure-stories'
import { readyPhoto } from './upload'
import { ask, fresh, logsOf, type Signed, signIn, startWhole } from './whole'

/** What villages publish, as it is deployed: by its roles, its buckets and its clock, over HTTP. */
let cloud: Cloud
let editor: Signed
let supervisor: Signed
let resident: Signed
const open = (path: string) => ask(cloud.addresses.api, 'GET', path)
const bodyOf = async (path: string) => (await open(path)).body as Record<string, unknown>
const isThere = (key: string) => cloud.objects.read(cloud.bucket('DisclosureBucket'), key) !== undefined

beforeAll(async () => {
	cloud = await startWhole()
	editor = await signIn(cloud, 'villageEditor')
	supervisor = await signIn(cloud, 'villageSupervisor')
	resident = await signIn(cloud, 'resident1')
})
afterAll(() => cloud.stop())

interface Line {
	readonly disclosure: string
	readonly group: string
	readonly edition: number
}
const lines = async (): Promise<Line[]> => (await bodyOf(`/villages/${HOME}/disclosures`)).lines as Line[]

describe('for everybody', () => {
	it('a board and an item are open, kept a minute, and not sent twice', async () => {
		const [line] = (await lines()).filter(({ group }) => group === 'funds')
		const path = `/disclosures/${line?.disclosure}`
		const item = await open(path)
		expect(item.headers.get('cache-control')).toBe('public, max-age=60')
		expect(JSON.parse(String(item.body.content)).balance).toMatchObject({
			closing: 4_126_000,
			balanced: true,
		})
		const again = await fetch(`${cloud.addresses.api}${path}`, {
			headers: { 'if-none-match': item.headers.get('etag') ?? '' },
		})
		expect(again.status).toBe(304)
	})

	it('each is a page that needs no program', async () => {
		const [line] = (await lines()).filter(({ group }) => group === 'funds')
		for (const path of [`/v/${HOME}`, `/v/${HOME}/${line?.disclosure}`]) {
			const { status, raw, headers } = await ask(cloud.addresses.web, 'GET', path)
			expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
			expect(raw).toContain('收 58,900 元，支 46,310 元')
		}
		expect((await open(`/sitemaps/370404`)).raw).toContain(`/v/${HOME}</loc>`)
	})
})

describe('a list of persons', () => {
	it('is not for everybody, and its rows go when its time is over', async () => {
		const mine = await editor.ask('GET', `/villages/${HOME}/lists`)
		const [line] = (mine.body.lines ?? []) as Line[]
		const id = String(line?.disclosure)
		const list = await editor.ask('GET', `/lists/${id}`)
		expect(String(list.body.content)).toContain('演示甲')
		expect((await resident.ask('GET', `/lists/${id}`)).body.code).toBe('villagerOnly')
		expect((await open(`/disclosures/${id}`)).body.code).toBe('disclosureUnknown')
		expect((await open(`/v/${HOME}/${id}`)).status).toBe(404)
		const key = `shown/370404/${(list.body.editions as { digest: string }[])[0]?.digest}`
		expect(isThere(key)).toBe(true)
	})
})

describe('a quarter with a photo of the paper notice', () => {
	let id: string
	let photo: { url: string; thumbnail: string }

	it('is published past the committee, and the photo is shown', async () => {
		const taken = await readyPhoto(editor)
		const year = new Date(cloud.now()).getUTCFullYear() - 1
		const saved = await editor.ask('POST', '/disclosures', {
			id: fresh('save'),
			version: 0,
			village: HOME,
			group: 'party',
			period: `${year}-Q2`,
			table: { title: '党务（演示）', rows: [[`${year}-05-04`, '开会', '']], photos: [taken], papers: [] },
		})
		expect(saved.raw).toContain('"work":"draft"')
		id = String(saved.body.disclosure)
		const send = (who: Signed, version: number, type: string, more = {}) =>
			who.ask('POST', `/disclosures/${id}/commands`, { id: fresh('command'), version, type, ...more })
		expect((await send(editor, 1, 'submit')).body).toMatchObject({ work: 'reviewing' })
		expect((await send(supervisor, 2, 'review')).body).toMatchObject({ standing: 'published' })
		photo = ((await bodyOf(`/disclosures/${id}`)).photos as (typeof photo)[])[0] as typeof photo
		for (const url of [photo.url, photo.thumbnail]) {
			const picture = await fetch(url)
			expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
		}
	})

	it('withdrawn, it is shown nowhere, and its photo is gone', async () => {
		const command = { id: fresh('command'), version: 3, type: 'withdraw', words: '照片里有电话' }
		expect((await editor.ask('POST', `/disclosures/${id}/commands`, command)).status).toBe(200)
		const item = await open(`/disclosures/${id}`)
		expect(item.body).toMatchObject({ standing: 'withdrawn', photos: [] })
		expect(item.body).not.toHaveProperty('content')
		expect((await open(`/v/${HOME}/${id}`)).status).toBe(410)
		// to whom may not list, S3 says so of what is not there
		expect((await fetch(photo.url)).status).toBe(403)
	})
})

it('after a year the clock takes the rows of lists away, by its own role', async () => {
	const mine = await editor.ask('GET', `/villages/${HOME}/lists`)
	const [line] = (mine.body.lines ?? []) as Line[]
	const list = await editor.ask('GET', `/lists/${line?.disclosure}`)
	const key = `shown/370404/${(list.body.editions as { digest: string }[])[0]?.digest}`
	cloud.advance(366 * DAY)
	await cloud.settle()
	await cloud.fireSchedule()
	await expect.poll(() => isThere(key)).toBe(false)
	const again = await signIn(cloud, 'villageEditor')
	const expired = await again.ask('GET', `/lists/${line?.disclosure}`)
	expect(expired.body).toMatchObject({ standing: 'expired' })
	expect(expired.raw).not.toContain('演示甲')
})

it('what anybody wrote is in no log', () => {
	expect(logsOf(cloud)).not.toMatch(/演示甲|照片里有电话|南湖地块/)
})
