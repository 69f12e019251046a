import { errors } from '@huying/shared/text/zh-CN/error'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../browser/browser'
import type { Cloud } from '../cloud/cloud'
import { startWhole } from '../whole/whole'
import { keepPictures, Person, signInAsResident } from './person'

/** 领导关注 on the built web app: a leader goes from numbers to cases on a wide screen, a unit sees its own on a phone. */
let cloud: Cloud
let browser: Browser

beforeAll(async () => {
	;[cloud, browser] = await Promise.all([startWhole({ web: true }), launchBrowser()])
	await cloud.drain()
})
afterAll(async () => {
	await browser?.close()
	await cloud?.stop()
})

const overflow = (person: Person) =>
	person.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

it('a leader gets from a number to its cases in one tap, and back to the same place', async () => {
	const leader = await Person.at(browser, 'desktop')
	try {
		await signInAsResident(leader, cloud.addresses, '区县领导')
		await leader.page.goto(`${cloud.addresses.web}/#/office/pages/board/index`)
		await leader.see('部门和派驻机构')
		await leader.picture('board-1-units-wide')
		await leader.tap('手上多的')
		await leader.tap('按镇街')
		await leader.see('镇街地面上的诉求')
		await leader.picture('board-2-towns-wide')
		const place = leader.page.url()
		expect(place).toContain('tab=towns')
		const link = leader.page.getByRole('link', { name: /没办完的 \d+ 件/ }).first()
		const said = (await link.getAttribute('aria-label')) ?? ''
		const many = Number(/(\d+) 件$/.exec(said)?.[1])
		await leader.touch(link)
		await leader.page.waitForURL('**/office/pages/board-cases/index**')
		await leader.see('此刻的，最早来的在前。')
		const lines = leader.page.locator('.case-line:visible')
		await lines.first().waitFor()
		expect(await lines.count()).toBe(Math.min(many, 20))
		await leader.picture('board-3-cases-wide')
		await leader.touch(lines.first().getByRole('link'))
		await leader.page.waitForURL('**/office/pages/case/index**')
		await leader.page.locator('.case-head:visible').waitFor()
		await leader.page.goBack()
		await leader.page.waitForURL('**/office/pages/board-cases/index**')
		await lines.first().waitFor()
		await leader.page.goBack()
		await leader.page.waitForURL('**/office/pages/board/index**')
		await leader.see('镇街地面上的诉求')
		expect(leader.page.url()).toBe(place)

		await leader.tap('自己选')
		await leader.fill(leader.page.locator('input:visible').first(), '三月')
		await leader.tap('看这些天')
		await leader.see('日子没写对。要写成 2026-03-05 这样，前后不超过一年。')
		await leader.fill(leader.page.locator('input:visible').first(), '2020-01-01')
		await leader.fill(leader.page.locator('input:visible').last(), '2020-01-31')
		await leader.tap('看这些天')
		await leader.see('2020 年 1 月 1 日到 2020 年 1 月 31 日')
		expect(await overflow(leader)).toBeLessThanOrEqual(1)
	} catch (error) {
		await keepPictures(browser, 'board-stuck')
		throw error
	}
	expect(leader.complaints).toEqual([])
})

it('a unit sees its own line, with everything that is counted of it', async () => {
	const handler = await Person.at(browser, 'phone')
	try {
		await signInAsResident(handler, cloud.addresses, '住建局承办人')
		await handler.page.goto(`${cloud.addresses.web}/#/office/pages/board/index`)
		await handler.see(/牵头 \d+ 件，配合 \d+ 件/)
		expect(await handler.page.getByText('按镇街').count()).toBe(0)
		await handler.picture('board-4-own-phone')
		expect(await overflow(handler)).toBeLessThanOrEqual(1)
		// what is another unit's stays its own
		const others = `${cloud.addresses.web}/#/office/pages/board-cases/index?line=transport&name=open&from=2026-01-01&to=2026-01-31`
		await handler.page.goto(others)
		await handler.see(errors.notYours)
	} catch (error) {
		await keepPictures(browser, 'board-own-stuck')
		throw error
	}
	expect(handler.complaints).toEqual([])
})
