import { dayOf } from '@huying/shared/follow-up/figures'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser/browser'
import type { Cloud } from '../cloud/cloud'
import { runNow } from '../whole/run-now'
import { picture, readyPhoto } from '../whole/upload'
import { fresh, logsOf, type Signed, signIn, startWhole } from '../whole/whole'
import { keepPictures, Person, signInAsResident } from './person'

/** Story 2 of the source documents on the pages of the whistle: a town calls, units come, it watches. All demonstrations. */

/** Where the workshops are, as a phone's satellites say it, and a place two kilometres off. */
const HERE = { longitude: 117.62, latitude: 34.72 }
const ELSEWHERE = { longitude: 117.64, latitude: 34.72 }
const WHAT = '演示：村西两处养殖棚、两家小作坊，让停不停，请各家到场。'
/** Time for something to travel on a busy machine. */
const SOON = { timeout: 60_000 }
const sizes = { narrow: { width: 390, height: 844 }, wide: { width: 1440, height: 900 } } as const

let cloud: Cloud
let browser: Browser
let town: Person
let id: string
beforeAll(async () => {
	;[cloud, browser] = await Promise.all([startWhole({ web: true }), launchBrowser()])
	town = await someone('峨山镇承办人', HERE)
})
afterAll(async () => {
	await browser?.close()
	await cloud?.stop()
})

const photo = async (colour: string) => ({
	name: 'photo.jpg',
	mimeType: 'image/jpeg',
	buffer: await picture(colour),
})

async function someone(name: string, where: typeof HERE): Promise<Person> {
	const person = await Person.at(browser, 'phone')
	await person.page.context().grantPermissions(['geolocation'])
	await person.page.context().setGeolocation(where)
	await signInAsResident(person, cloud.addresses, name)
	return person
}

async function open(person: Person, page: string): Promise<void> {
	await person.open(`${cloud.addresses.web}/#/office/pages/${page}`)
}

/** What is on the screen in both sizes, as long as it is; nothing may stand wider than either. */
async function pictures(person: Person, name: string): Promise<void> {
	for (const [size, { width, height }] of Object.entries(sizes)) {
		await person.page.setViewportSize({ width, height: Math.max(height, 1700) })
		await person.picture(`${name}-${size}`)
		const wider = await person.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
		expect({ name, size, wider: wider > 1 }).toEqual({ name, size, wider: false })
	}
	await person.page.setViewportSize(sizes.narrow)
}

const looking = (name: string, walk: () => Promise<void>) => async () => {
	await walk().catch(async (error: unknown) => {
		await keepPictures(browser, name)
		throw error
	})
	expect(town.complaints).toEqual([])
}

/** Says something to the case as one of its units, by the API. */
async function say(who: Signed, body: object): Promise<void> {
	const answer = await who.ask('POST', `/cases/${id}/commands`, { id: fresh('command'), ...body })
	expect([answer.status, answer.raw]).toEqual([200, answer.raw])
}

