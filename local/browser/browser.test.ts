import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser'
import { serveFolder } from './static-site'

let browser: Browser
beforeAll(async () => {
	browser = await launchBrowser()
})
afterAll(() => browser.close())

test('Chinese letters are drawn, each its own, not as empty boxes', async () => {
	const page = await browser.newPage()
	const pictures = new Set<string>()
	for (const letter of ['诉', '求', '峄', '\u{10FFFD}']) {
		await page.setContent(`<p style="font: 48px sans-serif">${letter}</p>`)
		pictures.add((await page.locator('p').screenshot()).toString('base64'))
	}
	expect(pictures.size).toBe(4)
	await page.close()
})

test('another origin is refused, as in the browser of a resident', async () => {
	const page = await browser.newPage()
	const [one, two] = [await serveFolder('.'), await serveFolder('.')]
	try {
		await page.goto(`${one.address}/config.json`)
		const read = (address: string) =>
			page.evaluate(
				(from) =>
					fetch(from).then(
						() => 'read',
						() => 'refused',
					),
				address,
			)
		expect(await read(`${one.address}/config.json`)).toBe('read')
		expect(await read(`${two.address}/config.json`)).toBe('refused')
	} finally {
		await one.stop()
		await two.stop()
		await page.close()
	}
})
