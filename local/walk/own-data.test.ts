import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { brokenAt } from '@huying/shared/case/chain'
import { kindOfItem } from '@huying/shared/personal-data/inventory'
import { DAY, HOUR } from '@huying/shared/time/day'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everything } from '../../functions/test/everything'
import { launchBrowser } from '../browser/browser'
import type { Cloud } from '../cloud/cloud'
import { made } from '../whole/steps'
import { readyPhoto } from '../whole/upload'
import { fresh, type Signed, signIn, startWhole } from '../whole/whole'
import { keepPictures, Person, signInAsResident } from './person'

/** Somebody looks at what is kept about them, takes it along, and has it erased. Everybody here is a demonstration. */
const NAME = '老孙'
const WORDS = '我家后院的排水沟堵了，雨后积水漫进屋。'
const PHONE = '13900001234'
let cloud: Cloud
let browser: Browser
let resident: Signed
let id: string
let photo: string
/** The bytes of the photo, where they lay. */
let bytes: string[]
beforeAll(async () => {
	;[cloud, browser] = await Promise.all([startWhole({ web: true }), launchBrowser()])
	resident = await signIn(cloud, 'resident5')
	photo = await readyPhoto(resident)
	id = fresh('case')
	const body = { id, text: WORDS, name: '演示孙大爷', phone: PHONE, village: '370404103239', photos: [photo] }
	made(await resident.ask('POST', '/cases', body))
	await cloud.drain()
})
afterAll(async () => {
	await browser?.close()
	await cloud?.stop()
})

const looking = (name: string, walk: () => Promise<void>) => async () => {
	await walk().catch(async (error: unknown) => {
		await keepPictures(browser, name)
		throw error
	})
}
const table = () => ({ client: DynamoDBDocumentClient.from(cloud.database), name: cloud.table })
/** Where the stand-in keeps the bytes of the objects that bear a name. */
function objects(name: string): string[] {
	const files = readdirSync(cloud.folder, { recursive: true }).map((file) => join(cloud.folder, String(file)))
	const named = files.filter((file) => file.endsWith('.json') && readFileSync(file, 'utf8').includes(name))
	const bytes = named.map((file) => basename(String(JSON.parse(readFileSync(file, 'utf8')).file)))
	return files.filter((file) => bytes.includes(basename(file)))
}

describe('somebody’s own data', () => {
	it(
		'is seen, taken along, and erased when the withdrawn case has ended',
		looking('own-data-stuck', async () => {
			bytes = objects(photo)
			expect(bytes.length).toBeGreaterThan(1)
			const person = await Person.at(browser, 'phone')
			await signInAsResident(person, cloud.addresses, NAME)
			await person.touch(person.page.getByRole('tab', { name: '我的', exact: true }))
			await person.tap('看全部、取走、删除')
			await person.see(WORDS)
			await person.see(/13900001234/)
			await person.picture('own-data')
			const download = person.page.waitForEvent('download')
			await person.tap('取走我的信息')
			const file = readFileSync(await (await download).path(), 'utf8')
			expect(file).toContain(WORDS)
			await person.see(/文件是全的/)
			await person.tap('我要删除')
			await person.see(/您还有 \d+ 件诉求没有办完/)
			await person.picture('own-data-sure')
			await person.tap('都撤回，然后删除')
			await person.see(/办完后自动删除/)
			await person.picture('own-data-waits')
			expect(person.complaints).toEqual([])
		}),
	)

	it('is gone a day later, bytes and all, and every chain holds', async () => {
		const centre = await signIn(cloud, 'dispatcher1')
		const found = async () =>
			(await centre.ask('GET', `/find?words=${encodeURIComponent('排水沟堵了')}`)).raw.includes(id)
		expect(await found()).toBe(true)
		const before = await everything(table())
		expect(before.filter((item) => kindOfItem(item) === undefined)).toEqual([])
		for (let hour = 0; hour < 30; hour += 5) {
			cloud.advance(5 * HOUR)
			await cloud.drain()
		}
		cloud.advance(DAY)
		await cloud.drain()
		expect((await resident.ask('GET', '/me')).status).toBe(401)
		const items = await everything(table())
		const all = JSON.stringify(items)
		for (const trace of [WORDS, PHONE, '演示孙大爷']) expect(all, trace).not.toContain(trace)
		expect(await found()).toBe(false)
		expect(objects(photo)).toEqual([])
		expect(bytes.filter((file) => existsSync(file))).toEqual([])
		const trace = items
			.filter(({ pk, sk }) => pk === `370404#case#${id}` && sk.startsWith('event#'))
			.sort((one, other) => (one.sk < other.sk ? -1 : 1))
			.map(({ stored, hash }) => ({ stored: String(stored), hash: String(hash) }))
		expect(trace.length).toBeGreaterThan(1)
		expect(brokenAt(trace)).toBe(-1)
		// Signing in again makes somebody new
		const again = await signIn(cloud, 'resident5')
		expect((await again.ask('GET', '/cases')).body).toMatchObject({ cases: [] })
		expect((await centre.ask('GET', `/cases/${id}`)).status).toBe(200)
	})
})
