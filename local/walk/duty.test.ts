import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../browser/browser'
import type { Cloud } from '../cloud/cloud'
import { logsOf, signIn, startWhole } from '../whole/whole'
import { keepPictures, Person, signInAsResident } from './person'

let cloud: Cloud
let browser: Browser
beforeAll(async () => {
	;[cloud, browser] = await Promise.all([startWhole({ web: true, scheduled: true }), launchBrowser()])
})
afterAll(async () => {
	await browser?.close()
	await cloud?.stop()
})

const sizes = [
	['narrow', { width: 390, height: 844 }],
	['wide', { width: 1440, height: 900 }],
] as const

/** A picture of what is on the screen in both sizes; nothing may stand wider than either. */
async function pictures(person: Person, name: string): Promise<void> {
	for (const [size, viewport] of sizes) {
		await person.page.setViewportSize(viewport)
		await person.picture(`${name}-${size}`)
		const overflow = await person.page.evaluate(
			() => document.documentElement.scrollWidth - window.innerWidth,
		)
		expect({ name, size, overflow: overflow > 1 }).toEqual({ name, size, overflow: false })
	}
	await person.page.setViewportSize({ width: 390, height: 844 })
}
const open = async (person: Person, path: string) => {
	await person.open(`${cloud.addresses.web}/#/${path}`)
}

it('a unit fills a gap in its roster, and copies a week', async () => {
	const handler = await Person.at(browser, 'phone')
	try {
		await signInAsResident(handler, cloud.addresses, '住建局承办人')
		// a function's first answer is slow, and the desk leaves the line away where it comes too late
		expect((await (await signIn(cloud, 'handler-housing')).ask('GET', '/duty/housing')).status).toBe(200)
		await open(handler, 'office/pages/desk/index')
		await handler.see(/值班：/)
		await pictures(handler, 'duty-1-desk')
		await handler.tap(/值班：/)
		await handler.see(/夜间无人值班/)
		await pictures(handler, 'duty-2-roster')
		await handler.tap('下一周')
		await handler.tap('照上一周排')
		await handler.see(/还没有存/)
		await handler.tap(/^排班 .*夜班/)
		await handler.see('谁带班')
		await pictures(handler, 'duty-3-crew')
		await handler.tap('好了')
		await handler.tap('存上')
		await handler.see('已存上。')
		await pictures(handler, 'duty-4-stored')
	} catch (error) {
		await keepPictures(browser, 'duty-stuck')
		throw error
	}
	expect(handler.complaints).toEqual([])
	await handler.page.context().close()
})

it('one shift of the centre hands over, the next says what is missing and accepts', async () => {
	const outgoing = await Person.at(browser, 'phone')
	const incoming = await Person.at(browser, 'phone')
	try {
		await signInAsResident(outgoing, cloud.addresses, '受理员甲')
		await open(outgoing, 'office/pages/handover/index')
		await pictures(outgoing, 'handover-1-none')
		await outgoing.tap('开始交班')
		await outgoing.see('要交代的话')
		await outgoing.tap(/^给编号/)
		await outgoing.fill(outgoing.page.getByRole('textbox', { name: /^给编号/ }), '已催过一次。')
		await outgoing.write('今晚有雨，留意井盖。')
		await pictures(outgoing, 'handover-2-draft')
		await outgoing.tap('交班')
		await outgoing.see('等接收')
		await pictures(outgoing, 'handover-3-offered')
		await signInAsResident(incoming, cloud.addresses, '受理员乙')
		await open(incoming, 'office/pages/handover/index')
		await incoming.tap('等接收')
		await incoming.see('已催过一次。')
		await incoming.tap('有缺的')
		await incoming.write('供电的没写。')
		await incoming.tap('发出')
		await incoming.see('已告诉交班的人。')
		await incoming.tap('接收')
		await incoming.see('已接收，交接完成。')
		await pictures(incoming, 'handover-4-accepted')
		await incoming.page.emulateMedia({ media: 'print' })
		await incoming.picture('handover-5-print')
	} catch (error) {
		await keepPictures(browser, 'handover-stuck')
		throw error
	}
	for (const person of [outgoing, incoming]) expect(person.complaints).toEqual([])
	expect(logsOf(cloud)).not.toContain('今晚有雨')
})
