import type { Browser } from 'playwright-core'
import type { Addresses } from '../cloud/cloud'
import { picture } from '../whole/upload'
import { Person, signInAsResident, signInAtDesk } from './person'

const WHAT = '村口老槐树旁的井盖塌了，孩子差点掉进去。'
const photo = async (colour: string) => ({
	name: 'photo.jpg',
	mimeType: 'image/jpeg',
	buffer: await picture(colour),
})

/** The whole life of one case, as people walk through it on their screens. Everybody here is a demonstration. */
export async function walkOneCase(browser: Browser, addresses: Addresses): Promise<Person[]> {
	const resident = await Person.at(browser, 'phone')
	const handler = await Person.at(browser, 'phone')
	const dispatcher = await Person.at(browser, 'desktop')
	const dispatchersPhone = await Person.at(browser, 'phone')

	await report(resident, addresses)
	await signInAtDesk(dispatcher, dispatchersPhone, addresses, '受理员甲')
	await acceptAndAssign(dispatcher)
	await signInAsResident(handler, addresses, '住建局承办人')
	await handler.touch(handler.page.getByRole('tab', { name: '我的', exact: true }))
	await handler.tap('工作台')
	await signAndResolve(handler, '换了新井盖，旧井座一并加固。')
	await verify(dispatcher)
	await notSolved(resident)
	await rework(dispatcher)
	await openPage(handler, 'office/pages/desk/index')
	await signAndResolve(handler, '井座重做，井盖不晃了。')
	await verify(dispatcher)
	await solvedAndContent(resident)
	await close(dispatcher)
	await openCase(resident)
	await resident.see('已结案')
	await resident.picture('walk-9-closed')
	return [resident, handler, dispatcher, dispatchersPhone]
}

async function report(resident: Person, addresses: Addresses): Promise<void> {
	await signInAsResident(resident, addresses, '小周')
	await resident.tap('拍照反映')
	await resident.photograph('拍照或选照片', await photo('#6b5f52'))
	await resident.see('已存在手机上')
	await resident.write(WHAT)
	await resident.tap('选村居')
	await resident.tap('榴园镇')
	await resident.tap('周庄村')
	await resident.tap('井盖')
	await resident.picture('walk-1-report')
	await resident.tap('提交')
	await resident.see(/已收到，编号 \d{4}-\d{4}-\d{4}/)
	await resident.picture('walk-2-received')
}

async function acceptAndAssign(dispatcher: Person): Promise<void> {
	await dispatcher.tap(WHAT)
	await dispatcher.see(/受理 还剩/)
	await dispatcher.tap(/^受理/)
	// what the catalogue proposes may come after the form is open, and fills it only while nobody has touched it
	await dispatcher.see(/受理并派给/)
	await dispatcher.tap(/特急/)
	// the catalogue says who leads
	await dispatcher.see(/清单说：牵头住建局/)
	await dispatcher.picture('walk-3-accept')
	await dispatcher.tap(/受理并派给/)
	await dispatcher.see(/」已/)
}

async function signAndResolve(handler: Person, reply: string): Promise<void> {
	await handler.turnTo('待签收')
	await handler.tap(WHAT)
	await handler.tap(/^签收/)
	await handler.tap(/^签收$/)
	await handler.see('办理中')
	await handler.tap(/申请办结/)
	await handler.write(reply)
	await handler.photograph(/照片/, await photo('#c9c2b4'))
	await handler.picture('walk-4-resolve')
	await handler.tap('申请办结')
	await handler.see('待核查')
}

async function verify(dispatcher: Person): Promise<void> {
	await dispatcher.turnTo('待核查')
	await dispatcher.tap(WHAT)
	await dispatcher.tap(/^核查通过/)
	await dispatcher.tap(/^核查通过$/)
	await dispatcher.see(/核查通过，等诉求人评价/)
}

/** Comes back later: opens a page anew. */
async function openPage(person: Person, path: string): Promise<void> {
	await person.open(`${new URL(person.page.url()).origin}/#/${path}`)
}

async function openCase(resident: Person): Promise<void> {
	await openPage(resident, 'pages/cases/index')
	await resident.tap(WHAT)
}

async function notSolved(resident: Person): Promise<void> {
	await openCase(resident)
	await resident.see('问题解决了吗？')
	await resident.picture('walk-5-asked')
	await resident.tap('没解决')
	await resident.see(/您说没解决/)
	await resident.picture('walk-6-not-solved')
}

async function rework(dispatcher: Person): Promise<void> {
	await dispatcher.turnTo('重办待定')
	await dispatcher.tap(WHAT)
	await dispatcher.tap(/^重办(?!待定)/)
	await dispatcher.write('井盖还在晃，请加固到踩上去不动。')
	await dispatcher.tap(/^重办$/)
	await dispatcher.see(/已交单位重办/)
}

async function solvedAndContent(resident: Person): Promise<void> {
	await openCase(resident)
	await resident.tap('解决了')
	await resident.see('满意吗？')
	await resident.picture('walk-7-solved')
	await resident.tap(/^满意/)
	await resident.picture('walk-8-content')
}

async function close(dispatcher: Person): Promise<void> {
	await dispatcher.turnTo('待评价')
	await dispatcher.tap(WHAT)
	await dispatcher.tap(/^结案/)
	await dispatcher.see('已结案')
}
