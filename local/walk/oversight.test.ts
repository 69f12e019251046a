import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser/browser'
import type { Cloud } from '../cloud/cloud'
import { startWhole } from '../whole/whole'
import { keepPictures, Person, signInAtDesk } from './person'

/** Two people for a grave change, units, and the log of who did it, on the built web app. Everybody is a demonstration. */
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
const page = (name: string) => `${cloud.addresses.web}/#/office/pages/${name}/index`
const atDesk = async (name: string): Promise<Person> => {
	const [person, phone] = [await Person.at(browser, 'desktop'), await Person.at(browser, 'phone')]
	await signInAtDesk(person, phone, cloud.addresses, name)
	return person
}
/** Writes into the field that is called so, in the dialog. */
const fill = (person: Person, label: string, words: string) =>
	person.fill(
		person.page.getByRole('textbox', { name: label, exact: true }).filter({ visible: true }).last(),
		words,
	)

describe('a grave change', () => {
	it(
		'waits for another person, who sees what it changes and confirms it; the log says who did what',
		looking('oversight-stuck', async () => {
			const administrator = await atDesk('管理员（演示）')
			await administrator.open(page('countersigns'))
			await administrator.see('您自己提的，要等另一位确认。')
			await administrator.open(page('rules'))
			await administrator.see(/提了新的改动，等另一位确认/)
			await administrator.picture('oversight-rules')

			const leader = await atDesk('区县领导')
			await leader.open(page('countersigns'))
			await leader.see('最多几件归并成一件：50 → 20')
			await leader.picture('oversight-countersign')
			await leader.tap('确认，马上生效')
			await leader.see('确认以后马上生效。')
			await leader.tap('确认，马上生效')
			await leader.see('确认了，已经生效。')
			await leader.picture('oversight-confirmed')
			await administrator.open(page('rules'))
			await administrator.see(/上次改动：/)

			await administrator.open(page('find'))
			await administrator.see(/您的岗位不看诉求/)

			await administrator.open(page('units'))
			await administrator.tap('添单位')
			await fill(administrator, '代号', 'archives')
			await fill(administrator, '全称', '峄城区档案馆（演示）')
			await fill(administrator, '简称', '档案馆')
			await fill(administrator, '上级单位代号', 'archives')
			await administrator.tap('保存')
			await administrator.see('上级单位不能是自己，也不能绕成一圈。')
			await fill(administrator, '上级单位代号', 'culture')
			await administrator.picture('oversight-unit')
			await administrator.tap('保存')
			await administrator.see('改好了。')
			await administrator.see('峄城区档案馆（演示）')
			await administrator.tap('改住建局')
			await administrator.tap('撤掉')
			await administrator.see(/还不能撤：/)
			await administrator.picture('oversight-units')

			const inspector = await atDesk('督查员')
			await inspector.open(page('access-log'))
			await inspector.see('记录前后相连，没有人动过。今天的记录过了零点锁进公开日志。')
			await inspector.see(/改了规则/)
			await inspector.see(/改了单位/)
			await inspector.picture('oversight-access-log')
			for (const { complaints } of [administrator, leader, inspector]) expect(complaints).toEqual([])
		}),
	)
})
