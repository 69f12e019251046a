import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser/browser'
import type { Cloud } from '../cloud/cloud'
import { logsOf, startWhole } from '../whole/whole'
import { pages, viewers } from './pages'
import { keepPictures, Person, pictures, signInAsResident } from './person'
import { walkOneCase } from './walk'

let cloud: Cloud
let browser: Browser

beforeAll(async () => {
	;[cloud, browser] = await Promise.all([startWhole({ web: true, scheduled: true }), launchBrowser()])
}, 300_000)
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
	}, 240_000)
})

describe('every page', () => {
	it.each(Object.entries(viewers))(
		'can be looked at by %s, in normal and large type, narrow and wide',
		async (who, name) => {
			const person = await Person.at(browser, 'phone')
			if (name !== undefined) await signInAsResident(person, cloud.addresses, name)
			for (const size of ['normal', 'large'] as const) {
				await person.page.goto(cloud.addresses.web)
				await person.page.evaluate(
					(chosen) => localStorage.setItem('type-size', JSON.stringify({ data: chosen })),
					size,
				)
				for (const page of pages.filter((candidate) => candidate.who === who)) {
					await show(person, page.path, `${page.name}-${size}`)
					if (page.path.startsWith('office')) {
						await person.page.setViewportSize({ width: 1440, height: 900 })
						await show(person, page.path, `${page.name}-${size}-wide`)
						await person.page.setViewportSize({ width: 390, height: 844 })
					}
				}
			}
			expect(person.complaints).toEqual([])
			await person.page.context().close()
		},
		240_000,
	)

	async function show(person: Person, path: string, name: string): Promise<void> {
		await person.page.goto(`${cloud.addresses.web}/#/${path}`)
		await person.page.reload()
		await person.page.waitForLoadState('networkidle')
		await person.picture(name)
		expect(existsSync(join(pictures, `${name}.png`))).toBe(true)
		// nothing may stand wider than the screen, in whatever size of type
		const overflow = await person.page.evaluate(
			() => document.documentElement.scrollWidth - window.innerWidth,
		)
		expect({ name, overflow: overflow > 1 }).toEqual({ name, overflow: false })
		const words = (await person.page.textContent('body')) ?? ''
		expect(words.trim(), name).not.toBe('')
		expect(words, name).not.toMatch(/undefined|NaN|\[object/)
	}
})
