import { DAY } from '@huying/shared/time/day'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cloud } from '../cloud/cloud'
import { HOME } from '../seed/disclosure-stories'
import { membersOf } from '../seed/members'
import { ask, fresh, logsOf, type Signed, signIn, startWhole } from './whole'

/** Villagers, what they ask about what their village published, and what it owes: as deployed, over HTTP. */
let cloud: Cloud
let editor: Signed
let supervisor: Signed
let town: Signed
let resident: Signed
const open = (path: string) => ask(cloud.addresses.api, 'GET', path)
const funds = async () => {
	const { body } = await open(`/villages/${HOME}/disclosures?group=funds`)
	return String((body.lines as { disclosure: string }[])[0]?.disclosure)
}
const send = (who: Signed, id: string, type: string, more = {}) =>
	who.ask('POST', `/cases/${id}/commands`, { id: fresh('command'), type, ...more })

beforeAll(async () => {
	cloud = await startWhole()
	editor = await signIn(cloud, 'villageEditor')
	supervisor = await signIn(cloud, 'villageSupervisor')
	town = await signIn(cloud, `handler-town-${HOME.slice(0, 9)}`)
	resident = await signIn(cloud, 'resident2')
})
afterAll(() => cloud.stop())

describe('an objection', () => {
	let id: string
	const answer = '（演示）多出来的是石料钱，发票补在附件里了。'

	it('is the village’s at once, told to its editor, and does not say who asks', async () => {
		id = fresh('objection')
		const disclosure = await funds()
		const body = { id, disclosure, kind: 'objection', text: '（演示）这笔钱花在哪里？', to: 'village' }
		const sent = await resident.ask('POST', '/objections', body)
		expect([sent.status, sent.body.status]).toEqual([201, 'assigned'])
		expect((await resident.ask('POST', '/objections', body)).body).toEqual(sent.body)
		await cloud.drain()
		expect((await editor.ask('GET', '/inbox')).raw).toContain(id)
		const seen = await editor.ask('GET', `/cases/${id}`)
		expect(seen.body).toMatchObject({
			relation: 'unit',
			disclosure: { disclosure },
			identity: 'confidential',
		})
		expect(seen.body).not.toHaveProperty('caller')
		expect((await editor.ask('GET', `/queues/village-${HOME}/assigned`)).raw).toContain(id)
		for (const other of [supervisor, town, await signIn(cloud, 'resident3')])
			expect((await other.ask('GET', `/cases/${id}`)).body.code).toBe('caseUnknown')
	})

	it('is answered, stands under the item once it was checked, and is counted', async () => {
		const disclosure = await funds()
		const before = (await open(`/disclosures/${disclosure}`)).body.asked as {
			asked: number
			answered: number
		}
		await send(editor, id, 'sign')
		const done = await send(editor, id, 'resolve', { words: '已说明。', photos: [], publicAnswer: answer })
		expect(done.body.status).toBe('verified')
		await cloud.drain()
		await cloud.fireSchedule()
		await cloud.drain()
		cloud.advance(2 * 60_000)
		await cloud.settle()
		// the open function keeps what it read for a minute of its own: the village's own function has not read it yet
		const item = await (await signIn(cloud, 'villageEditor')).ask('GET', `/disclosures/${disclosure}/work`)
		expect(item.status).toBe(200)
		const list = await (await signIn(cloud, 'inspector')).ask('GET', `/lists/${disclosure}`)
		expect(list.raw).toContain(answer)
		expect((list.body.asked as typeof before).answered).toBeGreaterThanOrEqual(1)
		expect(list.raw).not.toContain('这笔钱花在哪里')
	})

	it('not settled goes to the town by itself', async () => {
		await send(resident, id, 'rate', { solved: false, content: false })
		await cloud.fireSchedule()
		await cloud.drain()
		const seen = await town.ask('GET', `/cases/${id}`)
		expect(seen.body).toMatchObject({ status: 'assigned', unit: `town-${HOME.slice(0, 9)}` })
		expect((await send(town, id, 'sign')).body.status).toBe('handling')
	})
})

describe('a villager', () => {
	it('is confirmed by a roster with a phone that WeChat vouches for, and revoked when taken off it', async () => {
		const person = cloud.counties
			.filter(({ tenant }) => tenant === '370404')
			.flatMap(membersOf)
			.find(({ key }) => key === 'resident3')
		if (person === undefined) throw new Error('there is no resident3')
		const third = await signIn(cloud, 'resident3')
		const put = (base: number, rows: string) =>
			editor.ask('PUT', `/villages/${HOME}/roster`, {
				id: fresh('roster'),
				base,
				name: '花名册.csv',
				content: Buffer.from(`姓名,手机号,户号\n${rows}`).toString('base64'),
			})
		const first = await put(0, `演示丙,${person.phone},3-07\n`)
		expect(first.status).toBe(200)
		const { body } = await ask(cloud.addresses.wechat, 'POST', '/sandbox/phone-code', {
			openid: person.openid,
		})
		const asked = await third.ask('POST', `/villages/${HOME}/villagers`, {
			id: fresh('village'),
			name: '演示丙',
			phoneCode: body.code,
		})
		expect(asked.raw).toContain('"status":"confirmed"')
		expect((await third.ask('GET', `/villages/${HOME}/lists`)).status).toBe(200)
		const second = await put(Number(first.body.version), '演示丁,19900000098,\n')
		expect(second.body).toMatchObject({ struck: 1 })
		expect((await third.ask('GET', `/villages/${HOME}/lists`)).body.code).toBe('villagerOnly')
		expect((await third.ask('GET', `/villages/${HOME}/villagers`)).body.code).toBe('postMissing')
	})
})

describe('what villages owe', () => {
	it('is on a board for staff, and reminded of by the clock’s own role', async () => {
		const board = await town.ask('GET', '/owed')
		expect(board.status).toBe(200)
		const [period] = board.body.periods as string[]
		expect(period).toMatch(/^\d{4}/)
		expect((await town.ask('GET', `/owed/${HOME.slice(0, 9)}`)).raw).toContain('"missing"')
		expect((await resident.ask('GET', '/owed')).body.code).toBe('postMissing')
		cloud.advance(120 * DAY)
		await cloud.settle()
		for (let minute = 0; minute < 3; minute++) {
			await cloud.fireSchedule()
			await cloud.drain()
		}
		const later = await signIn(cloud, `handler-town-${HOME.slice(0, 9)}`)
		expect((await later.ask('GET', '/inbox')).raw).toContain('unitOwedLate')
	})
})

it('what anybody wrote is in no log', () => {
	expect(logsOf(cloud)).not.toMatch(/演示丙|石料钱|花在哪里|花名册/)
})
