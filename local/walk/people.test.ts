import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../browser/browser'
import type { Cloud } from '../cloud/cloud'
import { fresh, signIn, startWhole } from '../whole/whole'
import { keepPictures, Person, signInAsResident } from './person'

/** Who holds which post, on screens: somebody is invited, joins, and leaves. Everybody here is a demonstration. */

const CASES = 3
let cloud: Cloud
let browser: Browser
beforeAll(async () => {
	;[cloud, browser] = await Promise.all([startWhole({ web: true }), launchBrowser()])
	const [resident, dispatcher, handler] = await Promise.all(
		['resident1', 'dispatcher1', 'handler-insurance'].map((key) => signIn(cloud, key)),
	)
	for (let made = 0; made < CASES; made++) {
		const id = fresh('case')
		await resident?.ask('POST', '/cases', { id, text: '（演示）医保卡刷不出来。', village: '370404103239' })
		const step = (body: object) => ({ id: fresh('command'), ...body })
		await dispatcher?.ask('POST', `/cases/${id}/commands`, step({ type: 'accept', urgency: 'green' }))
		await dispatcher?.ask('POST', `/cases/${id}/commands`, step({ type: 'order', unit: 'insurance' }))
		const signed = await handler?.ask('POST', `/cases/${id}/commands`, step({ type: 'sign' }))
		expect(signed?.status).toBe(200)
	}
	await cloud.drain()
})
afterAll(async () => {
	await browser?.close()
	await cloud?.stop()
})

const at = (path: string) => `${cloud.addresses.web}/#/${path}`

it('an administrator invites somebody who joins, and lets somebody leave whose work goes on', async () => {
	const administrator = await Person.at(browser, 'phone')
	const newcomer = await Person.at(browser, 'phone')
	const successor = await Person.at(browser, 'phone')
	try {
		await signInAsResident(administrator, cloud.addresses, '管理员')
		await administrator.open(at('office/pages/people/index'))
		await administrator.see('受理员甲（演示）')
		// of every unit, by a piece of the name
		await administrator.tap('去掉')
		await administrator.fill(administrator.page.locator('input:visible').last(), '医保局承办人')
		await administrator.see('医保局承办人乙（演示）')
		await administrator.picture('people-found')
		await administrator.tap('看医保局承办人（演示）的岗位')
		await administrator.see(/手上有 3 件在办的诉求/)
		await administrator.see(/医保局承办人乙（演示）代班/)
		await administrator.picture('people-person')
		await administrator.tap(/^离岗/)
		await administrator.tap('医保局承办人乙（演示）')
		await administrator.picture('people-leave')
		await administrator.tap('确定离岗')
		await administrator.see(/已离岗，手上的事正在交接/)
		await cloud.drain()

		await signInAsResident(successor, cloud.addresses, '医保局承办人乙')
		await successor.open(at('pages/inbox/index'))
		await successor.see(/有同事离岗，手上的事交给您接着办：诉求 3 件/)
		await successor.picture('people-successor')

		await administrator.open(at('office/pages/people/index'))
		await administrator.see('受理员甲（演示）')
		await administrator.tap('邀请加入')
		await administrator.tap('受理员')
		await administrator.tap('做邀请码')
		await administrator.see('邀请码做好了。')
		const word =
			(await administrator.page
				.getByText(/^[B-Z]{4}-[B-Z]{4}-[B-Z]{4}$/)
				.first()
				.textContent()) ?? ''
		await administrator.picture('people-code')

		await signInAsResident(newcomer, cloud.addresses, '小周')
		await newcomer.open(at(`own/pages/join/index?code=${word}`))
		await newcomer.see(/邀请您到.*任受理员/)
		await newcomer.picture('people-invited')
		await newcomer.fill(newcomer.page.locator('input:visible').last(), '小周（演示）')
		await newcomer.tap(/^加入$/)
		await newcomer.see(/您已加入.*岗位是受理员/)
		await newcomer.picture('people-joined')
		// forwarded to somebody else, it is used
		await successor.open(at(`own/pages/join/index?code=${word}`))
		await successor.see(/已经有人用过了/)
	} catch (error) {
		await keepPictures(browser, 'people-stuck')
		throw error
	}
	expect([...administrator.complaints, ...newcomer.complaints, ...successor.complaints]).toEqual([])
})
