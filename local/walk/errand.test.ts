import { ask } from '@huying/shared/text/zh-CN/errand-ask'
import { invited, own } from '@huying/shared/text/zh-CN/errand-own'
import { list, work } from '@huying/shared/text/zh-CN/errand-work'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser/browser'
import type { Cloud } from '../cloud/cloud'
import { picture } from '../whole/upload'
import { logsOf, signIn, startWhole } from '../whole/whole'
import { keepPictures, Person, signInAsResident } from './person'

/** Errands on screens: one for a parent to its last voucher, and one whose consent is withdrawn half way. */

const WORKER = '榴园镇周庄村网格员'
const PARENT = '秀兰大娘'
/** A village has one visit at a time, so that each asks for another. */
const elder = { code: 'elder-card', name: '老年优待证', paper: '身份证' }

let cloud: Cloud
let browser: Browser
let asker: Person
let parent: Person
let worker: Person
beforeAll(async () => {
	;[cloud, browser] = await Promise.all([startWhole({ web: true }), launchBrowser()])
	asker = await someone('小周')
	parent = await someone(PARENT)
	worker = await someone(WORKER)
})
afterAll(async () => {
	await browser?.close()
	await cloud?.stop()
})

async function someone(name: string): Promise<Person> {
	const person = await Person.at(browser, 'phone')
	await signInAsResident(person, cloud.addresses, name)
	return person
}

const photo = async (colour: string) => ({
	name: 'photo.jpg',
	mimeType: 'image/jpeg',
	buffer: await picture(colour),
})
const open = (person: Person, path: string) => person.open(`${cloud.addresses.web}/#/${path}`)
const idIn = (person: Person) => /[?&]id=([^&]+)/.exec(person.page.url())?.[1] ?? ''

/** The whole page in both sizes of type, on the narrowest phone; nothing may stand wider, and nothing be hard to hit. */
async function look(person: Person, name: string): Promise<void> {
	for (const size of ['normal', 'large'] as const) {
		await person.page.evaluate(
			(chosen) => localStorage.setItem('type-size', JSON.stringify({ data: chosen })),
			size,
		)
		await person.page.reload()
		await person.page.setViewportSize({ width: 375, height: 2600 })
		await person.picture(`errand-${name}-${size}`)
		const wider = await person.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
		expect({ name, size, wider: wider > 1 }).toEqual({ name, size, wider: false })
		const low = await person.page.evaluate(() =>
			[...document.querySelectorAll('[role="button"],[role="radio"],[role="checkbox"]')]
				.map((element) => ({ words: element.textContent, box: element.getBoundingClientRect() }))
				.filter(({ box }) => box.height > 0 && (box.height < 44 || box.width < 44))
				.map(({ words }) => words),
		)
		expect({ name, size, low }).toEqual({ name, size, low: [] })
	}
	await person.page.evaluate(() => localStorage.setItem('type-size', JSON.stringify({ data: 'normal' })))
	await person.page.setViewportSize({ width: 375, height: 844 })
	await person.page.reload()
}

async function walk(name: string, steps: () => Promise<void>): Promise<void> {
	try {
		await steps()
	} catch (error) {
		await keepPictures(browser, `errand-${name}-stuck`)
		throw error
	}
	expect([...asker.complaints, ...parent.complaints, ...worker.complaints]).toEqual([])
}

