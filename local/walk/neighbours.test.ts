import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../browser/browser'
import type { Cloud } from '../cloud/cloud'
import { runNow } from '../whole/run-now'
import { readyPhoto } from '../whole/upload'
import { fresh, logsOf, type Signed, signIn, startWhole } from '../whole/whole'
import { keepPictures, Person, signInAsResident } from './person'

/** Residents and each other's calls: near by before sending, merged, several units at work. All demonstrations. */

/** 坛山街道 仙坛, where the stories have two calls about one water main. */
const MAIN = 'demo-370404-no-water'
const MERGED = 'demo-370404-no-water-either'
const DAY = 86_400_000
let cloud: Cloud
let browser: Browser

beforeAll(async () => {
	;[cloud, browser] = await Promise.all([startWhole({ web: true }), launchBrowser()])
})
afterAll(async () => {
	await browser?.close()
	await cloud?.stop()
})

/** Does something at a screen; what it shows is kept where that gets stuck. */
async function at(name: string, what: (person: Person) => Promise<void>): Promise<void> {
	const person = await Person.at(browser, 'phone')
	try {
		await signInAsResident(person, cloud.addresses, name)
		await what(person)
	} catch (error) {
		await keepPictures(browser, 'neighbours-stuck')
		throw error
	}
	expect(person.complaints).toEqual([])
	await person.page.context().close()
}

async function open(person: Person, path: string): Promise<void> {
	await person.open(`${cloud.addresses.web}/#/${path}`)
}

/** The whole screen in both sizes of type; nothing may stand wider than it. */
async function pictures(person: Person, name: string, height = 1600): Promise<void> {
	for (const size of ['normal', 'large'] as const) {
		await person.page.setViewportSize({ width: 390, height: size === 'large' ? height * 1.5 : height })
		await person.page.evaluate((large) => {
			for (const page of document.querySelectorAll('.huying')) page.classList.toggle('large', large)
		}, size === 'large')
		await person.picture(`neighbours-${name}-${size}`)
		const wider = await person.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
		expect({ name, size, wider: wider > 1 }).toEqual({ name, size, wider: false })
	}
	await person.page.evaluate(() => {
		for (const page of document.querySelectorAll('.huying')) page.classList.remove('large')
	})
	await person.page.setViewportSize({ width: 390, height: 844 })
}

async function does(who: Signed, id: string, type: string, body: object = {}): Promise<void> {
	const answer = await who.ask('POST', `/cases/${id}/commands`, { id: fresh('command'), type, ...body })
	expect(answer.status, `${type}: ${answer.raw}`).toBe(200)
}
const chooses = (person: Person, name: string) => person.touch(person.page.getByRole('radio', { name }))
const evidence = async (who: Signed, words: string) => ({ words, photos: [await readyPhoto(who)] })

it('a neighbour’s call is shown before one’s own goes out; joining, following and leaving are a tap each', async () => {
	// a function's first answer is slow, and nobody is asked about neighbours where it takes two seconds
	const near = await (await signIn(cloud, 'resident6')).ask('GET', '/nearby?village=370404001015')
	expect(near.status, near.raw).toBe(200)
	await at('秀兰大娘', async (person) => {
		await person.tap('拍照反映')
		await person.write('演示：家里从早上起就没有水。')
		await person.tap(/选村居|换一个/)
		await person.tap('坛山街道')
		await person.tap(/仙坛/)
		await person.tap('提交')
		await person.see('附近有人反映过')
		await person.see(/仙坛.*反映的/)
		await pictures(person, '1-near', 844)
		await person.tap(/就是这件，我也遇到/)
		await person.see('记下了，您也遇到')
		await pictures(person, '2-joined', 844)
		await person.tap('看看办到哪一步')
		await person.see('这是别人反映的，公示的只有办到哪一步。')
		await person.see(/正在办，最晚/)
		await pictures(person, '3-followed', 1000)
		await open(person, 'pages/cases/index')
		await person.see('我也遇到')
		await pictures(person, '4-cases')
		const caller = await signIn(cloud, 'resident6')
		expect((await caller.ask('GET', `/cases/${MAIN}`)).body).toMatchObject({ joined: 1, followers: 1 })
		await open(person, `pages/case/index?id=${MAIN}`)
		await person.tap('不再跟着看')
		await person.see('不再跟着看了。')
		await person.page.getByRole('button', { name: '我也遇到' }).waitFor()
	})
	expect(logsOf(cloud)).not.toContain('没有水')
})

