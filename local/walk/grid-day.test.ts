import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser/browser'
import type { Cloud } from '../cloud/cloud'
import { runNow } from '../whole/run-now'
import { picture } from '../whole/upload'
import { logsOf, type Signed, signIn, startWhole } from '../whole/whole'
import { keepPictures, Person, signInAsResident } from './person'

/** A day of a grid worker, with the network on, off and on again; then what the server has of it. All demonstrations. */

const KEY = 'gridWorker-370404104243'
const HERE = { longitude: 117.62, latitude: 34.72, accuracy: 12 }
const SOON = { timeout: 60_000 }
const SETTLED = '演示：把倒在路上的树枝清走了。'

let cloud: Cloud
let browser: Browser
let worker: Person
beforeAll(async () => {
	;[cloud, browser] = await Promise.all([startWhole({ web: true }), launchBrowser()])
	worker = await Person.at(browser, 'phone')
	await worker.page.setViewportSize({ width: 375, height: 812 })
	await worker.page.context().grantPermissions(['geolocation'])
	await worker.page.context().setGeolocation(HERE)
	await signInAsResident(worker, cloud.addresses, '峨山镇峨山村网格员')
})
afterAll(async () => {
	await browser?.close()
	await cloud?.stop()
})

const photo = async (colour: string) => ({
	name: 'photo.jpg',
	mimeType: 'image/jpeg',
	buffer: await picture(colour),
})
const openDay = () => worker.open(`${cloud.addresses.web}/#/grid/pages/day/index`)
const offline = (isOff: boolean) => worker.page.context().setOffline(isOff)

/** What is on the screen, as long as it is, in both sizes of type; nothing may stand wider than it. */
async function look(name: string): Promise<void> {
	await worker.page.setViewportSize({ width: 375, height: 1500 })
	for (const size of ['normal', 'large']) {
		await worker.page.evaluate((large) => {
			for (const page of document.querySelectorAll('.huying')) page.classList.toggle('large', large)
		}, size === 'large')
		await worker.picture(`grid-day-${name}-${size}`)
		const wider = await worker.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
		expect({ name, size, wider: wider > 1 }).toEqual({ name, size, wider: false })
	}
	await worker.page.evaluate(() => {
		for (const page of document.querySelectorAll('.huying')) page.classList.remove('large')
	})
	await worker.page.setViewportSize({ width: 375, height: 812 })
}

const looking = (name: string, walk: () => Promise<void>) => async () => {
	await walk().catch(async (error: unknown) => {
		await keepPictures(browser, name)
		throw error
	})
	expect(worker.complaints).toEqual([])
}

interface Logged {
	id: string
	type: string
	doneAt: number
	at: number
	case?: string
	before: string[]
	after: string[]
	photos: string[]
	awaited: number
	track?: { metres: number }
}

/** The worker's log of today, as the server has it. */
async function logged(who: Signed): Promise<Logged[]> {
	const day = new Date(runNow() + 8 * 3_600_000).toISOString().slice(0, 10)
	const answer = await who.ask('GET', `/trace/days/${day}`)
	expect([answer.status, answer.raw]).toEqual([200, answer.raw])
	return answer.body.entries as unknown as Logged[]
}

