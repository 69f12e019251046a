import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser/browser'
import type { Cloud } from '../cloud/cloud'
import { startWhole } from '../whole/whole'
import { keepPictures, Person, signInAtDesk } from './person'

/** Calls registered at the centre with the keyboard alone, on the built web app. Everybody here, and every word, is made up. */
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

interface Call {
	/** The digit of its source; a telephone call where there is none. */
	readonly source?: string
	readonly number?: string
	readonly answerBy?: string
	readonly phone?: string
	readonly name?: string
	readonly text: string
	readonly village?: string
	readonly place?: string
	readonly matter?: string
	/** Accepted and given to its unit in the same go. */
	readonly accept?: boolean
}

/** Ten calls as they come on one morning. */
const calls: readonly Call[] = [
	{
		phone: '１９９００００９００１',
		name: '测试甲',
		text: '村东头路灯三盏不亮，老人晚上看不见路。',
		village: '周庄',
		place: '村东头',
		matter: '路灯',
	},
	{
		phone: '199 0000 9002',
		name: '测试乙',
		text: '小区门口的井盖碎了一角，骑车容易摔。',
		village: '朱村',
		matter: '井盖',
		accept: true,
	},
	{ phone: '0632-7700003', name: '测试丙', text: '自来水发黄，已经三天了。', village: '周庄' },
	{ source: '2', name: '测试丁', text: '老两口来问高龄补贴怎么领，走不动路。', village: '周庄' },
	{
		source: '4',
		number: 'YZ-演示-0001',
		answerBy: '3天',
		phone: '19900009005',
		text: '工地夜里十二点还在施工，吵得睡不着。',
		village: '峨山',
	},
	{
		source: '4',
		number: 'YZ-演示-0002',
		answerBy: '5天',
		phone: '19900009006',
		text: '公交站牌倒了，压在人行道上。',
	},
	{
		source: '3',
		number: '演示来信 7 号',
		text: '信上说村西的排水沟堵了，一下雨就倒灌到院子里。',
		village: '周庄',
		place: '村西排水沟',
	},
	{ source: '7', text: '网上有人说集市散了以后垃圾没人收。', village: '朱村', place: '大集' },
	{ phone: '19900009009', name: '测试己', text: '楼下饭店的油烟直往家里灌，窗户不敢开。', matter: '油烟' },
	{
		phone: '19900009001',
		name: '测试甲',
		text: '前两天打过电话，村东头的路灯还是不亮。',
		village: '周庄',
		place: '村东头',
	},
]

/** Types one call, and files it. @returns its number */
async function register({ page }: Person, call: Call): Promise<string> {
	const { keyboard } = page
	const box = (label: string) => page.getByLabel(label, { exact: true }).filter({ visible: true }).first()
	const type = async (words: string | undefined) => {
		if (words !== undefined) await keyboard.insertText(words)
		await keyboard.press('Tab')
	}
	/** A part of a name, and the first that fits. */
	const choose = async (label: string, part: string | undefined) => {
		if (part !== undefined) {
			await box(label).and(page.locator(':focus')).waitFor()
			await keyboard.insertText(part)
			await page.locator('.suggest__one').filter({ visible: true }).first().waitFor()
			await keyboard.press('Enter')
			await page.getByText('已选：').filter({ visible: true }).first().waitFor()
		}
		await keyboard.press('Tab')
	}
	await box('电话').and(page.locator(':focus')).waitFor()
	// the last call's source stands until another is chosen
	await keyboard.press(`Alt+${call.source ?? '1'}`)
	if (call.number !== undefined) {
		// the boxes of whoever passed it on stand before the telephone
		await box('原工单号').waitFor()
		await keyboard.press('Shift+Tab')
		await keyboard.press('Shift+Tab')
		await type(call.number)
		await type(call.answerBy)
	}
	await type(call.phone)
	await type(call.name)
	await type(call.text)
	await choose('哪个村', call.village)
	await type(call.place)
	await choose('什么事项', call.matter)
	await keyboard.press(call.accept ? 'Control+Shift+Enter' : 'Control+Enter')
	await page.locator('.register-filed__number').filter({ visible: true }).waitFor()
	return (await page.locator('.register-filed__number').filter({ visible: true }).textContent()) ?? ''
}

