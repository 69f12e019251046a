import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { putNoticeSettings } from '@huying/functions/notice/settings-store'
import { type WeChatClient, wechatClient } from '@huying/functions/wechat/client'
import { noSettings } from '@huying/shared/notice/notice-settings'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Cloud } from '../cloud/cloud'
import { membersOf } from '../seed/members'
import { templatesOf } from '../wechat/subscribe/templates'
import { ask, signIn, startWhole } from './whole'

/** Our client and our receiver of pushes against the sandbox, which is as strict as WeChat. */

const TENANT = '370404'
let cloud: Cloud
let appid: string
let secret: string
let openid: string
let user: string
let client: WeChatClient
const template = (use: string) => templatesOf(appid).find((one) => one.use === use)?.id ?? ''
const sandbox = (method: string, path: string, body?: unknown) =>
	ask(cloud.addresses.wechat, method, `/sandbox/${path}`, body)
const table = () => ({ client: DynamoDBDocumentClient.from(cloud.database), name: cloud.table })
const values: Record<string, string> = {
	character_string1: '3704042026000001',
	thing2: '路灯不亮',
	phrase3: '已受理',
	time4: '2026年11月21日 15:30',
	thing5: '请等候办理',
}
const send = () =>
	client.sendSubscribeMessage({
		appid,
		openid,
		template: template('progress'),
		page: 'pages/case/index?id=1',
		data: values,
		correlation: 'a-test-of-push',
	})

/** What stands beside the person, under a beginning of the sort key. */
async function beside(start: string): Promise<Record<string, unknown>[]> {
	const { Items = [] } = await table().client.send(
		new QueryCommand({
			TableName: cloud.table,
			KeyConditionExpression: 'pk = :pk AND begins_with(sk, :start)',
			ExpressionAttributeValues: { ':pk': `${TENANT}#user#${user}`, ':start': start },
			ConsistentRead: true,
		}),
	)
	return Items
}

beforeAll(async () => {
	cloud = await startWhole()
	const county = cloud.counties.find(({ tenant }) => tenant === TENANT)
	const member = county && membersOf(county).find(({ key }) => key === 'resident1')
	if (member === undefined) throw new Error('there is no resident1')
	;({ appid, openid } = member)
	secret = String((await sandbox('GET', 'people')).body.secret)
	user = String((await (await signIn(cloud, 'resident1')).ask('GET', '/me')).body.user)
	const templates = (['progress', 'ask'] as const).map((use) => ({
		template: use,
		id: template(use),
		kind: 'oneTime' as const,
	}))
	await putNoticeSettings(table(), TENANT, { ...noSettings, templates })
	client = wechatClient(table(), {
		now: cloud.now,
		wechatSecret: async () => secret,
		wechatAddress: cloud.addresses.wechat,
	})
})
afterAll(() => cloud?.stop())

test('WeChat finds that the address is ours', async () => {
	expect((await sandbox('POST', 'verify', { appid })).body).toEqual({ verified: true })
})

test('what a person grants on the phone is in the ledger, once for each template', async () => {
	const templates = { [template('progress')]: 'accept', [template('ask')]: 'accept' }
	expect((await sandbox('POST', 'subscribe', { openid, templates })).status).toBe(200)
	await sandbox('POST', 'settle')
	const ledger = (await beside('consent#')).map(({ sk, left }) => [sk, left])
	expect(ledger).toEqual([
		['consent#ask', 1],
		['consent#progress', 1],
	])
})

test('a message arrives, and WeChat tells that it did; the next has no consent', async () => {
	expect(await send()).toEqual({ kind: 'ok' })
	await sandbox('POST', 'settle')
	const [message] = (await sandbox('GET', `messages?openid=${openid}`)).body.messages as object[]
	expect(message).toMatchObject({ template: template('progress') })
	expect(await beside('sent#')).toMatchObject([{ template: template('progress'), code: '0' }])
	expect(await send()).toMatchObject({ kind: 'refused', code: '43101' })
})

test('a token that WeChat took back is fetched anew, and the message goes', async () => {
	await sandbox('POST', 'subscribe', { openid, templates: { [template('progress')]: 'accept' } })
	await sandbox('POST', 'faults', { invalidateToken: true })
	expect(await send()).toEqual({ kind: 'ok' })
})

test('whoever turns a template off has none left', async () => {
	await sandbox('POST', 'change', { openid, templates: [template('ask')] })
	await sandbox('POST', 'settle')
	expect(await beside('consent#ask')).toMatchObject([{ left: 0 }])
})

test('words and pictures are looked at, and a picture’s result is pushed', async () => {
	const who = { appid, openid, scene: 2 as const, correlation: 'a-test-of-push' }
	expect(await client.checkText({ ...who, content: '路灯不亮。' })).toMatchObject({
		kind: 'ok',
		value: { suggest: 'pass' },
	})
	const checked = await client.checkMedia({ ...who, address: 'http://127.0.0.1:1/photo.jpg' })
	const trace = checked.kind === 'ok' ? checked.value.trace : ''
	await sandbox('POST', 'settle')
	const { Items } = await table().client.send(
		new QueryCommand({
			TableName: cloud.table,
			KeyConditionExpression: 'pk = :pk',
			ExpressionAttributeValues: { ':pk': `${TENANT}#media-check#${trace}` },
		}),
	)
	// Nobody could fetch it: WeChat says so, and a person looks
	expect(Items).toMatchObject([{ sk: 'result', suggest: 'review', errcode: -1008 }])
})

test('the private templates are as the sandbox has them', async () => {
	const listed = await client.templates({ appid, correlation: 'a-test-of-push' })
	expect(listed).toMatchObject({ kind: 'ok' })
	const ids = listed.kind === 'ok' ? listed.value.map(({ id }) => id) : []
	expect(ids).toEqual(templatesOf(appid).map(({ id }) => id))
})

test('all pushes were answered at the first try', async () => {
	const { pushes } = (await sandbox('GET', 'pushes')).body as { pushes: { tries: number[] }[] }
	expect(pushes.length).toBeGreaterThan(5)
	for (const { tries } of pushes) expect(tries).toEqual([200])
})