describe('a grid worker’s day', () => {
	it(
		'begins with a picture and the place',
		looking('grid-day-stuck-begin', async () => {
			await openDay()
			await worker.see('还没签到')
			await look('1-morning')
			await worker.photograph('拍照签到', await photo('#7a8a99'))
			await worker.see(/^在岗，/)
			await expect.poll(() => worker.page.getByText('已送到').count(), SOON).toBeGreaterThan(0)
		}),
	)

	it(
		'goes on without signal: a find, a small thing, a visit, a patrol; all is kept and said to be kept',
		looking('grid-day-stuck-offline', async () => {
			// The code of the pages is fetched ahead while there is a signal.
			await worker.still()
			await offline(true)
			await worker.photograph('发现问题', await photo('#6b5f52'))
			await worker.see('位置已经带上。')
			await worker.see(/峨山镇 峨山村/)
			await look('2-find')
			await worker.tap('提交')
			await worker.see('我的一天')
			await worker.tap('随手办')
			await worker.write(SETTLED)
			await worker.photograph(/^办之前$/, await photo('#5f6a55'))
			await worker.see('已存在手机上')
			await worker.photograph(/^办之后$/, await photo('#c9c2b4'))
			await expect.poll(() => worker.page.getByText('已存在手机上').filter({ visible: true }).count()).toBe(2)
			await look('3-settle')
			await worker.tap('记下')
			await worker.tap('入户走访')
			await worker.tap('看望老人')
			await worker.tap('还好')
			await worker.touch(worker.page.getByRole('radio', { name: '否', exact: true }).last())
			await look('4-visit')
			await worker.tap('记下')
			await worker.tap('巡查')
			await look('5-patrol-ready')
			await worker.tap('开始巡查')
			await worker.see('正在巡查')
			// A few metres each: nobody walks faster than a car.
			for (let step = 1; step <= 5; step++) {
				await worker.page.context().setGeolocation({ ...HERE, latitude: HERE.latitude + step * 0.00006 })
				// A browser may tell where it is at once, or only when that changes.
				await worker.see(new RegExp(`记了 (${step}|${step + 1}) 个点`))
			}
			await look('6-patrol')
			await worker.tap('一圈看下来，没有发现问题。')
			await worker.tap('结束巡查')
			await worker.see(/5 条记录、3 张照片等着发|6 条记录、3 张照片等着发/)
			await look('7-waits')
		}),
	)

	it(
		'outlives a reload, and arrives once and in order, with when it was done and when it came',
		looking('grid-day-stuck-online', async () => {
			await offline(false)
			const who = await signIn(cloud, KEY)
			await expect
				.poll(
					() =>
						worker.page
							.getByText(/等着发|正在发/)
							.filter({ visible: true })
							.count(),
					SOON,
				)
				.toBe(0)
			await worker.page.reload()
			await worker.see('今天做的')
			await look('8-evening')
			const entries = (await logged(who)).sort((one, other) => one.doneAt - other.doneAt)
			const made = entries.filter(({ type }) => type !== 'tracked')
			expect(made.map(({ type }) => type)).toEqual([
				'signedIn',
				'found',
				'settledOnTheSpot',
				'visited',
				'patrolBegan',
				'patrolEnded',
			])
			expect(new Set(made.map(({ id }) => id)).size).toBe(6)
			for (const { doneAt, at, awaited } of made) expect([doneAt <= at, awaited]).toEqual([true, 0])
			const settled = made.find(({ type }) => type === 'settledOnTheSpot')
			expect([settled?.before.length, settled?.after.length]).toEqual([1, 1])
			const metres = entries.flatMap(({ track }) => track?.metres ?? []).reduce((sum, one) => sum + one, 0)
			expect(metres).toBeGreaterThan(15)
			expect(metres).toBeLessThan(60)
			const found = made.find(({ type }) => type === 'found')?.case ?? ''
			const opened = await who.ask('GET', `/cases/${found}`)
			expect(opened.body).toMatchObject({ source: 'patrol', village: '370404104243' })
			const steps = opened.body.timeline as { type: string; photos: string[] }[]
			expect(steps.filter(({ type }) => type === 'supplemented').map(({ photos }) => photos.length)).toEqual([
				1,
			])
			expect(logsOf(cloud)).not.toContain('树枝')
			expect(cloud.calls().filter((call) => !call.allowed)).toEqual([])
		}),
	)

	it(
		'shows the way one walked, to nobody else',
		looking('grid-day-stuck-track', async () => {
			await worker.tap(/^看.*的轨迹$/)
			await worker.see(/^走了约/)
			await worker.picture('grid-day-9-track')
			await worker.touch(worker.page.getByRole('button', { name: '关上' }).filter({ visible: true }).last())
		}),
	)

	it(
		'ends with signing out',
		looking('grid-day-stuck-end', async () => {
			await worker.tap('签退')
			await worker.tap('签退')
			await worker.see('还没签到')
			await expect
				.poll(
					async () => (await logged(await signIn(cloud, KEY))).some(({ type }) => type === 'signedOut'),
					SOON,
				)
				.toBe(true)
		}),
	)
})