describe('the centre’s desk', () => {
	it(
		'registers ten calls one after the other without a mouse',
		looking('register-stuck', async () => {
			const dispatcher = await Person.at(browser, 'desktop')
			const phone = await Person.at(browser, 'phone')
			await signInAtDesk(dispatcher, phone, cloud.addresses, '受理员甲')
			await dispatcher.tap('登记')
			const numbers: string[] = []
			const seconds: number[] = []
			for (const [at, call] of calls.entries()) {
				const began = performance.now()
				if (at === calls.length - 1) await dispatcher.see('什么事')
				numbers.push(await register(dispatcher, call))
				seconds.push((performance.now() - began) / 1000)
				if (at === 0) await dispatcher.picture('register-filed')
				if (call.accept) await dispatcher.see(/已受理/)
				if (at < calls.length - 1) await dispatcher.page.keyboard.press('Enter')
			}
			console.info(
				`ten calls typed by a machine, seconds each: ${seconds.map((one) => one.toFixed(1)).join(' ')}`,
			)
			for (const number of numbers) expect(number).toMatch(/^\d{4}-\d{4}-\d{4}$/)
			expect(new Set(numbers).size).toBe(calls.length)
			expect(dispatcher.complaints).toEqual([])
		}),
	)

	it(
		'is shown what was called about before, and is told of a number that stands already',
		looking('register-stuck-repeat', async () => {
			const dispatcher = await Person.at(browser, 'desktop')
			const phone = await Person.at(browser, 'phone')
			await signInAtDesk(dispatcher, phone, cloud.addresses, '受理员甲')
			await cloud.drain()
			await dispatcher.open(`${cloud.addresses.web}/#/office/pages/register/index`)
			const { keyboard } = dispatcher.page
			const focused = (label: string) =>
				dispatcher.page.getByLabel(label, { exact: true }).and(dispatcher.page.locator(':focus')).waitFor()
			await focused('电话')
			await keyboard.insertText('+86 19900009001')
			await dispatcher.see('同一电话')
			await keyboard.press('Tab')
			await keyboard.press('Tab')
			await keyboard.insertText('还是村东头路灯不亮的事')
			await dispatcher.see('说得像')
			await keyboard.press('Alt+r')
			await dispatcher.see('记为它的重复来电')
			await dispatcher.picture('register-repeats')
			// where there is no keyboard no keys are named
			await dispatcher.page.setViewportSize({ width: 390, height: 844 })
			await dispatcher.see('打名字里的几个字，点一下选中。')
			expect(await dispatcher.page.locator('body').innerText()).not.toMatch(/Alt|Ctrl|Tab|回车/)
			await dispatcher.picture('register-phone')
			await dispatcher.page.setViewportSize({ width: 1440, height: 900 })
			await dispatcher.see('打名字里的几个字，回车选中。')
			// what is typed is still there after the page was left
			await dispatcher.open(`${cloud.addresses.web}/#/office/pages/register/index`)
			await dispatcher.see('这是上次没登完的，接着写就行。')
			await keyboard.press('Alt+4')
			await dispatcher.page.getByLabel('原工单号', { exact: true }).filter({ visible: true }).focus()
			await keyboard.insertText('yz-演示-0001')
			await dispatcher.see('同一个原工单号，已经登记过：')
			await keyboard.press('Control+Enter')
			await dispatcher.see(/这个原工单号已经登记过。是同一件就不用再登/)
			await dispatcher.picture('register-standing')
			await keyboard.press('Alt+a')
			await keyboard.press('Control+Enter')
			await dispatcher.see('登记好了')
			await keyboard.press('o')
			await dispatcher.see(/看上一件 \d{4}-\d{4}-\d{4}/)
			await dispatcher.picture('register-case')
			// words kept ready: each place is filled in turn, and none goes out unfilled
			await dispatcher.tap('不予受理')
			await dispatcher.tap('已经或应当走法律程序')
			await dispatcher.tap('用模板')
			await dispatcher.tap('走法律途径')
			await dispatcher.see('还有 2 处【】要填，按 Tab 键到下一处。')
			const chosen = 'document.activeElement?.selectionEnd > document.activeElement?.selectionStart'
			await expect.poll(() => dispatcher.page.evaluate(chosen)).toBe(true)
			await keyboard.insertText('这件事')
			await keyboard.press('Tab')
			await dispatcher.tap(/^不予受理$/)
			await dispatcher.see('还有【】没填，填好再发。')
			await dispatcher.tap('到下一处')
			await expect.poll(() => dispatcher.page.evaluate(chosen)).toBe(true)
			await keyboard.insertText('法院')
			await dispatcher.picture('register-template')
			await dispatcher.tap(/^不予受理$/)
			await dispatcher.see(/这件事已经进入诉讼（仲裁）程序/)
			expect(dispatcher.complaints).toEqual([])
		}),
	)
})
