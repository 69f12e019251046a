import { DAY } from '@huying/shared/time/day'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cloud } from '../cloud/cloud'
import { villagerStories } from '../seed/objection-stories'
import { readyPhoto } from './upload'
import { type Answer, ask, fresh, logsOf, type Signed, signIn, startWhole } from './whole'

/** A village asks its people and decides, in the open: over HTTP, by the packaged functions in their own roles. */

/** 榴园镇周庄村 */
const VILLAGE = '370404103239'
let cloud: Cloud
let editor: Signed
let resident: Signed
let stranger: Signed
beforeAll(async () => {
	cloud = await startWhole()
	editor = await signIn(cloud, 'villageEditor')
	// Whom the village has confirmed in the stories; whoever works at the housing office is not of it
	resident = await signIn(cloud, villagerStories[0].by)
	stranger = await signIn(cloud, 'handler-housing')
})
afterAll(() => cloud?.stop())

const ok = (answer: Answer): Record<string, unknown> => {
	expect(answer.status, answer.raw).toBeLessThan(300)
	return answer.body
}
/** What anybody sees, without a session. */
const open = async (path: string) => ok(await ask(cloud.addresses.api, 'GET', path))
const today = () => new Date(cloud.now() + DAY / 3).toISOString().slice(0, 10)
const command = (decision: string, version: number, body: object) =>
	editor.ask('POST', `/decisions/${decision}/commands`, { id: fresh('command'), version, ...body })
const attendance = { due: 35, present: 30 }
const votes = { agree: 25, against: 4, abstained: 1 }

describe('the demonstration’s decisions', () => {
	it('are there for anybody: one finished, one whose outcome is owed', async () => {
		const { decisions } = await open(`/villages/${VILLAGE}/decisions`)
		expect(decisions).toMatchObject([
			{ title: '村东闲置厂房出租（演示）', status: 'going', outcomeOwed: true },
			{ title: '西坡打两眼机井（演示）', status: 'finished', outcomeOwed: false },
		])
	})

	it('show photos whose addresses open', async () => {
		const { pictures } = await open(`/decisions/${VILLAGE}-demo-wells-for-the-west`)
		const all = Object.values(pictures as Record<string, { url: string; thumbnail: string }>)
		expect(all.length).toBeGreaterThan(4)
		for (const { url, thumbnail } of all.slice(0, 2))
			for (const address of [url, thumbnail]) expect((await fetch(address)).status).toBe(200)
	})
})

it('residents are asked, the village decides, each step is in the county’s log', async () => {
	const decision = `${VILLAGE}-${fresh('decision')}`
	const askUntil = new Date(cloud.now() + DAY / 3 + 7 * DAY).toISOString().slice(0, 10)
	const start = {
		village: VILLAGE,
		process: 'askFirst',
		kind: 'general',
		title: '装路灯',
		what: '装不装路灯。',
	}
	ok(await editor.ask('POST', '/decisions', { id: decision, ...start, askUntil }))

	const voice = (who: Signed, choice = 'agree') =>
		who.ask('POST', `/decisions/${decision}/voices`, {
			id: fresh('voice'),
			choice,
			words: '装吧，夜里看不见路。',
		})
	const own = async (who: Signed) => ok(await who.ask('GET', `/decisions/${decision}/voice`))
	// somebody whom the village has not confirmed is told so
	expect((await voice(stranger)).body.code).toBe('notVillager')
	expect(await own(stranger)).toEqual({ may: false, why: 'notVillager' })
	expect(await own(resident)).toEqual({ may: true })
	ok(await voice(resident))
	expect((await voice(resident, 'disagree')).body.code).toBe('voicedAlready')
	expect(ok(await editor.ask('GET', `/decisions/${decision}/voices`)).voices).toEqual([
		{ choice: 'agree', words: '装吧，夜里看不见路。' },
	])

	cloud.setClock(cloud.now() + 9 * DAY)
	ok(await command(decision, 1, { type: 'enter', stage: 'ask', held: askUntil, text: '问完了。' }))
	expect(
		(await command(decision, 2, { type: 'enter', stage: 'vote', held: today(), text: '不对。' })).status,
	).toBe(409)
	const proposal = { stage: 'proposal', held: today(), attendance, text: '提了。' }
	ok(await command(decision, 2, { type: 'enter', ...proposal }))
	const meeting = { held: today(), attendance, votes, text: '商量了，找张三 19900000001。' }
	const photos = [await readyPhoto(editor)]
	ok(await command(decision, 3, { type: 'enter', stage: 'discussion', ...meeting, photos }))

	const whole = await open(`/decisions/${decision}`)
	expect(whole.decision).toMatchObject({
		version: 4,
		next: 'vote',
		asking: { agree: 1, disagree: 0, open: false },
	})
	expect(JSON.stringify(whole)).not.toContain('19900000001')
	const { steps } = whole.decision as { steps: { index: number; digest: string }[] }
	const last = steps.at(-1)
	const { entries } = await open(`/log/370404/entries?from=${last?.index}`)
	const [entry] = entries as { text: string }[]
	expect(JSON.parse(entry?.text ?? '')).toMatchObject({
		type: 'decide',
		about: decision,
		digest: last?.digest,
	})
})

it('words of meetings and of residents are in no log of the functions', () => {
	const logs = logsOf(cloud)
	for (const words of ['装不装路灯', '商量了', '夜里看不见路']) expect(logs).not.toContain(words)
	expect(cloud.calls().filter(({ allowed }) => !allowed)).toEqual([])
})
