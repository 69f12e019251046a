import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../browser/browser'
import type { Cloud } from '../cloud/cloud'
import { HOME } from '../seed/disclosure-stories'
import { fresh, signIn, startWhole } from '../whole/whole'
import { keepPictures, Person, signInAsResident } from './person'

/** Who serves a village, what they did and who did best, on screens. Everybody here is a demonstration. */

let cloud: Cloud
let browser: Browser
beforeAll(async () => {
	;[cloud, browser] = await Promise.all([startWhole({ web: true }), launchBrowser()])
	const worker = await signIn(cloud, `gridWorker-${HOME}`)
	const body = { id: fresh('case'), text: '（演示）路灯杆歪了。', village: HOME, patrol: true }
	await worker.ask('POST', '/cases', body)
	await cloud.drain()
})
afterAll(async () => {
	await browser?.close()
	await cloud?.stop()
})

const at = (path: string) => `${cloud.addresses.web}/#/${path}`

/** The whole page in both sizes of type; nothing may stand wider than the phone. */
async function look(person: Person, name: string, width = 390): Promise<void> {
	for (const size of ['normal', 'large']) {
		await person.page.evaluate((large) => {
			for (const page of document.querySelectorAll('.huying')) page.classList.toggle('large', large)
		}, size === 'large')
		await person.page.setViewportSize({ width, height: 2600 })
		await person.picture(`team-${name}-${size}`)
		const wider = await person.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
		expect({ name, size, wider: wider > 1 }).toEqual({ name, size, wider: false })
	}
	await person.page.evaluate(() => {
		for (const page of document.querySelectorAll('.huying')) page.classList.remove('large')
	})
	await person.page.setViewportSize({ width, height: 844 })
}

const walk = (name: string, screen: 'phone' | 'desktop', steps: (person: Person) => Promise<void>) =>
	it(name, async () => {
		const person = await Person.at(browser, screen)
		try {
			await steps(person)
		} catch (error) {
			await keepPictures(browser, `team-stuck-${screen}`)
			throw error
		}
		expect(person.complaints).toEqual([])
		await person.page.context().close()
	})

walk(
	'a resident who is not signed in reads who serves the village and what they did',
	'phone',
	async (reader) => {
		await reader.open(at(`errands/pages/grid/index?village=${HOME}`))
		await reader.see('村书记（演示）')
		await reader.see('每周三下沉')
		await reader.see('单位电话')
		await reader.see('做了什么')
		await reader.see('办了 23 件，22 件满意，没有一件超期')
		await look(reader, 'grid')
		// a village that nobody has written
		await reader.open(at('errands/pages/grid/index?village=370404103203'))
		await reader.see(/榴园镇/)
	},
)

walk(
	'a grid worker reads their own archive and objects to a line; the town strikes it out',
	'phone',
	async (worker) => {
		await signInAsResident(worker, cloud.addresses, '榴园镇周庄村网格员')
		await worker.open(at('grid/pages/archive/index'))
		await worker.see('发现问题上报')
		await look(worker, 'archive')
		await worker.tap(/^提异议：发现问题上报/)
		await worker.write('（演示）这条不是我报的。')
		await worker.tap('提交')
		await worker.see('已提交，等网格长或镇街来定。')
		const town = await Person.at(browser, 'phone')
		await signInAsResident(town, cloud.addresses, '榴园镇承办人')
		await town.open(at('office/pages/stars/index'))
		await town.see(/这条不是我报的/)
		await town.see('合计')
		await look(town, 'stars')
		await town.write('（演示）查过了，记错了。')
		await town.tap('成立，划掉这一条')
		await town.see('已定，会留在档案里。')
		await worker.open(at('grid/pages/archive/index'))
		await worker.see('成立，已划掉')
		await look(worker, 'archive-struck')
		await worker.tap('公开我的电话')
		await worker.see(/已公开|没有公开/)
	},
)

walk('a town writes who serves a village', 'phone', async (town) => {
	await signInAsResident(town, cloud.addresses, '榴园镇承办人')
	await town.open(at('office/pages/teams/index'))
	await town.see('周庄村')
	await look(town, 'teams')
	await town.tap('修改：周庄村')
	await town.see('职责')
	await town.picture('team-edit')
	await town.tap('添一个人')
	await town.tap('保存')
	await town.see('每个人要么选账号，要么写姓名。')
	await town.fill(town.page.getByLabel('姓名', { exact: true }).last(), '演示新人')
	await town.tap('保存')
	await town.see('已保存，居民几分钟后看到。')
	await town.see('演示新人')
	await town.picture('team-saved')
})
