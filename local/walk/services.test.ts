import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser/browser'
import type { Cloud } from '../cloud/cloud'
import { HOME } from '../seed/disclosure-stories'
import { startWhole } from '../whole/whole'
import { keepPictures, Person, signInAsResident, signInAtDesk } from './person'

/** Services, what is near by, asking, and the centre's lists, on the built web app. Everybody here is a demonstration. */
let cloud: Cloud
let browser: Browser
beforeAll(async () => {
	;[cloud, browser] = await Promise.all([startWhole({ web: true }), launchBrowser()])
})
afterAll(async () => {
	await browser?.close()
	await cloud?.stop()
})

const looking = (name: string, walk: () => Promise<void>) => async () => {
	await walk().catch(async (error: unknown) => {
		await keepPictures(browser, name)
		throw error
	})
}

describe('somebody who needs something', () => {
	it(
		'types it as people say it, reads what to bring, asks, and the centre answers it as a case',
		looking('services-stuck-ask', async () => {
			const resident = await Person.at(browser, 'phone')
			await signInAsResident(resident, cloud.addresses, '晓燕')
			await resident.see('帮我办件事')
			await resident.picture('services-home')
			await resident.tap('帮我办件事')
			await resident.see('大家常问')
			const box = resident.page.locator('input:visible').first()
			await resident.fill(box, '火箭怎么上天')
			await resident.see(/没找到这件事/)
			await resident.picture('services-nothing')
			await resident.fill(box, '老人证怎么办')
			await resident.see(/找到 \d+ 项/)
			await resident.picture('services-typed')
			await resident.tap(/^老年优待证/)
			await resident.see('带什么')
			await resident.see('请人代办')
			await resident.picture('services-one')
			await resident.tap('问一问')
			await resident.see('想问的是：老年优待证')
			await resident.tap('发出去')
			await resident.see('写一句话，或者说一句。')
			await resident.write('我妈走不动，照片能上门拍吗？')
			await resident.see('请选一下村居，好让那边的人来答。')
			await resident.tap('选村居')
			await resident.tap('榴园镇')
			await resident.tap('周庄村')
			await resident.picture('services-question')
			await resident.tap('发出去')
			await resident.see(/问出去了，编号 \d{4}-\d{4}-\d{4}/)
			await resident.picture('services-asked')
			await resident.tap('看办到哪一步')
			await resident.see('咨询：老年优待证')
			await resident.picture('services-question-case')
			expect(resident.complaints).toEqual([])

			const dispatcher = await Person.at(browser, 'desktop')
			const phone = await Person.at(browser, 'phone')
			await signInAtDesk(dispatcher, phone, cloud.addresses, '受理员甲')
			await dispatcher.tap('咨询：老年优待证')
			await dispatcher.see('我妈走不动，照片能上门拍吗？')
			await dispatcher.picture('services-question-desk')
			expect(dispatcher.complaints).toEqual([])
		}),
	)

	it(
		'is told where one must come oneself',
		looking('services-stuck-person', async () => {
			const anybody = await Person.at(browser, 'phone')
			await anybody.open(`${cloud.addresses.web}/#/errands/pages/services/index`)
			await anybody.tap('身份证丢了')
			await anybody.tap(/^居民身份证/)
			await anybody.see('须本人到场')
			expect(
				await anybody.page.getByRole('button', { name: '请人代办' }).filter({ visible: true }).count(),
			).toBe(0)
			await anybody.picture('services-in-person')
			expect(anybody.complaints).toEqual([])
		}),
	)

	it(
		'sees what is near by as a list and on a sketch, and asks for a touring day',
		looking('services-stuck-circle', async () => {
			const anybody = await Person.at(browser, 'phone')
			await anybody.open(`${cloud.addresses.web}/#/errands/pages/circle/index?village=${HOME}`)
			await anybody.see('近期到村里来的服务')
			await anybody.see('周庄村卫生室（演示）')
			await anybody.picture('circle-list')
			await anybody.tap('基本生活')
			await anybody.see('村口超市（演示）')
			await anybody.tap('看图')
			await anybody.see(/示意图，上北下南/)
			await anybody.page.getByRole('img', { name: /示意图/ }).scrollIntoViewIfNeeded()
			await anybody.picture('circle-sketch')
			await anybody.tap('到时我要办')
			await anybody.see(/^想问的是：/)
			await anybody.picture('circle-ask')
			expect(anybody.complaints).toEqual([])
		}),
	)
})

describe('the centre', () => {
	it(
		'takes a list out, is told each fault of what it puts back, and then publishes what it saw',
		looking('services-stuck-lists', async () => {
			const dispatcher = await Person.at(browser, 'desktop')
			const phone = await Person.at(browser, 'phone')
			await signInAtDesk(dispatcher, phone, cloud.addresses, '受理员甲')
			await dispatcher.open(`${cloud.addresses.web}/#/office/pages/lists/index`)
			await dispatcher.see(/第 1 版，\d+ 项/)
			await dispatcher.picture('lists')
			const download = dispatcher.page.waitForEvent('download')
			await dispatcher.tap('下载 CSV 文件')
			const text = readFileSync(await (await download).path(), 'utf8')
			const file = (words: string) => ({
				name: '改过的服务.csv',
				mimeType: 'text/csv',
				buffer: Buffer.from(words),
			})
			await dispatcher.photograph(/选表格/, file(text.replace(/,是,否,是\r\n/, ',是,是,是\r\n')))
			await dispatcher.see(/须本人到场的事不能代办/)
			await dispatcher.picture('lists-faults')
			await dispatcher.photograph(/换一个文件/, file(text.replace('满六十岁就能领', '六十岁就能领')))
			await dispatcher.see('新增 0 项，改动 1 项，删去 0 项')
			await dispatcher.picture('lists-changes')
			await dispatcher.tap('发布')
			await dispatcher.see('发布以后，群众手机上看到的就是新的。')
			await dispatcher.tap('发布')
			await dispatcher.see('已发布第 2 版。')
			await dispatcher.tap('巡回服务日')
			await dispatcher.see(/榴园镇卫生院（演示）/)
			await dispatcher.picture('lists-touring')
			expect(dispatcher.complaints).toEqual([])
		}),
	)
})
