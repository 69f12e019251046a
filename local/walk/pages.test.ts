import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser/browser'
import type { Cloud } from '../cloud/cloud'
import { startWhole } from '../whole/whole'
import { pages, viewers } from './pages'
import { Person, pictures, signInAsResident } from './person'

const narrow = { name: '', width: 390, height: 844 }
const wide = { name: '-wide', width: 1440, height: 900 }
/**
 * In each size of type a page is opened in one width and then seen in the other, once this way and once that way; and
 * once every page is opened anew, as from a link that somebody was sent, once all in one visit.
 */
const looks = [
	{ size: 'normal', widths: [narrow, wide], go: (person: Person, address: string) => person.open(address) },
	{
		size: 'large',
		widths: [wide, narrow],
		go: (person: Person, address: string) =>
			person.page.evaluate((next) => window.location.replace(next), address),
	},
] as const

let cloud: Cloud
let browser: Browser

beforeAll(async () => {
	;[cloud, browser] = await Promise.all([startWhole({ web: true }), launchBrowser()])
	// what the stories leave to the clock is done before anybody looks, whether a page comes early or late
	await cloud.drain()
})
afterAll(async () => {
	await browser?.close()
	await cloud?.stop()
})

describe('every page', () => {
	it.each(Object.entries(viewers))(
		'can be looked at by %s, in normal and large type, narrow and wide',
		async (who, name) => {
			const person = await Person.at(browser, 'phone')
			if (name !== undefined) await signInAsResident(person, cloud.addresses, name)
			for (const { size, widths, go } of looks) {
				await person.open(cloud.addresses.web)
				await person.page.evaluate(
					(chosen) => localStorage.setItem('type-size', JSON.stringify({ data: chosen })),
					size,
				)
				// what is stored is read when a visit begins
				await person.open(cloud.addresses.web)
				for (const { path, name } of pages.filter((candidate) => candidate.who === who)) {
					const seen = path.startsWith('office') ? widths : [narrow]
					for (const [turn, width] of seen.entries()) {
						await person.page.setViewportSize(width)
						if (turn === 0) await go(person, `${cloud.addresses.web}/#/${path}`)
						await look(person, `${name}-${size}${width.name}`)
					}
				}
			}
			expect(person.complaints).toEqual([])
			await person.page.context().close()
		},
		600_000,
	)

	async function look(person: Person, name: string): Promise<void> {
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