/** Asks for a parent, with a picture of a paper, and leads to the errand's own page. @returns the case */
async function askForParent(pictured: boolean): Promise<string> {
	await open(asker, `errands/pages/ask/index?service=${elder.code}`)
	await asker.see(ask.heading(elder.name))
	await asker.tap('父母')
	await asker.fill(asker.page.getByLabel(ask.whom.name).last(), '演示：王大娘')
	await asker.touch(asker.page.getByRole('checkbox', { name: `${elder.paper}，${ask.papers.have}` }))
	if (pictured) {
		await asker.photograph(`一寸照片，${ask.papers.shoot}`, await photo('#8d8375'))
		await asker.see('已存在手机上')
	}
	// the village that the phone remembers is called by its name only once the county's list has come
	await asker.still()
	const chosen = asker.page.getByRole('button', { name: /周庄村/ })
	if ((await chosen.count()) === 0) {
		await asker.tap(ask.village.choose)
		await asker.tap('榴园镇')
		await asker.tap('周庄村')
	}
	await asker.see(ask.visit.day)
	await asker.tap(/^(明天|周[一二三四五六日]|\d+ 月 \d+ 日)$/)
	await asker.tap(/^\d+:\d+ 到 \d+:\d+$/)
	await asker.fill(asker.page.getByLabel(ask.visit.where).last(), '演示：村东头第三排')
	await asker.fill(asker.page.getByLabel(ask.words.label).last(), '演示：老人耳背，来之前先打电话。')
	if (pictured) await look(asker, 'ask')
	await asker.tap(ask.send)
	await asker.see(/已收到，编号 \d{4}-\d{4}-\d{4}/)
	if (pictured) await asker.picture('errand-sent')
	await asker.tap(ask.follow)
	await asker.see(own.consent.make)
	return idIn(asker)
}

/** The asker makes a link, and the person concerned says yes on their own phone. */
async function consent(): Promise<void> {
	const made = asker.page.waitForResponse((answer) => answer.url().endsWith('/invitation'))
	await asker.tap(own.consent.make)
	const { case: id, code } = (await (await made).json()) as { case: string; code: string }
	await asker.see(own.consent.once)
	await open(parent, `errands/pages/consent/index?id=${id}&code=${code}`)
	await parent.see(invited.heading(elder.name))
}

async function takeOn(id: string): Promise<void> {
	await open(worker, 'grid/pages/errands/index?scope=open')
	await worker.see(elder.name)
	await open(worker, `grid/pages/errand/index?id=${id}`)
	await worker.tap(work.steps.undertake)
	await worker.see(work.steps.receivePapers)
}

async function receive(): Promise<void> {
	await worker.tap(work.steps.receivePapers)
	await worker.tap(/^身份证（原件）$/)
	await worker.tap(work.papers.receive)
	await worker.see(own.voucher.open)
}

/** The asker says yes to the voucher that waits. */
async function sayYes(number: number, pictureName?: string): Promise<void> {
	await asker.page.reload()
	await asker.see(own.voucher.title(number))
	if (pictureName !== undefined) await look(asker, pictureName)
	await asker.tap(`${own.voucher.title(number)}，${own.voucher.yes}`)
	await asker.see(/点过「对」/)
}

