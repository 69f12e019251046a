import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Cloud } from '../cloud/cloud'
import { fresh, logsOf, type Signed, signIn, startWhole } from './whole'

/** Public cases near by before one sends, over HTTP and under the packaged roles. */

const VILLAGE = '370404104243'
let cloud: Cloud
let dispatcher: Signed
let caller: Signed
let neighbour: Signed
beforeAll(async () => {
	cloud = await startWhole()
	cloud.setClock(Date.parse('2026-03-02T09:00+08:00'))
	dispatcher = await signIn(cloud, 'dispatcher1')
	caller = await signIn(cloud, 'resident1')
	neighbour = await signIn(cloud, 'resident2')
})
afterAll(() => cloud?.stop())

const command = (who: Signed, id: string, type: string, body: Record<string, unknown> = {}) =>
	who.ask('POST', `/cases/${id}/commands`, { id: fresh('command'), type, ...body })
const does = async (...asked: Parameters<typeof command>) => {
	const answer = await command(...asked)
	expect(answer.status, answer.raw).toBe(200)
}
const why = async (...asked: Parameters<typeof command>) => (await command(...asked)).body.code
const call = async (said: Record<string, unknown>): Promise<string> => {
	const id = fresh('case')
	const answer = await caller.ask('POST', '/cases', { id, village: VILLAGE, ...said })
	expect(answer.status, answer.raw).toBe(201)
	return id
}

const near = async (query: string) => {
	const answer = await neighbour.ask('GET', `/nearby?${query}`)
	expect(answer.status, answer.raw).toBe(200)
	return answer.body.cases as Record<string, unknown>[]
}

test('a neighbour finds a public call from the next village, joins it, and has it among what is theirs', async () => {
	const place = { longitude: 117.7093, latitude: 34.7316 }
	const id = await call({ text: '村口三盏路灯不亮。', matter: 'streetlight', place })
	const found = async (query: string) => (await near(query)).find((one) => one.case === id)
	const here = `village=${VILLAGE}&matter=streetlight`
	expect(await found(here)).toBeUndefined()
	await does(dispatcher, id, 'accept', { urgency: 'blue', public: true })
	const beside = 'village=370404104242&longitude=117.7095&latitude=34.7316&matter=streetlight'
	expect(await found(beside)).toMatchObject({ metres: 50, matterName: '路灯' })
	await does(neighbour, id, 'follow')
	expect(await why(neighbour, id, 'follow')).toBe('followedAlready')
	expect(await found(here)).toMatchObject({ following: true, followers: 1 })
	expect((await neighbour.ask('GET', `/cases/${id}`)).body).toMatchObject({
		relation: 'public',
		following: true,
	})
	const { body, raw } = await neighbour.ask('GET', '/cases')
	const mine = (body.cases as Record<string, unknown>[]).find((one) => one.case === id)
	expect(mine).toMatchObject({ follows: true, number: '' })
	expect(raw).not.toContain('三盏')
})

test('what the catalogue keeps private is never shown, and what is asked amiss is refused', async () => {
	const id = await call({ text: '三个月没发工钱。', matter: 'wages' })
	expect(await why(dispatcher, id, 'accept', { urgency: 'orange', public: true })).toBe('matterNotPublic')
	await does(dispatcher, id, 'accept', { urgency: 'orange', public: false })
	expect((await near(`village=${VILLAGE}`)).map((one) => one.case)).not.toContain(id)

	const asks = ['', 'village=1', `village=${VILLAGE}&longitude=181`, `village=${VILLAGE}&latitude=north`]
	const refusals = await Promise.all(
		asks.map(async (query) => (await neighbour.ask('GET', `/nearby?${query}`)).body.code),
	)
	expect(refusals).toEqual(['invalidInput', 'villageUnknown', 'invalidInput', 'invalidInput'])
	expect((await fetch(`${cloud.addresses.api}/nearby?village=${VILLAGE}`)).status).toBe(401)
	expect(logsOf(cloud)).not.toMatch(/117\.7093|117\.7095|34\.7316/)
})
