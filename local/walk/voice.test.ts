import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser/browser'
import type { Cloud } from '../cloud/cloud'
import { logsOf, startWhole } from '../whole/whole'
import { keepPictures, Person, signInAsResident, signInAtDesk } from './person'

/** A microphone that beeps, and nobody to ask whether it may be used. */
const microphone = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']

let cloud: Cloud
let browser: Browser

beforeAll(async () => {
	;[cloud, browser] = await Promise.all([
		startWhole({ web: true, scheduled: true }),
		launchBrowser(microphone),
	])
})
afterAll(async () => {
	await browser?.close()
	await cloud?.stop()
})

const stuck = async (error: unknown) => {
	await keepPictures(browser, 'stuck-voice')
	throw error
}

/** Speaks for as long as it takes to be heard. */
async function speak(person: Person): Promise<void> {
	await person.see(/正在听，[2-9] 秒/)
	await person.tap('说完了')
	await person.see(/第 1 段，\d 秒/)
}

/** One where nobody has called yet: else a question about what is near by stands before sending. */
async function chooseVillage(person: Person): Promise<void> {
	await person.tap('选村居')
	await person.tap('榴园镇')
	await person.tap('桃花村')
}

describe('on the built web app, as people do', () => {
	it('somebody speaks instead of writing, and a worker puts it into words', async () => {
		const walk = async () => {
			const resident = await Person.at(browser, 'phone')
			const dispatcher = await Person.at(browser, 'desktop')
			const phone = await Person.at(browser, 'phone')
			await resident.page.context().grantPermissions(['microphone'])
			await signInAsResident(resident, cloud.addresses, '小周')
			await resident.tap('说给我们听')
			await speak(resident)
			await resident.tap('听第 1 段')
			await chooseVillage(resident)
			await resident.picture('voice-1-report')
			await resident.tap('提交')
			await resident.see(/已收到，编号 \d{4}-\d{4}-\d{4}/)
			await resident.tap('看看办到哪一步')
			await resident.see('一段语音，等工作人员听写')
			await resident.see('已经收到，工作人员会听，也会写成字。')
			await resident.picture('voice-2-case')

			await signInAtDesk(dispatcher, phone, cloud.addresses, '受理员甲')
			await dispatcher.tap('一段语音，等工作人员听写')
			await dispatcher.see('说的话')
			await dispatcher.tap(/^听写语音/)
			await dispatcher.write('村口的井盖塌了，晚上看不见。')
			await dispatcher.picture('voice-3-transcribe')
			await dispatcher.tap(/^听写语音$/)
			await dispatcher.see('听写：「村口的井盖塌了，晚上看不见。」')
			await dispatcher.picture('voice-4-transcribed')

			await resident.page.reload()
			await resident.see('听写：「村口的井盖塌了，晚上看不见。」')
			await resident.page.getByRole('heading', { name: '村口的井盖塌了，晚上看不见。' }).first().waitFor()
			await resident.picture('voice-5-own-case')
			return [resident, dispatcher, phone]
		}
		for (const person of await walk().catch(stuck)) {
			expect(person.complaints).toEqual([])
			await person.page.context().close()
		}
		expect(logsOf(cloud)).not.toContain('井盖塌了，晚上')
		expect(cloud.calls().filter((call) => !call.allowed)).toEqual([])
	})

	it('somebody without a phone is helped by name, told at their door, and asked by somebody else', async () => {
		const walk = async () => {
			const helper = await Person.at(browser, 'phone')
			await signInAsResident(helper, cloud.addresses, '小周')
			await helper.tap('拍照反映')
			await helper.write('王大娘家门口的井盖松了。')
			await chooseVillage(helper)
			await helper.tap('我是帮别人反映的')
			await helper.tap('提交')
			await helper.see('还差一步，写上您帮的是谁、怎么告诉他。')
			await helper.fill(helper.page.getByRole('textbox', { name: '您帮的是谁？' }), '（演示）王大娘')
			await helper.tap('邻居')
			await helper.tap('上门说')
			await helper.picture('helping-1-report')
			await helper.tap('提交')
			await helper.see(/已收到，编号/)
			await helper.tap('看看办到哪一步')
			await helper.see('您帮（演示）王大娘反映了这个问题')
			await helper.tap('已经告诉了')
			await helper.see('您帮（演示）王大娘上门告诉了本人')
			await helper.picture('helping-2-case')
			return [helper]
		}
		for (const person of await walk().catch(stuck)) {
			expect(person.complaints).toEqual([])
			await person.page.context().close()
		}
	})
})