describe('an errand for a parent', () => {
	let id: string
	it('is asked for, agreed to, run against vouchers to the last, and rated', async () => {
		await walk('whole', async () => {
			id = await askForParent(true)
			await look(asker, 'asked')
			await consent()
			await look(parent, 'consent')
			await parent.tap(invited.yes)
			await parent.see(invited.done)
			await takeOn(id)
			await look(worker, 'taken')
			await worker.tap(work.steps.receivePapers)
			await worker.picture('errand-receive')
			await worker.tap(/^身份证（原件）$/)
			await worker.tap(work.papers.receive)
			await worker.see(own.voucher.open)
			await sayYes(1, 'voucher')
			await worker.page.reload()
			await worker.tap(work.steps.handIn)
			await worker.tap(work.papers.handIn)
			await worker.see(work.toward.out)
			await asker.page.reload()
			await asker.see(/材料交到.+了，等他们办好。/)
			await look(asker, 'out')
			await worker.tap(work.steps.bringBack)
			await worker.fill(worker.page.getByLabel(work.papers.name).last(), elder.name)
			await worker.tap(work.papers.add)
			await worker.picture('errand-bring')
			await worker.tap(work.papers.bring)
			// what came on each voucher goes back on one of its own
			for (const left of [2, 1]) {
				await worker.see(work.toward.held(left))
				await worker.tap(work.steps.returnPapers)
				await worker.tap(work.papers.back)
				await worker.see(own.papers.goneOpen)
				await sayYes(left === 2 ? 3 : 4)
				await worker.page.reload()
			}
			await look(worker, 'done')
			await worker.tap(work.steps.resolve)
			await worker.write('演示：优待证办好了，亲手交给王大娘了。')
			await worker.photograph(work.resolve.photos, await photo('#c9c2b4'))
			await worker.see('已传好')
			await worker.tap(work.resolve.send)
			await worker.see(work.toward.rated)
			await asker.page.reload()
			await asker.tap('办成了')
			await asker.see('您满意吗？')
			await asker.tap(/^满意/)
			await asker.see('您说解决了，也满意。')
			await look(asker, 'rated')
		})
	})

	it('stands among one’s own by the service’s name', async () => {
		await open(asker, 'pages/cases/index')
		await asker.see(elder.name)
		await asker.picture('errand-cases')
	})

	it('tells who looked at its pictures, and shows neither them nor itself to another resident', async () => {
		await walk('refused', async () => {
			const [own1, other] = await Promise.all([signIn(cloud, 'resident3'), signIn(cloud, 'resident5')])
			const view = await own1.ask('GET', `/cases/${id}`)
			const errand = view.body.errand as { materials: { photos: string[] }[] }
			const [photoId] = errand.materials.flatMap(({ photos }) => photos)
			expect(photoId).toBeDefined()
			const path = `/errands/${id}/materials/${photoId}/look`
			expect((await own1.ask('POST', path)).status).toBe(200)
			expect((await other.ask('POST', path)).status).toBe(404)
			expect((await other.ask('GET', `/cases/${id}`)).status).toBe(404)
			await open(asker, `errands/pages/errand/index?id=${id}`)
			await asker.tap(own.pictures.looks)
			await asker.see(new RegExp(`${own.pictures.you}看过`))
			await asker.picture('errand-looks')
			const stranger = await someone('老孙')
			await open(stranger, `errands/pages/errand/index?id=${id}`)
			await stranger.see(/没有找到|没有这件|看不到/)
			await stranger.picture('errand-stranger')
			expect(logsOf(cloud)).not.toContain('王大娘')
			await stranger.page.context().close()
		})
	})
})

describe('another, whose consent is withdrawn half way', () => {
	it('goes no further, and what was handed over goes back', async () => {
		await walk('withdrawn', async () => {
			const id = await askForParent(false)
			await consent()
			await parent.tap(invited.yes)
			await parent.see(invited.done)
			await takeOn(id)
			await receive()
			await parent.tap(invited.look)
			await parent.tap(own.consent.withdraw)
			await parent.picture('errand-withdraw')
			await parent.tap(own.consent.withdrawYes)
			await parent.see(own.standing.withdrawnHeld(1))
			await look(parent, 'withdrawn')
			await worker.page.reload()
			await worker.see(work.toward.withdrawn(1))
			await expect.poll(() => worker.page.getByText(work.steps.handIn).count()).toBe(0)
			await worker.tap(work.steps.returnPapers)
			await worker.tap(work.papers.back)
			await worker.see(own.papers.goneOpen)
			await open(asker, `errands/pages/errand/index?id=${id}`)
			await asker.see(own.standing.withdrawn)
		})
	})
})

describe('the grid worker’s lists', () => {
	it('stand by place and by time, and several go together', async () => {
		await walk('lists', async () => {
			await open(worker, 'grid/pages/errands/index')
			await worker.see(list.scopes.mine)
			await look(worker, 'mine')
			await worker.tap(list.scopes.open)
			await worker.see(list.explain.open)
			await open(worker, 'grid/pages/errands/index?scope=open')
			await worker.see(list.explain.open)
			await look(worker, 'open')
			await worker.tap(new RegExp(`^${list.take}：`))
			await worker.see(work.steps.receivePapers)
			await open(worker, 'grid/pages/errands/index')
			await worker.tap(list.by.time)
			await worker.tap(list.trip.start)
			const boxes = worker.page.getByRole('checkbox')
			// what was just taken comes after what the page remembered
			await expect.poll(() => boxes.count()).toBeGreaterThan(1)
			for (let at = (await boxes.count()) - 1; at >= 0; at--) await worker.touch(boxes.nth(at))
			await worker.picture('errand-ticked')
			await worker.tap(/^\d 件一起去$/)
			await worker.tap(list.trip.save)
			await worker.see(/一起去办 · \d 件/)
			await look(worker, 'trip')
		})
	})
})
