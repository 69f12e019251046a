import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../browser/browser'
import type { Cloud } from '../cloud/cloud'
import { startWhole } from '../whole/whole'
import { keepPictures, Person, signInAsResident } from './person'

/** 查找 on the built web app: the centre by keyboard on a wide screen, a unit on a phone. */
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
const lines = (person: Person) => person.page.locator('.find-line:visible')
const box = (person: Person) => person.page.locator('#find-box input:visible')

it('the centre finds while it types, by keyboard; the address says what is looked for', async () => {
	const dispatcher = await Person.at(browser, 'desktop')
	const { page } = dispatcher
	try {
		await signInAsResident(dispatcher, cloud.addresses, '受理员甲')
		await dispatcher.open(`${cloud.addresses.web}/#/office/pages/desk/index`)
		await dispatcher.touch(page.getByRole('link', { name: '查找' }).first())
		await page.waitForURL('**/office/pages/find/index**')
		await lines(dispatcher).nth(5).waitFor()
		await dispatcher.fill(box(dispatcher), '卫生室')
		await page.waitForFunction(() => document.querySelectorAll('.find-line').length === 1)
		expect(await page.locator('.marked-words__found').first().textContent()).toBe('卫生室')
		await dispatcher.picture('find-1-word-wide')

		await page.keyboard.press('ArrowDown')
		await page.keyboard.press('Enter')
		await page.waitForURL('**/office/pages/case/index?id=demo-370404-streetlight')
		await page.locator('.case-head:visible').waitFor()
		await page.goBack()
		await page.waitForURL('**/office/pages/find/index**')
		await lines(dispatcher).first().waitFor()
		expect(await box(dispatcher).inputValue()).toBe('卫生室')
		expect(page.url()).toContain(encodeURIComponent('卫生室'))

		// full-width digits of a telephone that a caller left
		await dispatcher.fill(box(dispatcher), '０００４')
		await page.waitForFunction(() => !document.body.innerText.includes('卫生室门口'))
		await lines(dispatcher).first().waitFor()
		for (const [typed, said] of [
			['%', '只有符号，没有可以查的字。请输入文字或数字。'],
			['灯', /请再输入一个字/],
			['灯'.repeat(500), '没有找到。换个词，或者去掉一个条件试试。'],
		] as const) {
			await dispatcher.fill(box(dispatcher), typed)
			await dispatcher.see(said)
		}
		await dispatcher.fill(box(dispatcher), '')
		await lines(dispatcher).nth(5).waitFor()
		await dispatcher.tap('更多条件')
		await dispatcher.tap('已结案')
		await dispatcher.tap('好了')
		await page.getByRole('button', { name: '去掉「已结案」' }).waitFor()
		expect(page.url()).toContain('status=closed')
		await dispatcher.picture('find-2-narrowed-wide')
		// a link of it opens the same
		await dispatcher.open(page.url())
		await dispatcher.touch(page.getByRole('button', { name: '去掉「已结案」' }))
		await page.waitForFunction(() => !window.location.hash.includes('status'))
		await page.goBack()
		await page.getByRole('button', { name: '去掉「已结案」' }).waitFor()
		expect(await overflow(dispatcher)).toBeLessThanOrEqual(1)
	} catch (error) {
		await keepPictures(browser, 'find-stuck')
		throw error
	}
	expect(dispatcher.complaints).toEqual([])
})

it('a unit finds its own cases, and not another unit’s', async () => {
	const handler = await Person.at(browser, 'phone')
	try {
		await signInAsResident(handler, cloud.addresses, '住建局承办人')
		await handler.open(`${cloud.addresses.web}/#/office/pages/find/index?words=${encodeURIComponent('井盖')}`)
		await handler.see('在本单位经办的诉求里找：正文里的词、编号、原工单号都可以。隔开几个词，就是都要有。')
		await lines(handler).first().waitFor()
		await handler.picture('find-3-phone')
		await handler.fill(box(handler), '卫生室门口')
		await handler.see('没有找到。换个词，或者去掉一个条件试试。')
		expect(await overflow(handler)).toBeLessThanOrEqual(1)
	} catch (error) {
		await keepPictures(browser, 'find-stuck')
		throw error
	}
	expect(handler.complaints).toEqual([])
})
