import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser/browser'
import type { Cloud } from '../cloud/cloud'
import { drill } from '../drill/drill'
import { fileBackups } from '../drill/file-backups'
import { optionsOf } from '../tenant/options'
import { settle } from '../tenant/settle'
import { startWhole } from '../whole/whole'
import { keepPictures, Person, signInAsResident, signInAtDesk } from './person'

/** What an administrator finds before the county goes live; and that what is there can be restored. */
let cloud: Cloud
let browser: Browser
let administrator: Person
beforeAll(async () => {
	;[cloud, browser] = await Promise.all([startWhole({ web: true }), launchBrowser()])
	administrator = await Person.at(browser, 'desktop')
	await signInAsResident(administrator, cloud.addresses, '管理员')
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
	expect(administrator.complaints).toEqual([])
}

describe('before a county goes live', () => {
	it(
		'an administrator sees what is missing, and says what was looked after',
		looking('setup-stuck-list', async () => {
			await administrator.open(`${cloud.addresses.web}/#/office/pages/setup/index`)
			await administrator.see(/^还缺 \d+ 样/)
			await administrator.see(/^用的还是默认规则/)
			await administrator.see('用的还是示范清单，请换成本区县自己的。')
			await administrator.picture('setup')
			await administrator.tap('办好了：告警有人收')
			await administrator.see('记下了。')
			await administrator.tap(/^看好了的 \d+ 条/)
			await administrator.see(/^告警有人收。今天 .*确认。$/)
			await administrator.picture('setup-done')
		}),
	)

	it(
		'an administrator sets the centre’s telephone, and anybody is told it at once',
		looking('setup-stuck-phone', async () => {
			const field = administrator.page.getByRole('textbox', { name: '中心电话', exact: true })
			await administrator.see('现在是 12345。')
			await administrator.fill(field, '12')
			await administrator.tap('保存中心电话')
			await administrator.see('电话号码好像不对，请检查一下。')
			await administrator.fill(field, '０６３２－７７１１２３４')
			await administrator.tap('保存中心电话')
			await administrator.see('中心电话保存好了，居民现在拨的就是它。')
			await administrator.see('现在是 06327711234。')
			await administrator.picture('setup-centre-phone')
			const of = async (path: string) => (await fetch(`${cloud.addresses.web}${path}`)).json()
			const { appid } = (await of('/config.json')) as { appid: string }
			expect(await of(`/tenants/${appid}`)).toMatchObject({ centrePhone: '06327711234' })
		}),
	)

	it(
		'a leader of the centre finds the list from the desk, and reads it',
		looking('setup-stuck-leader', async () => {
			const leader = await Person.at(browser, 'desktop')
			const phone = await Person.at(browser, 'phone')
			await signInAtDesk(leader, phone, cloud.addresses, '区县领导')
			await leader.tap('上线检查')
			await leader.see('这里由中心的管理员设置。你可以看还缺什么，请管理员去办。')
			await leader.see(/^还缺 \d+ 样/)
			await leader.see('现在是 06327711234。')
			await leader.picture('setup-leader')
			for (const name of ['保存', '试一试', '办好了', '去办：管理员和中心领导'])
				expect(await leader.page.getByRole('button', { name }).filter({ visible: true }).count()).toBe(0)
			expect(leader.complaints).toEqual([])
		}),
	)

	it(
		'of two who change the same at once, the second is told so and sees what the first wrote',
		looking('setup-stuck-two', async () => {
			const other = await Person.at(browser, 'desktop')
			await signInAsResident(other, cloud.addresses, '管理员')
			await other.open(`${cloud.addresses.web}/#/office/pages/setup/index`)
			const box = (person: Person, name: string) => person.page.getByRole('textbox', { name, exact: true })
			await other.see('现在是 06327711234。')
			await other.fill(box(other, '中心电话'), '12388')
			await other.tap('保存中心电话')
			await other.see('现在是 12388。')
			await administrator.fill(box(administrator, '中心电话'), '12345')
			await administrator.tap('保存中心电话')
			await administrator.see('中心电话刚被别人改过。请看看现在的号码，还要改就再点一次。')
			await administrator.see('现在是 12388。')
			await administrator.tap('保存中心电话')
			await administrator.see('现在是 12345。')
			const hour = (person: Person, name: string) =>
				person.page.getByRole('spinbutton', { name, exact: true })
			for (const [name, written] of [
				['夜里不打扰，从几点', '21'],
				['到几点', '6'],
			] as const)
				await other.fill(hour(other, name), written)
			await other.touch(other.page.getByRole('button', { name: '保存', exact: true }))
			await other.see('保存好了，下一条消息就按新的来。')
			await administrator.fill(hour(administrator, '到几点'), '8')
			await administrator.fill(hour(administrator, '夜里不打扰，从几点'), '23')
			await administrator.touch(administrator.page.getByRole('button', { name: '保存', exact: true }))
			await administrator.see('别人刚改过，已取来最新的。你改的没有保存，还要改就再填一次。')
			await expect.poll(() => hour(administrator, '到几点').inputValue()).toBe('6')
			await administrator.picture('setup-moved')
			expect(other.complaints).toEqual([])
		}),
	)

	it(
		'a template that is not WeChat’s is found out by trying, and put right',
		looking('setup-stuck-wechat', async () => {
			const field = administrator.page.getByRole('textbox', { name: '评价邀请', exact: true })
			const right = await field.inputValue()
			await administrator.fill(field, '评价')
			await administrator.tap('保存')
			await administrator.see('编号是 20 到 64 个字母、数字、横线。')
			await administrator.fill(field, 'x'.repeat(43))
			await administrator.tap('保存')
			await administrator.see('保存好了，下一条消息就按新的来。')
			await administrator.tap('试一试')
			await administrator.see('这个小程序没有这个模板')
			await administrator.see('有模板对不上，发不出去。下面「和微信试一试」里写着哪一个不对。')
			await administrator.picture('setup-wrong')
			await administrator.fill(field, right)
			// that it was saved is said since the time before
			const saved = administrator.page.waitForResponse(
				(answer) => answer.request().method() === 'PUT' && answer.url().endsWith('/notice-settings'),
			)
			await administrator.tap('保存')
			await saved
			await administrator.tap('试一试')
			await administrator.see(/^看好了的 \d+ 条|^收起好了的/)
			await expect
				.poll(() => administrator.page.getByText('这个小程序没有这个模板').filter({ visible: true }).count())
				.toBe(0)
			await administrator.page.setViewportSize({ width: 390, height: 844 })
			await administrator.picture('setup-phone')
		}),
	)
})

it('the command says the same of the same county, and goes on where it stands', async () => {
	const client = DynamoDBDocumentClient.from(cloud.database, {
		marshallOptions: { removeUndefinedValues: true },
	})
	const lines: string[] = []
	const ports = { now: cloud.now, random: (count: number) => crypto.getRandomValues(new Uint8Array(count)) }
	const table = { client, name: cloud.table }
	await settle({ table, ports, options: optionsOf(['370404', '--here']), say: (line) => lines.push(line) })
	const said = lines.join('\n')
	expect(said).toContain('区县和中心：已经有了')
	expect(said).toContain('事项清单：已经有了')
	// Its administrators and its leader are there: nobody more is invited
	expect(said).toContain('邀请：已经有了')
	expect(said).toMatch(/缺 {2}域名备案/)
})

it('everything that is there is restored, byte for byte, with every chain', async () => {
	await cloud.settle()
	const report = await drill({
		client: cloud.database,
		backups: fileBackups(cloud.database),
		source: cloud.table,
		target: `${cloud.table}-drill`,
	})
	expect(report.faults).toEqual([])
	expect(report.chains.cases).toBeGreaterThan(15)
	expect(report.chains.traces).toBeGreaterThan(0)
	expect(report.chains.logs).toBeGreaterThan(0)
	expect(report.opened?.lines).toBeGreaterThan(0)
})
