import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser/browser'
import type { Cloud } from '../cloud/cloud'
import { startWhole } from '../whole/whole'
import { keepPictures, Person, signInAsResident } from './person'

/** The catalogue on the built web app: a leader edits it on a wide screen, a resident chooses from it on a phone. */
let cloud: Cloud
let browser: Browser
let leader: Person
beforeAll(async () => {
	;[cloud, browser] = await Promise.all([startWhole({ web: true }), launchBrowser()])
	leader = await Person.at(browser, 'desktop')
	await signInAsResident(leader, cloud.addresses, '区县领导')
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
	expect(leader.complaints).toEqual([])
}
const openCatalogue = async (person: Person) => {
	await person.open(`${cloud.addresses.web}/#/office/pages/catalogue/index`)
	await person.see('示范清单（非峄城区官方清单）')
}

/** Takes the list out as plain text. */
async function takeOut(): Promise<string> {
	const download = leader.page.waitForEvent('download')
	await leader.tap('下载 CSV 文件')
	const file = await download
	expect(file.suggestedFilename()).toBe('事项清单第1版.csv')
	return readFileSync(await file.path(), 'utf8')
}
const putBack = (text: string, words: RegExp) =>
	leader.photograph(words, { name: '改过的清单.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })

describe('the list of matters', () => {
	it(
		'is looked through by field and words, on both screens',
		looking('catalogue-stuck-look', async () => {
			await openCatalogue(leader)
			await leader.picture('catalogue-list')
			await leader.fill(leader.page.locator('input:visible').first(), '门洞')
			await leader.tap(/看「私开门洞」/)
			await leader.see('墙砸开开店')
			await leader.picture('catalogue-entry')
			const phone = await Person.at(browser, 'phone')
			await signInAsResident(phone, cloud.addresses, '受理员甲')
			await openCatalogue(phone)
			await phone.tap(/^农业农村/)
			await phone.tap(/看「浇地灌溉」/)
			await phone.picture('catalogue-phone')
			await phone.tap('下载和更新')
			await phone.picture('catalogue-phone-files')
			expect(phone.complaints).toEqual([])
		}),
	)

	it(
		'is taken out, put back with its faults told, then published as it was seen',
		looking('catalogue-stuck-publish', async () => {
			await openCatalogue(leader)
			await leader.tap('下载和更新')
			const text = await takeOut()
			await putBack(text.replaceAll('供水公司', '自来水厂').replace('红色', '大红'), /选表格/)
			await leader.see(/处要改，清单没有变/)
			await leader.see('没有叫「自来水厂」的单位，请照「说明」里的写。')
			await leader.picture('catalogue-faults')
			await putBack(
				text.replace('井盖塌了、丢了、响了，拍一张就行。', '井盖的事，拍一张就行。'),
				/换一个文件/,
			)
			await leader.see('新增 0 个，改动 1 个，删去 0 个')
			await leader.picture('catalogue-difference')
			await leader.tap('发布')
			await leader.see('发布以后新来的诉求按新清单办')
			await leader.picture('catalogue-confirm')
			await leader.tap('发布')
			await leader.see('已发布第 2 版。')
			await leader.tap('历次版本')
			await leader.see('第 1 版')
			await leader.picture('catalogue-versions')
		}),
	)

	it(
		'grows by what somebody proposes',
		looking('catalogue-stuck-propose', async () => {
			await openCatalogue(leader)
			await leader.tap('提议')
			await leader.tap('提议加一个事项')
			const dialog = leader.page.getByRole('dialog').filter({ visible: true })
			await leader.fill(dialog.locator('input').first(), '充电桩坏了')
			await leader.write('小区充电桩半个月没人修。')
			await leader.picture('catalogue-propose')
			await leader.touch(dialog.getByRole('button', { name: '提议', exact: true }))
			await leader.see('记下了，管清单的人会定。')
			await leader.tap('写成事项')
			await leader.tap('加进清单')
			await leader.see('这里空着，请填上。')
			await leader.picture('catalogue-write')
			const fields: [string, string][] = [
				['编码', 'charger'],
				['领域', '水电气暖'],
				['牵头单位', '供电公司'],
				['办结要求', '修好以后的照片。'],
				['给居民的话', '充电桩坏了，告诉我们哪一个。'],
			]
			for (const [label, words] of fields)
				await leader.fill(dialog.getByRole('textbox', { name: label, exact: true }), words)
			await leader.tap('加进清单')
			await leader.see(/已加进清单，现在是第 3 版/)
			await leader.picture('catalogue-proposals')
		}),
	)
})

describe('a resident', () => {
	it(
		'finds a matter in the whole list, by words and by field, and without a signal what the phone keeps',
		looking('catalogue-stuck-resident', async () => {
			const resident = await Person.at(browser, 'phone')
			await signInAsResident(resident, cloud.addresses, '晓燕')
			await resident.tap('拍照反映')
			await resident.see('是哪类事？')
			await resident.tap('更多事项')
			await resident.picture('matter-fields')
			await resident.tap('公安秩序')
			await resident.picture('matter-of-field')
			await resident.tap('换个大类')
			const search = resident.page.getByRole('dialog').locator('input')
			await resident.fill(search, '门洞')
			await resident.picture('matter-search')
			await resident.tap('私开门洞')
			await resident.see('把墙砸开开店')
			await resident.picture('matter-chosen')
			await resident.page.context().setOffline(true)
			await resident.tap('更多事项')
			await resident.see('先选大类')
			await resident.tap('村务服务')
			await resident.see('开证明盖章')
			expect(resident.complaints).toEqual([])
		}),
	)
})