describe('a town calls', () => {
	it(
		'says what, where and when; the list says who; the call is told in a sentence before it goes',
		looking('summons-stuck', async () => {
			await open(town, 'summons/index')
			await town.tap('发出呼叫')
			await town.see('请写一句什么事。')
			// today, however late it is: nobody reports in before the day on which they meet
			await town.tap('别的时间')
			await town.fill(town.page.getByLabel('日期'), dayOf(runNow()))
			await town.fill(town.page.getByLabel('时间', { exact: true }), '23:59')
			await town.write(WHAT)
			await town.tap(/^从清单里选$/)
			await town.fill(town.page.getByRole('dialog').locator('input'), '散乱污')
			await town.tap(/^散乱污/)
			await town.see('先选村居，才知道属地是哪个镇、哪个村。')
			await town.tap('选村居')
			await town.tap('峨山镇')
			await town.tap('峨山村')
			await town.fill(town.page.getByLabel('到哪儿集合').last(), '村西养殖棚门口')
			await town.tap('标上我现在的位置')
			await town.see(/已标上位置/)
			await town.tap('再加一个单位')
			await town.touch(town.page.getByRole('dialog').getByRole('checkbox', { name: '农业局' }))
			await town.touch(town.page.getByRole('dialog').getByRole('button', { name: '关上' }).last())
			await town.tap('发出呼叫')
			await town.see('另加了单位，请写原因。')
			await town.write('演示：两处是养殖棚，要农业局说清能不能搬。')
			await town.photograph(/照片/, await photo('#7a6f63'))
			await town.see('已存在手机上')
			await pictures(town, 'summons-1-form')
			await town.see(
				/^峨山镇吹哨：环保局牵头，执法局、公安、市场局、资源局、峨山镇、农业局配合，.+ 到峨山镇峨山村，村西养殖棚门口。$/,
			)
		}),
	)

	it(
		'is kept as typed, and sent once, though there was no signal',
		looking('summons-stuck-offline', async () => {
			await town.page.reload()
			await expect.poll(() => town.page.locator('textarea:visible').first().inputValue()).toBe(WHAT)
			await town.page.context().setOffline(true)
			await town.see(/现在没有网/)
			await town.tap('发出呼叫')
			await town.see('没有信号，已存好')
			await pictures(town, 'summons-2-waits')
			await town.page.context().setOffline(false)
			await town.see(/已发出，编号 \d{4}-\d{4}-\d{4}/)
			await pictures(town, 'summons-3-sent')
			const mine = await (await signIn(cloud, 'handler-town-370404104')).ask('GET', '/cases')
			const cases = mine.body.cases as { case: string; title?: string }[]
			const found = cases.filter(({ title = '' }) => WHAT.startsWith(title.slice(0, 8)))
			expect(found).toHaveLength(1)
			id = found[0]?.case ?? ''
		}),
	)

	it(
		'says before sending that what is in no entry goes to the centre, and proposes an entry on the spot',
		looking('summons-stuck-unlisted', async () => {
			await town.tap('再呼叫一件')
			await town.tap('清单里没有')
			await town.see(/由中心指定谁来，不会马上叫到单位/)
			await town.see(/^峨山镇呼叫：先到社会治理服务中心/)
			await pictures(town, 'summons-4-unlisted')
			await town.tap('当场提议一条事项')
			await town.fill(town.page.getByRole('dialog').locator('input').first(), '演示事项')
			await town.write('演示：清单里没有，常有人问。')
			await town.touch(town.page.getByRole('dialog').getByRole('button').filter({ hasText: '提议' }).last())
			await town.see(/提议已交给管清单的人/)
		}),
	)
})

describe('units come', () => {
	it(
		'a unit signs and reports in with no signal; what was kept is sent once there is one',
		looking('arrival-stuck', async () => {
			const police = await someone('公安承办人', HERE)
			await say(await signIn(cloud, 'handler-police'), { type: 'signPart' })
			await open(police, 'report-in/index')
			await police.see(/峨山镇吹哨/)
			await pictures(police, 'arrival-1-list')
			await police.page.context().setOffline(true)
			await police.touch(police.page.getByRole('button', { name: new RegExp(`^报到：${WHAT.slice(0, 6)}`) }))
			await police.see(/离集合的地方约 \d+ 米。/)
			await police.photograph(/照片/, await photo('#5f6a55'))
			await police.see('已存在手机上')
			await pictures(police, 'arrival-2-form')
			await police.tap('确认报到')
			await police.see(/已存好，有信号自动报到/)
			await pictures(police, 'arrival-3-waits')
			await police.page.context().setOffline(false)
			await expect
				.poll(() => police.page.getByText(WHAT.slice(0, 8)).filter({ visible: true }).count(), SOON)
				.toBe(0)
			expect(police.complaints).toEqual([])
			await police.page.context().close()
		}),
	)

	it(
		'from elsewhere it must say why, before a picture travels',
		looking('arrival-stuck-far', async () => {
			const market = await someone('市场局承办人', ELSEWHERE)
			await say(await signIn(cloud, 'handler-market'), { type: 'signPart' })
			await open(market, 'report-in/index')
			await market.touch(market.page.getByRole('button', { name: new RegExp(`^报到：${WHAT.slice(0, 6)}`) }))
			await market.see(/太远了，请说明原因/)
			await market.photograph(/照片/, await photo('#555f6a'))
			await market.tap('确认报到')
			await market.see('离得远，或没有取到位置，请写明原因。')
			await pictures(market, 'arrival-4-far')
			await market.write('演示：桥断了，人在村委会。')
			await market.tap('确认报到')
			await expect
				.poll(() => market.page.getByText(WHAT.slice(0, 8)).filter({ visible: true }).count(), SOON)
				.toBe(0)
			expect(market.complaints).toEqual([])
			await market.page.context().close()
		}),
	)
})

