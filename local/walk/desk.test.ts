import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser/browser'
import type { Cloud } from '../cloud/cloud'
import { fresh, logsOf, signIn, startWhole } from '../whole/whole'
import { keepPictures, Person, signInAsResident } from './person'

/** The desk on the built web app: the centre by keyboard on a wide screen, a unit on a small phone. All demonstrations. */

const ZHOUZHUANG = '370404103239' // 榴园镇
const GUSHAO = '370404100212' // 古邵镇
/** More than one page of a queue. */
const MANY = 24
let cloud: Cloud
let browser: Browser
let centre: Person

beforeAll(async () => {
	;[cloud, browser] = await Promise.all([startWhole({ web: true }), launchBrowser()])
	const [resident, dispatcher] = await Promise.all([signIn(cloud, 'resident1'), signIn(cloud, 'dispatcher1')])
	for (let n = 1; n <= MANY; n++) {
		const id = fresh('case')
		const village = n % 2 === 0 ? ZHOUZHUANG : GUSHAO
		const text = `演示第 ${String(n).padStart(2, '0')} 件，${n === 3 ? '住建局自己' : '路灯'}的事。`
		const sent = { id, text, village, identity: 'named', photos: [], matter: 'streetlight' }
		expect((await resident.ask('POST', '/cases', sent)).status).toBe(201)
		const accept = {
			type: 'accept',
			id: fresh('command'),
			urgency: n % 6 === 0 ? 'red' : 'green',
			public: false,
			...(n === 3 && { about: 'housing' }),
		}
		expect((await dispatcher.ask('POST', `/cases/${id}/commands`, accept)).status).toBe(200)
		cloud.advance(1000)
	}
	await cloud.drain()
	centre = await Person.at(browser, 'desktop')
	await signInAsResident(centre, cloud.addresses, '受理员甲')
})
afterAll(async () => {
	await browser?.close()
	await cloud?.stop()
})

const lines = () => centre.page.locator('.case-line:visible')
const chosen = () => centre.page.locator('.case-line--chosen:visible')
const query = () => Object.fromEntries(new URLSearchParams(centre.page.url().split('?').at(-1)))
const press = (...keys: string[]) =>
	keys.reduce((before, key) => before.then(() => centre.page.keyboard.press(key)), Promise.resolve())
const openDesk = async (view: string) => {
	await centre.open(`${cloud.addresses.web}/#/office/pages/desk/index?${view}`)
	await chosen().first().waitFor()
}
/** Looks at the picture when something is not as it should be. */
const looking = (name: string, walk: () => Promise<void>) => async () => {
	await walk().catch(async (error: unknown) => {
		await keepPictures(browser, name)
		throw error
	})
	expect(centre.complaints).toEqual([])
}