it('it is something else: one tap more, and it goes out', async () => {
	await at('建国大叔', async (person) => {
		await person.tap('拍照反映')
		await person.write('演示：小区门口的树倒了。')
		await person.tap(/选村居|换一个/)
		await person.tap('坛山街道')
		await person.tap(/仙坛/)
		await person.tap('提交')
		await person.tap('不是，接着发')
		await person.see(/已收到，编号/)
	})
})

it('whoever was merged sees how the main case stands, and its caller how many called', async () => {
	await at('小周', async (person) => {
		await open(person, `pages/case/index?id=${MERGED}`)
		await person.see('那件事办到哪一步')
		await pictures(person, '5-merged')
	})
	await at('晓燕', async (person) => {
		await open(person, `pages/case/index?id=${MAIN}`)
		await person.see('这件事共有 2 人反映。')
		await pictures(person, '6-main')
	})
})

it('where several units work, their caller sees each, is told why time stands still, and marks each', async () => {
	const [caller, centre, lead, helper] = (await Promise.all(
		['resident4', 'dispatcher1', 'handler-electricity', 'handler-housing'].map((key) => signIn(cloud, key)),
	)) as [Signed, Signed, Signed, Signed]
	const id = fresh('case')
	const call = {
		id,
		text: '演示：路口的路灯杆歪了。',
		village: '370404101200',
		identity: 'named',
		photos: [],
	}
	expect((await caller.ask('POST', '/cases', call)).status).toBe(201)
	await does(centre, id, 'accept', { urgency: 'blue', public: false })
	await does(centre, id, 'order', { unit: 'electricity', supports: ['housing'] })
	await does(lead, id, 'sign')
	await does(lead, id, 'askExtension', { extension: { by: 'working', days: 1 }, words: '演示：等吊车。' })
	await does(centre, id, 'grantExtension', { unit: 'electricity', words: '演示：吊车明天才到。' })
	await at('玉梅婶子', async (person) => {
		await open(person, `pages/case/index?id=${id}`)
		await person.see('2 家一起办')
		await pictures(person, '7-parts')
		await does(centre, id, 'suspend', { until: runNow() + DAY, words: '演示：下大雨，雨停了接着办。' })
		await open(person, `pages/case/index?id=${id}`)
		await person.see('为什么停：「演示：下大雨，雨停了接着办。」')
		await pictures(person, '8-suspended')
		await does(centre, id, 'resume')
		await does(helper, id, 'signPart')
		await does(helper, id, 'finishPart', await evidence(helper, '演示：路口围好了。'))
		await does(lead, id, 'resolve', await evidence(lead, '演示：杆子扶正了。'))
		await does(centre, id, 'verify')
		await open(person, `pages/case/index?id=${id}`)
		await person.tap('解决了')
		await person.see('您满意吗？')
		await person.tap(/^满意/)
		await person.see('给办事的单位打分')
		await chooses(person, '来得快不快？5 分')
		await chooses(person, '办得好不好？4 分')
		await pictures(person, '9-marks')
		await person.tap('打好了')
		await person.see(/您给供电公司打的分：快慢 5 分，好坏 4 分。/)
		await chooses(person, '来得快不快？3 分')
		await chooses(person, '办得好不好？4 分')
		await person.tap('打好了')
		await person.see('分打好了，谢谢您。')
		await pictures(person, '10-marked')
	})
	const { body } = await lead.ask('GET', `/cases/${id}`)
	expect(JSON.stringify(body.responsibilities)).toContain('"speed":5,"quality":4')
})
