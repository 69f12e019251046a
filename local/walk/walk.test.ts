import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser/browser'
import type { Cloud } from '../cloud/cloud'
import { logsOf, startWhole } from '../whole/whole'
import { keepPictures } from './person'
import { walkOneCase } from './walk'

let cloud: Cloud
let browser: Browser

beforeAll(async () => {
	;[cloud, browser] = await Promise.all([startWhole({ web: true, scheduled: true }), launchBrowser()])
})
afterAll(async () => {
	await browser?.close()
	await cloud?.stop()
})

describe('on the built web app, as people do', () => {
	it('one case goes from a photograph to a rating, over not solved and rework', async () => {
		const people = await walkOneCase(browser, cloud.addresses).catch(async (error: unknown) => {
			await keepPictures(browser, 'stuck')
			throw error
		})
		for (const person of people) {
			expect(person.complaints).toEqual([])
			await person.page.context().close()
		}
		const logs = logsOf(cloud)
		expect(logs).not.toContain('井盖')
		expect(logs).not.toContain('199000')
		expect(cloud.calls().filter((call) => !call.allowed)).toEqual([])
	})
})