describe('the centre, on a wide screen', () => {
	it(
		'walks down the list by keyboard; the case opens beside it and stands in the address',
		looking('desk-stuck-keys', async () => {
			await openDesk('desk=centre&queue=accepted')
			await expect.poll(() => lines().count()).toBe(20)
			const first = await chosen().textContent()
			await press('j', 'ArrowDown')
			await expect.poll(() => chosen().textContent()).toBe(await lines().nth(2).textContent())
			await press('k')
			const second = await lines().nth(1).textContent()
			await expect.poll(() => chosen().textContent()).toBe(second)
			expect(second).not.toBe(first)
			await press('Enter')
			await expect.poll(() => query().case).toMatch(/^case-/)
			await press('?')
			await centre.see('写字的时候，这些键只是字。')
			await centre.picture('desk-keys')
			await press('Escape')
			await expect.poll(() => centre.page.getByText('写字的时候').count()).toBe(0)
		}),
	)

	it(
		'narrows the queue by what is typed; back and a shared link know it',
		looking('desk-stuck-filter', async () => {
			await openDesk('desk=centre&queue=accepted')
			await press('/')
			await centre.page.locator('input:visible').waitFor()
			const before = await chosen().textContent()
			await centre.page.keyboard.type('榴园')
			await centre.page.keyboard.press('Enter')
			await expect.poll(() => query().town).toBe('370404103')
			// letters that were typed were only letters
			expect(await centre.page.getByRole('dialog').count()).toBe(1)
			expect(before).not.toBeNull()
			await centre.picture('desk-filter')
			await press('Escape')
			await expect.poll(() => lines().count()).toBe(MANY / 2)
			await centre.touch(centre.page.getByRole('checkbox', { name: '红色' }))
			await expect.poll(() => lines().count()).toBe(MANY / 6)
			expect(query()).toMatchObject({ desk: 'centre', queue: 'accepted', urgency: 'red', town: '370404103' })
			await press('j')
			const last = await lines().nth(1).textContent()
			await expect.poll(() => chosen().textContent()).toBe(last)
			// it opens beside the list only once one has stopped there
			const [named = ''] = /第 \d+ 件/.exec(last ?? '') ?? []
			await expect.poll(() => centre.page.locator('.case-head:visible').textContent()).toContain(named)
			await centre.picture('desk-narrowed')
			const link = centre.page.url()
			await centre.page.goBack()
			await expect.poll(() => lines().count()).toBe(MANY / 2)
			await centre.page.goBack()
			await expect.poll(() => lines().count()).toBe(20)
			await centre.page.goForward()
			await expect.poll(() => lines().count()).toBe(MANY / 2)

			const other = await centre.page.context().newPage()
			await other.goto(link)
			await expect.poll(() => other.locator('.case-line:visible').count()).toBe(MANY / 6)
			await expect.poll(() => other.locator('.case-line--chosen:visible').textContent()).toBe(last)
			await other.close()
			await openDesk('desk=centre&queue=accepted')
			await centre.touch(centre.page.getByRole('checkbox', { name: '已超时' }))
			await centre.see('照这样筛，这里没有。')
		}),
	)

	it(
		'keeps its place: pages, scroll and choice survive another page, and the next comes after a step',
		looking('desk-stuck-place', async () => {
			await openDesk('desk=centre&queue=accepted')
			await centre.tap('再看一些')
			await expect.poll(() => lines().count()).toBeGreaterThan(20)
			const all = await lines().count()
			const line = lines().nth(all - 2)
			const title = await line.textContent()
			await centre.touch(line.getByRole('link'))
			await expect.poll(() => chosen().textContent()).toBe(title)
			const scrolled = () => centre.page.locator('.split__list:visible').evaluate((list) => list.scrollTop)
			await expect.poll(scrolled).toBeGreaterThan(100)
			const at = await scrolled()
			await centre.tap(/^待回访/)
			await centre.see('回访得怎么样')
			await centre.page.goBack()
			await chosen().first().waitFor()
			expect(await lines().count()).toBe(all)
			expect(await chosen().textContent()).toBe(title)
			await expect.poll(scrolled).toBe(at)

			const next = await lines()
				.nth(all - 1)
				.textContent()
			await press('n')
			await centre.tap('内容不清楚，联系不上')
			await centre.write('演示：请再写清楚一些。')
			await centre.tap('不予受理')
			await centre.see(/已答复不予受理。/)
			await expect.poll(() => chosen().textContent()).toBe(next)
			expect(await lines().count()).toBe(all - 1)
			await centre.picture('desk-next')
			await centre.tap('回看')
			await centre.see('不予受理')
		}),
	)

	it(
		'hands on several at once; what is refused stays ticked with why',
		looking('desk-stuck-batch', async () => {
			await openDesk('desk=centre&queue=accepted')
			await centre.touch(centre.page.getByRole('checkbox', { name: /第 03 件/ }))
			await centre.touch(lines().first().getByRole('link'))
			await press('x', 'j')
			await press('x')
			await centre.see('勾了 3 件')
			await press('p')
			await centre.see(/^一起.+，3 件$/)
			await centre.tap(/^交办 3 件/)
			await centre.see('请选一个单位。')
			// its name stands in one of the cases too, and the units come later
			await centre.touch(centre.page.getByRole('dialog').getByRole('radio', { name: '住建局', exact: true }))
			await centre.picture('desk-batch')
			await centre.tap(/^交办给住建局，3 件/)
			await centre.see('派出 2 件，1 件没派成，还勾着。')
			await centre.picture('desk-batch-told')
			const why = '被反映的单位不能办自己的事'
			await centre.see(new RegExp(why))
			await centre.tap('回到列表')
			await centre.see('勾了 1 件')
			await centre.see(new RegExp(why))
			await centre.picture('desk-batch-stays')
			await press('Escape')
			await expect.poll(() => centre.page.getByText(/^勾了/).count()).toBe(0)
		}),
	)
})

describe('a unit, on a small phone', () => {
	it('sees what is its own, the most urgent first, and takes the next step from the list', async () => {
		await cloud.drain()
		const phone = await Person.at(browser, 'phone')
		await phone.page.setViewportSize({ width: 360, height: 780 })
		try {
			await signInAsResident(phone, cloud.addresses, '住建局承办人')
			await phone.page.goto(`${cloud.addresses.web}/#/office/pages/desk/index`)
			await phone.see('最急的在前，到期早的先办。')
			await phone.picture('mine')
			const cards = phone.page.locator('.mine-card:visible')
			const before = await cards.count()
			const sign = phone.page.getByRole('button', { name: /^签收：/ }).first()
			const handle = ((await sign.getAttribute('aria-label')) ?? '').replace('签收', '处理')
			await phone.touch(sign)
			await phone.see(/已签收。/)
			await expect.poll(() => phone.page.getByRole('button', { name: handle }).count()).toBe(1)
			expect(await cards.count()).toBe(before)
			await phone.picture('mine-signed')
			const small = await phone.page.locator('.narrow-desk [role]:visible').evaluateAll((targets) =>
				targets
					.filter((one) =>
						['button', 'link', 'tab', 'radio', 'checkbox'].includes(one.getAttribute('role') ?? ''),
					)
					.filter((one) => one.getBoundingClientRect().height < 43.5)
					.map((one) => one.textContent),
			)
			expect(small).toEqual([])
			const wider = () => phone.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
			expect(await wider()).toBeLessThanOrEqual(1)
			await phone.touch(phone.page.getByRole('button', { name: handle }))
			await phone.see('给诉求人的答复')
			await phone.picture('mine-handle')
			await phone.page.goBack()
			await phone.see('最急的在前，到期早的先办。')
		} catch (error) {
			await keepPictures(browser, 'mine-stuck')
			throw error
		}
		expect(phone.complaints).toEqual([])
		expect(logsOf(cloud)).not.toContain('路灯的事')
	})
})
