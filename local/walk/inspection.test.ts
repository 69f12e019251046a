import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../browser/browser'
import type { Cloud } from '../cloud/cloud'
import { startWhole } from '../whole/whole'
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
	['narrow', { width: 375, height: 812 }],
	['wide', { width: 1440, height: 900 }],
] as const

/** A picture of what is on the screen; nothing may stand wider than it. */
async function pictures(person: Person, name: string, both = false): Promise<void> {
	for (const [size, viewport] of both ? sizes : sizes.slice(0, 1)) {
		await person.page.setViewportSize(viewport)
		await person.picture(`${name}-${size}`)
		const overflow = await person.page.evaluate(
			() => document.documentElement.scrollWidth - window.innerWidth,
		)
		expect({ name, size, overflow: overflow > 1 }).toEqual({ name, size, overflow: false })
	}
	await person.page.setViewportSize(sizes[0][1])
}
const open = (person: Person, path: string) => person.open(`${cloud.addresses.web}/#/${path}`)
const box = (person: Person, name: string) => person.page.getByRole('textbox', { name })

it('the centre sets an inspection up, a grid worker looks at a place without signal, and the board shows it', async () => {
	const centre = await Person.at(browser, 'phone')
	const worker = await Person.at(browser, 'phone')
	try {
		await signInAsResident(centre, cloud.addresses, '受理员甲')
		await open(centre, 'office/pages/inspections/index')
		await centre.see('燃气安全排查（演示）')
		await pictures(centre, 'inspection-1-list', true)
		await centre.tap('新建排查')
		await centre.fill(box(centre, '排查名称'), '消防通道排查')
		await centre.fill(box(centre, '看什么（一句话）'), '看通道堵不堵。')
		await centre.fill(box(centre, '这一项叫什么'), '通道通畅')
		await centre.tap('榴园镇全选')
		await pictures(centre, 'inspection-2-form', true)
		await centre.tap('存为草稿')
		await centre.see('草稿')
		await centre.write('榴园镇周庄村，东巷，老槐树旁\n榴园镇周庄村，西巷')
		await centre.tap('列入点位')
		await centre.see('已列入 2 处。')
		await pictures(centre, 'inspection-3-draft', true)
		await centre.tap('放给网格员')
		await centre.see('排查中')

		await signInAsResident(worker, cloud.addresses, '榴园镇周庄村网格员（演示）')
		await open(worker, 'grid/pages/inspection/index')
		await worker.see('消防通道排查')
		await pictures(worker, 'inspection-4-mine')
		await worker.page.getByRole('link', { name: '榴园镇 周庄村' }).first().waitFor()
		// the one that is over first stands first; the new one is after it
		await worker.touch(worker.page.getByRole('link', { name: '榴园镇 周庄村' }).last())
		await worker.see('东巷')
		await pictures(worker, 'inspection-5-places')
		await worker.tap('东巷')
		await worker.see('看通道堵不堵。')
		await worker.page.context().setOffline(true)
		await worker.tap('查好了')
		await worker.see('“通道通畅”还没有填。')
		await worker.tap('否')
		await worker.tap('发现问题，上报')
		await worker.write('堆了柴草，过不去车。')
		await pictures(worker, 'inspection-6-found')
		await worker.tap('上报')
		await worker.see('问题已上报，查好后一并记下。')
		await pictures(worker, 'inspection-7-look')
		await worker.tap('查好了')
		await worker.see('还没传')
		await pictures(worker, 'inspection-8-waits')
		await worker.page.context().setOffline(false)

		await centre.page.waitForTimeout(3000)
		await centre.tap('榴园镇')
		await expect
			.poll(
				async () => {
					await centre.page.reload()
					await centre.see('进度')
					return (await centre.page.textContent('body')) ?? ''
				},
				{ timeout: 60_000, interval: 3000 },
			)
			.toContain('发现问题 1 处')
		await pictures(centre, 'inspection-9-board', true)
	} catch (error) {
		await keepPictures(browser, 'inspection-stuck')
		throw error
	}
	expect(centre.complaints).toEqual([])
	for (const person of [centre, worker]) await person.page.context().close()
}, 300_000)

it('a grid is given, its papers are counted, and it is accepted', async () => {
	const giver = await Person.at(browser, 'phone')
	const taker = await Person.at(browser, 'phone')
	try {
		await signInAsResident(giver, cloud.addresses, '榴园镇周庄村网格员（演示）')
		await open(giver, 'grid/pages/handover/index')
		await giver.see('等对方接收')
		await pictures(giver, 'slip-1-list')
		await signInAsResident(taker, cloud.addresses, '榴园镇周庄村网格员乙')
		await open(taker, 'grid/pages/handover/index')
		await taker.tap('查看')
		await taker.see('不能接')
		await pictures(taker, 'slip-2-to-count')
		const papers = taker.page.getByRole('checkbox', { name: '点清这样' })
		for (let left = await papers.count(); left > 0; left--) {
			await taker.touch(papers.first())
			await expect.poll(() => papers.count()).toBe(left - 1)
		}
		await taker.tap('都点清了，接收')
		await taker.see('已接收')
		await pictures(taker, 'slip-3-accepted')
		await open(giver, 'grid/pages/handover/index')
		await giver.see('已接收')
		await giver.tap(/^交出/)
		await giver.see('交割清单')
		await pictures(giver, 'slip-4-give')
	} catch (error) {
		await keepPictures(browser, 'slip-stuck')
		throw error
	}
	for (const person of [giver, taker]) await person.page.context().close()
}, 300_000)
