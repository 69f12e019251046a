import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../browser/browser'
import type { Cloud } from '../cloud/cloud'
import { membersOf } from '../seed/members'
import { readyPhoto } from '../whole/upload'
import { ask, fresh, logsOf, type Signed, signIn, startWhole } from '../whole/whole'
import { keepPictures, Person, pictures, signInAsResident } from './person'

/** A call that the centre wrote down: looked up without an account, claimed by its caller, printed. All demonstrations. */

const WHAT = '演示：村东头的路灯杆歪了，怕砸着人。'
/** A4 in points. */
const A4 = { width: 595, height: 842 }
let cloud: Cloud
let browser: Browser
let id: string
let number: string

const member = (key: string) => {
	const county = cloud.counties.find(({ tenant }) => tenant === '370404')
	const found = county && membersOf(county).find((one) => one.key === key)
	if (found === undefined) throw new Error(`there is no ${key}`)
	return found
}
const does = async (who: Signed, type: string, body: object = {}) => {
	const told = await who.ask('POST', `/cases/${id}/commands`, { id: fresh('command'), type, ...body })
	expect(`${type} ${told.status} ${told.status === 200 ? '' : told.raw}`).toBe(`${type} 200 `)
}

beforeAll(async () => {
	;[cloud, browser] = await Promise.all([startWhole({ web: true }), launchBrowser()])
	const [centre, housing] = await Promise.all([
		signIn(cloud, 'dispatcher1'),
		signIn(cloud, 'handler-housing'),
	])
	id = fresh('case')
	const registered = await centre.ask('POST', '/registrations', {
		id,
		text: WHAT,
		source: 'phoneCall',
		village: '370404103239',
		identity: 'named',
		photos: [],
		name: '演示建国大叔',
		phone: member('resident2').phone,
	})
	expect(registered.status, registered.raw).toBe(201)
	number = String(registered.body.number)
	await does(centre, 'accept', { urgency: 'green', public: false })
	await does(centre, 'order', { unit: 'housing' })
	await does(housing, 'sign')
	await does(housing, 'askExtension', { extension: { by: 'working', days: 2 }, words: '要等灯杆到货。' })
	await does(centre, 'grantExtension', { unit: 'housing', words: '同意，抓紧。' })
	await does(housing, 'resolve', { words: '灯杆扶正，加了基座。', photos: [await readyPhoto(housing)] })
	await does(centre, 'verify')
	await cloud.drain()
})
afterAll(async () => {
	await browser?.close()
	await cloud?.stop()
})

/** Prints what is on the screen as a browser does, and keeps it for people to look at. */
async function print(person: Person, name: string): Promise<PDFDocument> {
	await person.still()
	const bytes = await person.page.pdf({ preferCSSPageSize: true, printBackground: true })
	writeFileSync(join(pictures, `${name}.pdf`), bytes)
	return PDFDocument.load(bytes)
}

it('whoever called looks it up, claims it and reads what it came to; the centre prints it', async () => {
	const neighbour = await Person.at(browser, 'phone')
	const caller = await Person.at(browser, 'phone')
	const centre = await Person.at(browser, 'desktop')
	try {
		await lookedUp(neighbour)
		await claimed(caller)
		await printed(centre)
	} catch (error) {
		await keepPictures(browser, 'letter-stuck')
		throw error
	}
	for (const person of [neighbour, caller, centre]) expect(person.complaints).toEqual([])
	expect(logsOf(cloud)).not.toContain('199000')
})

async function lookedUp(person: Person): Promise<void> {
	const { phone } = member('resident2')
	await person.page.goto(`${cloud.addresses.web}/#/pages/sign-in/index`)
	await person.tap('不登录，凭编号查进度')
	const field = (label: string, words: string) =>
		person.fill(person.page.getByLabel(label).filter({ visible: true }).last(), words)
	await field('受理编号', number.replaceAll('-', ' '))
	await field('电话后 4 位', '0000')
	await person.tap(/^查$/)
	await person.see(/没有查到/)
	const wide = [...phone.slice(-4)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
	await field('电话后 4 位', wide)
	await person.tap(/^查$/)
	await person.see('办好了，等您评价')
	expect(await person.page.textContent('body')).not.toContain('灯杆')
	await person.picture('look-up-found')
}

async function claimed(person: Person): Promise<void> {
	const { openid, key } = member('resident2')
	await signInAsResident(person, cloud.addresses, '建国大叔')
	// only WeChat itself has the button that proves a phone: in a browser the proof is somebody's who has both
	const phone = await signIn(cloud, key)
	const { body } = await ask(cloud.addresses.wechat, 'POST', '/sandbox/phone-code', { openid })
	const proven = await phone.ask('POST', '/claims/look', { phoneCode: body.code })
	expect(proven.raw).toContain(id)
	await person.touch(person.page.getByRole('tab', { name: '我的', exact: true }))
	await person.tap('打过电话？认领诉求')
	await person.see(/尾号 \d{4}，已验证/)
	await person.see(WHAT)
	await person.picture('claim-open')
	await person.tap(`认领 ${WHAT}`)
	await person.see(/认领好了 1 件/)
	await person.picture('claim-done')
	await person.open(`${cloud.addresses.web}/#/pages/case/index?id=${id}`)
	await person.see('问题解决了吗？')
	await person.tap('看告知书')
	await person.see('办结告知书')
	await person.see(/办理情况：灯杆扶正/)
	await person.picture('own-letter')
	await cloud.drain()
	expect((await phone.ask('GET', '/inbox')).raw).toContain(id)
}

async function printed(person: Person): Promise<void> {
	await signInAsResident(person, cloud.addresses, '受理员甲')
	const page = `${cloud.addresses.web}/#/office/pages`
	await person.open(`${page}/case/index?id=${id}`)
	await person.see('已认领')
	await person.tap('延期告知书')
	await person.see(/峄诉延〔\d{4}〕\d{12}-\d+ 号/)
	await person.see(/办理时限延长 2 个工作日/)
	const letter = await print(person, 'letter')
	expect(letter.getPageCount()).toBe(1)
	const { width, height } = letter.getPage(0).getSize()
	expect([Math.abs(width - A4.width) < 1, Math.abs(height - A4.height) < 1]).toEqual([true, true])
	await person.page.emulateMedia({ media: 'print' })
	await person.picture('letter-print')
	await person.page.emulateMedia({ media: null })
	await person.open(`${page}/case-file/index?id=${id}`)
	await person.see('诉求办理卷宗')
	await person.see(/全部核对一致/)
	await person.see(/末步校验值：[0-9a-f]{64}/)
	await person.picture('case-file')
	const file = await print(person, 'case-file')
	// cover, contents, what happened, three letters, digests
	expect(file.getPageCount()).toBeGreaterThanOrEqual(7)
	expect(file.getPageCount()).toBeLessThanOrEqual(9)
}
