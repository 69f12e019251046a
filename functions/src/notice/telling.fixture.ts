import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { Command } from '@huying/shared/case/command'
import type { DynamoDBRecord } from 'aws-lambda'
import { dispatcher, settleCounty, someone, TENANT, testPorts, VILLAGE } from '../../test/county'
import { freshTable } from '../../test/table'
import { commandCase } from '../case/command-case'
import { submitCase } from '../case/open-case'
import { createUser, putPost } from '../session/user-store'
import type { Table } from '../store/table'
import { putAppid } from '../tenant/tenant-store'
import type { Outcome } from '../wechat/outcome'
import { countConsent } from './consent-store'
import type { Delivery } from './delivery'
import { getDelivery } from './delivery-store'
import { noticeKeys } from './notice-keys'
import { type NotifierPorts, notifyRecords, sweepNotices } from './notify'
import { putNoticeSettings } from './settings-store'

export const APPID = 'wx0000000000000001'
export const templateId = (template: string) => `template-of-${template}-${'x'.repeat(20)}`

/** A county with a caller and a handler, a WeChat that says what it is told to, and a clock to set. Nobody is real. */
export async function startTelling() {
	const table = await freshTable()
	await settleCounty(table)
	await putAppid(table, APPID, TENANT)
	await putNoticeSettings(table, TENANT, {
		templates: (['progress', 'ask', 'task'] as const).map((template) => ({
			template,
			id: templateId(template),
			kind: 'oneTime' as const,
		})),
		webhooks: [
			{
				id: 'hotline',
				url: 'https://12345.example',
				secretParameter: '/huying/local/webhook/hotline',
				sources: ['hotline12345'],
			},
		],
	})
	// Monday, ten in the morning in Beijing
	const clock = testPorts(Date.UTC(2026, 2, 2, 2))
	const wechat = fakeWechat()
	const ports: NotifierPorts = {
		now: clock.now,
		random: clock.random,
		channels: { wechat: wechat.send, webhook: wechat.send },
	}
	let sent = 0
	const join = async (user: string) => {
		await createUser(table, { tenant: TENANT, user, appid: APPID, openid: `o-${user}`, since: 0 })
		return someone(user)
	}
	const grant = async (user: string, template: string, times = 1) => {
		for (let n = 0; n < times; n++) {
			const granted = await countConsent(table, {
				appid: APPID,
				openid: `o-${user}`,
				template: templateId(template),
				decision: 'accept',
				at: clock.at,
				source: `grant ${user} ${template} ${++sent}`,
			})
			if (!granted) throw new Error('the grant was not counted')
		}
	}
	const caller = await join('user-caller')
	const open = (id: string, who = caller) =>
		submitCase(table, clock, who, {
			id,
			text: '路灯不亮。',
			village: VILLAGE,
			identity: 'named',
			photos: [],
			matter: 'streetlight',
		})
	const command = (id: string, body: Record<string, unknown>, who = dispatcher) =>
		commandCase(table, clock, who, id, {
			id: `command-${String(++sent).padStart(13, '0')}`,
			...body,
		} as unknown as Command)
	const accept = (id: string, urgency = 'green') => command(id, { type: 'accept', urgency, public: false })
	const handler = async (user: string) => {
		await join(user)
		await putPost(table, TENANT, user, {
			post: 'p',
			role: 'handler',
			unit: 'housing',
			unitName: '住建局',
			from: 0,
		})
		return user
	}
	return {
		table,
		clock,
		ports,
		wechat,
		caller,
		join,
		handler,
		grant,
		open,
		command,
		accept,
		sweep: (with_: NotifierPorts = ports) => sweepNotices(table, with_),
		told: (records: readonly DynamoDBRecord[]) => notifyRecords(table, ports, records),
		outbox: (id: string) => outboxOf(table, id),
		inbox: (user: string) => inboxOf(table, user),
		delivery: async (name: string) => {
			const found = await getDelivery(table, TENANT, name)
			if (found === undefined) throw new Error(`no delivery ${name}`)
			return found
		},
	}
}
export type Telling = Awaited<ReturnType<typeof startTelling>>

/** A WeChat that takes messages down and answers as it is told; two at once to one person are a fault of ours. */
export function fakeWechat() {
	const underWay = new Set<string>()
	const wechat = {
		taken: [] as Delivery[],
		asked: 0,
		collisions: 0,
		answer: (_: Delivery): Outcome => ({ kind: 'ok' }),
		send: async (delivery: Delivery): Promise<Outcome> => {
			wechat.asked++
			const who = delivery.user ?? delivery.name
			if (underWay.has(who)) wechat.collisions++
			underWay.add(who)
			await new Promise((resolve) => setTimeout(resolve, 2))
			underWay.delete(who)
			const outcome = wechat.answer(delivery)
			if (outcome.kind === 'ok') wechat.taken.push(delivery)
			return outcome
		},
	}
	return wechat
}

/** What the stream would bring of a case's outbox. */
async function outboxOf(table: Table, id: string): Promise<DynamoDBRecord[]> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk AND begins_with(sk, :outbox)',
			ExpressionAttributeValues: { ':pk': `${TENANT}#case#${id}`, ':outbox': 'outbox#' },
			ConsistentRead: true,
		}),
	)
	return Items.map((item) => ({
		eventName: 'INSERT',
		dynamodb: { NewImage: marshall(item) as never, SequenceNumber: '1' },
	}))
}

/** The notices in an inbox, oldest first, and its count. */
async function inboxOf(table: Table, user: string) {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk',
			ExpressionAttributeValues: { ':pk': noticeKeys.inbox(TENANT, user) },
			ConsistentRead: true,
		}),
	)
	return {
		kinds: Items.filter(({ sk }) => sk !== 'unread').map(({ kind }) => String(kind)),
		places: Items.filter(({ sk }) => sk !== 'unread').map(({ sk }) => String(sk)),
		unread: Number(Items.find(({ sk }) => sk === 'unread')?.unread ?? 0),
	}
}
