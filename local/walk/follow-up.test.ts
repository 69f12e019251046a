import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../browser/browser'
import type { Cloud } from '../cloud/cloud'
import { logsOf, startWhole } from '../whole/whole'
import { keepPictures, Person, signInAsResident } from './person'

/** Calls to make, on the built web app: made on a phone, and looked at on a wide screen. */

const HOUR = 3_600_000
let cloud: Cloud
let browser: Browser

beforeAll(async () => {
	;[cloud, browser] = await Promise.all([startWhole({ web: true }), launchBrowser()])
})
afterAll(async () => {
	await browser?.close()
	await cloud?.stop()
})

it('whoever stayed silent is called, and what they say is counted', async () => {
	for (const hours of [49, 25]) {
		cloud.advance(hours * HOUR)
		await cloud.drain()
	}
	const inspector = await Person.at(browser, 'phone')
	/** The answer, not the column of the figures that is called the same. */
	const said = (answer: string) =>
		inspector.touch(inspector.page.getByRole('radio', { name: answer, exact: true }))
	try {
		await signInAsResident(inspector, cloud.addresses, '督查员')
		await inspector.page.goto(`${cloud.addresses.web}/#/office/pages/desk/index`)
		await inspector.page.waitForURL('**/office/pages/follow-up/index**')
		await inspector.see(/打 199/)
		await inspector.picture('follow-up-1-calls')
		await inspector.touch(inspector.page.getByText('接通').first())
		await inspector.tap('记下')
		await inspector.see('请记下解决了没有，没说清也记一下。')
		await said('解决了')
		await said('满意')
		await inspector.write('灯亮了，晚上敢出门了。')
		await inspector.picture('follow-up-2-reached')
		await inspector.tap('记下')
		await inspector.see('已记下。')
		await cloud.drain()
		await inspector.page.setViewportSize({ width: 1440, height: 900 })
		await inspector.tap('近 30 天')
		await inspector.see('合计')
		await inspector.picture('follow-up-3-figures-wide')
		await inspector.touch(inspector.page.getByRole('button', { name: '选单位' }))
		await inspector.touch(inspector.page.getByRole('radio', { name: '住建局', exact: true }))
		await inspector.see('1/1')
		await inspector.page.setViewportSize({ width: 390, height: 844 })
		await inspector.picture('follow-up-4-figures-narrow')
		const overflow = await inspector.page.evaluate(
			() => document.documentElement.scrollWidth - window.innerWidth,
		)
		expect(overflow).toBeLessThanOrEqual(1)
	} catch (error) {
		await keepPictures(browser, 'follow-up-stuck')
		throw error
	}
	expect(inspector.complaints).toEqual([])
	expect(logsOf(cloud)).not.toContain('199000')
})
