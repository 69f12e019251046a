import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../browser/browser'
import type { Cloud } from '../cloud/cloud'
import { does, evidence } from '../whole/steps'
import { picture } from '../whole/upload'
import { fresh, signIn, startWhole } from '../whole/whole'
import { keepPictures, Person, signInAsResident } from './person'

/**
 * What a resident may come for, and by which taps from home. The village was chosen once; what is typed is no tap. Where
 * others near by have called already, a question stands before sending, and its answer is one tap more.
 */

const VILLAGE = '370404103239'
const WHAT = '演示：晒场边的路灯不亮，晚上看不见路。'
const MOST = 3

interface Task {
	readonly what: string
	/** Each is one tap, by the words that are tapped. */
	readonly taps: readonly (string | RegExp)[]
	/** What is on the screen then. */
	readonly arrives: string | RegExp
	/** Between two taps, before the one of that number: things that are no taps. */
	readonly before?: Readonly<Record<number, (person: Person) => Promise<void>>>
	/** The tap that opens the album. */
	readonly album?: number
	/** In a village where nobody has called about anything yet. */
	readonly quiet?: true
}

const tasks: readonly Task[] = [
	{
		what: 'send a photo and a sentence',
		taps: ['拍照反映', '拍照或选照片', '提交'],
		album: 1,
		quiet: true,
		before: {
			2: async (person) => {
				await person.see('已存在手机上')
				await person.write('村口的健身器材断了一根杆。')
			},
		},
		arrives: /已收到，编号 \d{4}-\d{4}-\d{4}/,
	},
	{
		what: 'say it instead of writing',
		taps: ['说给我们听', '说完了', '提交'],
		quiet: true,
		before: { 1: (person) => person.see(/正在听，[2-9] 秒/), 2: (person) => person.see(/第 1 段/) },
		arrives: /已收到，编号 \d{4}-\d{4}-\d{4}/,
	},
	{ what: 'find a service', taps: ['帮我办件事'], arrives: '您想办什么事？' },
	{
		what: 'ask for an errand',
		taps: ['帮我办件事', /老年优待证/, '请人代办'],
		before: {
			1: async (person) => {
				await person.see('您想办什么事？')
				await person.fill(person.page.locator('input:visible').first(), '老人证怎么办')
			},
			// the list says that errands may be asked for, and is no button
			2: (person) => person.see('带什么'),
		},
		arrives: '给谁办？',
	},
	{ what: 'ask a question', taps: ['问一问'], arrives: '想问什么？' },
	{ what: 'see what is near by', taps: ['身边服务'], arrives: /便民|服务点|卫生/ },
	{ what: 'see who walks one’s grid', taps: ['我的网格员'], arrives: /网格/ },
	{ what: 'make the letters large', taps: ['大字'], arrives: '标准字' },
	{ what: 'make them small again', taps: ['标准字'], arrives: '大字' },
	{ what: 'look at one’s last case', taps: [WHAT], arrives: '问题解决了吗？' },
	{ what: 'say whether it was solved', taps: [WHAT, '解决了'], arrives: '满意吗？' },
	{ what: 'read what the village publishes', taps: ['村务公开'], arrives: /周庄村/ },
	{
		what: 'question what it publishes',
		taps: ['村务公开', /收支/, '我有疑问'],
		// home speaks of 收支 too
		before: { 1: (person) => person.see('本村人的名单') },
		arrives: '想问清楚',
	},
]

let cloud: Cloud
let browser: Browser

beforeAll(async () => {
	;[cloud, browser] = await Promise.all([
		startWhole({ web: true }),
		launchBrowser(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']),
	])
	await waitsForAWord()
})
afterAll(async () => {
	await browser?.close()
	await cloud?.stop()
})

/** A case of the resident's whose work is checked: now they are asked. */
async function waitsForAWord(): Promise<void> {
	const [resident, dispatcher, handler] = [
		await signIn(cloud, 'resident3'),
		await signIn(cloud, 'dispatcher1'),
		await signIn(cloud, 'handler-housing'),
	]
	const id = fresh('case')
	await resident.ask('POST', '/cases', { id, text: WHAT, village: VILLAGE, identity: 'named' })
	await does(dispatcher, id, 'accept', { urgency: 'green' })
	await does(dispatcher, id, 'order', { unit: 'housing' })
	await does(handler, id, 'sign')
	await does(handler, id, 'resolve', await evidence(handler, '修好了。'))
	await does(dispatcher, id, 'verify')
}

it('needs no more than three taps from home for anything a resident comes for', async () => {
	expect(tasks.filter(({ taps }) => taps.length > MOST)).toEqual([])
	const person = await Person.at(browser, 'phone')
	await person.page.context().grantPermissions(['microphone'])
	await signInAsResident(person, cloud.addresses, '小周')
	let village: string | undefined
	for (const task of tasks) {
		await person.open(cloud.addresses.web)
		await person.see('帮我办件事')
		const home = task.quiet ? '桃花村' : '周庄村'
		if (village !== home) {
			await person.tap(village === undefined ? '选您的村居' : /点一下换一个/)
			await person.tap('榴园镇')
			await person.tap(home)
			village = home
		}
		await person.still()
		await walk(person, task).catch(async (error: unknown) => {
			await keepPictures(browser, 'stuck-three-taps')
			throw new Error(`${task.what}: ${String(error)}`)
		})
	}
	expect(person.complaints).toEqual([])
})

async function walk(person: Person, { taps, before = {}, album, arrives }: Task): Promise<void> {
	for (const [turn, words] of taps.entries()) {
		await before[turn]?.(person)
		if (turn !== album) await person.tap(words)
		else
			await person.photograph(words, {
				name: 'photo.jpg',
				mimeType: 'image/jpeg',
				buffer: await picture('#7a6f60'),
			})
	}
	await person.see(arrives)
}
