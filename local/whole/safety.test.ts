import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb'
import type { SafetyRecord } from '@huying/functions/safety/safety-store'
import { mayShowToOthers } from '@huying/shared/safety/safety'
import type { Doubts } from '@huying/shared/safety/safety-view'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Cloud } from '../cloud/cloud'
import { readyPhoto } from './upload'
import { ask, fresh, type Signed, signIn, startWhole } from './whole'

/** What residents send is checked by the sandbox, which fetches the photos itself and pushes what it thinks of them. */

const TENANT = '370404'
const MINUTE = 60_000
let cloud: Cloud
let resident: Signed
let dispatcher: Signed
beforeAll(async () => {
	cloud = await startWhole()
	dispatcher = await signIn(cloud, 'dispatcher1')
	await cloud.drain()
})
// Each time anew: WeChat checks only what is of somebody who was there within two hours
afterEach(() => sandbox('faults', { check: 'pass', media: 'later' }))
afterAll(() => cloud?.stop())

const sandbox = (path: string, body: unknown = {}) =>
	ask(cloud.addresses.wechat, 'POST', `/sandbox/${path}`, body)

async function submit(text: string): Promise<string> {
	resident = await signIn(cloud, 'resident1')
	const id = fresh('case')
	const photos = [await readyPhoto(resident)]
	const { status, raw } = await resident.ask('POST', '/cases', {
		id,
		text,
		village: '370404103239',
		identity: 'named',
		photos,
	})
	expect(status, raw).toBe(201)
	return id
}

async function recordOf(id: string): Promise<SafetyRecord | undefined> {
	const { Item } = await DynamoDBDocumentClient.from(cloud.database).send(
		new GetCommand({
			TableName: cloud.table,
			Key: { pk: `${TENANT}#case#${id}`, sk: 'safety' },
			ConsistentRead: true,
		}),
	)
	return Item as SafetyRecord | undefined
}

/** Lets the sandbox push what it has to, and time go by. */
async function later(minutes: number): Promise<void> {
	await sandbox('settle')
	cloud.advance(minutes * MINUTE)
	await cloud.drain()
}

const doubtOf = async (id: string) => {
	let after = ''
	for (;;) {
		const { body } = await dispatcher.ask('GET', `/safety${after}`)
		const { cases, pictures, next } = body as unknown as Doubts
		const doubt = cases.find((one) => one.case === id)
		if (doubt || next === undefined) return { doubt, pictures }
		after = `?after=${encodeURIComponent(next)}`
	}
}

test('words and a photo that pass may be shown to others', async () => {
	const id = await submit('村口的路灯不亮了。')
	expect(mayShowToOthers((await recordOf(id))?.safety)).toBe(false)
	await cloud.drain()
	await later(3)
	expect((await recordOf(id))?.safety).toMatchObject({ texts: { 1: 'pass' } })
	expect(mayShowToOthers((await recordOf(id))?.safety)).toBe(true)
	expect((await doubtOf(id)).doubt).toBeUndefined()
})

test.each(['early', 'twice'])('a photo’s result may come %s', async (media) => {
	await sandbox('faults', { media })
	const id = await submit('路边有垃圾。')
	await cloud.drain()
	await later(3)
	expect(mayShowToOthers((await recordOf(id))?.safety)).toBe(true)
})

test('what is risky is not shown, and bothers nobody', async () => {
	const id = await submit('演示违规：这样的话。')
	await cloud.drain()
	await later(3)
	expect((await recordOf(id))?.safety).toMatchObject({ texts: { 1: 'risky' } })
	expect((await doubtOf(id)).doubt).toBeUndefined()
})

test('what is in doubt, and a photo that nothing is heard of, a dispatcher lets through', async () => {
	await sandbox('faults', { media: 'never' })
	const id = await submit('演示存疑：这样的话。')
	await cloud.drain()
	await later(31)
	const { doubt, pictures } = await doubtOf(id)
	if (doubt === undefined) throw new Error('it is in doubt')
	expect(doubt.texts).toEqual([{ seq: 1, text: '演示存疑：这样的话。' }])
	const [photo = ''] = doubt.photos
	expect((await fetch(pictures[photo]?.url ?? '')).status).toBe(200)
	const decision = { id: fresh('decision'), show: true, version: doubt.version }
	expect((await resident.ask('POST', `/safety/${id}/decide`, decision)).body).toMatchObject({
		code: 'postMissing',
	})
	expect((await dispatcher.ask('POST', `/safety/${id}/decide`, decision)).status).toBe(200)
	expect(mayShowToOthers((await recordOf(id))?.safety)).toBe(true)
	expect((await doubtOf(id)).doubt).toBeUndefined()
})