describe('the town watches', () => {
	it(
		'sees who has signed, come and done their part; the lead plans and resolves; the town marks',
		looking('whistles-stuck', async () => {
			const lead = await signIn(cloud, 'handler-environment')
			await say(lead, { type: 'sign' })
			await open(town, 'whistles/index')
			const card = town.page.locator('.whistle-card:visible').filter({ hasText: WHAT.slice(0, 8) })
			await town.touch(card.getByRole('button', { name: /^看各单位/ }))
			await town.see('共 7 家：签收 3，到场 2，办完 0')
			await pictures(town, 'whistles-1-units')

			const point = { longitude: 117.6259, latitude: 34.7192 }
			await say(lead, { type: 'reportIn', photos: [await readyPhoto(lead)], place: point })
			await say(lead, {
				type: 'plan',
				words: '演示：作坊今天拆，棚子下清理拆除令。',
				agreed: ['environment', 'police', 'market'],
			})
			const helping = ['enforcement', 'police', 'market', 'land', 'agriculture', 'town-370404104']
			for (const unit of helping) {
				const who = await signIn(cloud, `handler-${unit}`)
				if (unit !== 'police' && unit !== 'market') await say(who, { type: 'signPart' })
				await say(who, { type: 'finishPart', words: '演示：办完了。', photos: [await readyPhoto(who)] })
			}
			const photos = [await readyPhoto(lead), await readyPhoto(lead)]
			await say(lead, { type: 'resolve', words: '演示：两家已拆，棚子限期清空。', photos })

			await town.page.reload()
			await town.touch(card.getByRole('button', { name: /^看各单位/ }))
			await town.see('共 7 家：签收 7，到场 3，办完 7')
			await town.see(/^该给环保局、.+打分了。$/)
			await pictures(town, 'whistles-2-done')
			await town.touch(card.getByRole('button', { name: /^进这件/ }))
			await town.tap(/^给单位打分/)
			await town.touch(town.page.getByRole('dialog').getByRole('radio', { name: '环保局' }))
			await town.touch(town.page.getByRole('dialog').getByRole('radio', { name: '5 分' }).first())
			await town.touch(town.page.getByRole('dialog').getByRole('radio', { name: '4 分' }).last())
			await town.tap('给单位打分')
			await town.see('峨山镇打分：速度 5，质量 4')
			expect(logsOf(cloud)).not.toContain('养殖棚')
		}),
	)
})

describe('a grid worker', () => {
	it(
		'reports their own find: the village and the place come by themselves',
		looking('patrol-stuck', async () => {
			const worker = await someone('峨山镇峨山村网格员', HERE)
			await worker.open(`${cloud.addresses.web}/#/pages/report/index`)
			await worker.tap('是我巡查发现的')
			await worker.see('已标上位置。')
			await worker.see(/峨山镇 峨山村/)
			await worker.write('演示：墙上新砸了一个门洞。')
			await worker.picture('patrol-1')
			await worker.tap('提交')
			await worker.see(/已收到，编号/)
			expect(worker.complaints).toEqual([])
		}),
	)
})
