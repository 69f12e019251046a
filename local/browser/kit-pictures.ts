// Pictures of the kit's page of examples, in both type sizes: `npx tsx local/browser/kit-pictures.ts FOLDER`.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchBrowser } from './browser'
import { serveFolder } from './static-site'

const here = path.dirname(fileURLToPath(import.meta.url))
const folder = process.argv[2] ?? path.join(here, '../../.local/pictures')
const site = await serveFolder(path.join(here, '../../miniapp/dist/h5'))
const browser = await launchBrowser()
try {
	for (const size of ['normal', 'large'] as const) {
		const page = await browser.newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 1 })
		page.on('pageerror', (error) => console.error(error))
		page.on('console', (message) => message.type() === 'error' && console.error(message.text()))
		await page.addInitScript(
			(chosen) => localStorage.setItem('type-size', JSON.stringify({ data: chosen })),
			size,
		)
		await page.goto(`${site.address}/#/examples/pages/kit/index`)
		await page.waitForSelector('.huying')
		await page.waitForTimeout(1500)
		const height = await page.evaluate(() =>
			Math.max(...[...document.querySelectorAll('.huying')].map((one) => one.scrollHeight)),
		)
		await page.screenshot({ path: path.join(folder, `kit-${size}.png`) })
		await page.setViewportSize({ width: 390, height: height + 20 })
		await page.screenshot({ path: path.join(folder, `kit-${size}-whole.png`) })
		for (const [name, words] of [
			['sheet', '打开面板'],
			['picker', '选村居'],
		] as const) {
			await page.setViewportSize({ width: 390, height: 844 })
			await page.getByRole('button', { name: words }).last().click()
			await page.waitForTimeout(300)
			await page.screenshot({ path: path.join(folder, `kit-${size}-${name}.png`) })
			await page.getByRole('button', { name: '关上' }).last().click()
		}
		await page.close()
	}
} finally {
	await browser.close()
	await site.stop()
}
