import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { caseKeys } from '@huying/functions/case/case-keys'
import type { Ports } from '@huying/functions/edge/ports'
import { channelsOf } from '@huying/functions/notice/channels'
import { countConsent } from '@huying/functions/notice/consent-store'
import type { NotifierPorts } from '@huying/functions/notice/notify'
import { putNoticeSettings } from '@huying/functions/notice/settings-store'
import { certificate, HOST, startReceiver } from '@huying/functions/notice/webhook.fixture'
import { createUser } from '@huying/functions/session/user-store'
import type { Table } from '@huying/functions/store/table'
import { putAppid } from '@huying/functions/tenant/tenant-store'
import { wechatClient } from '@huying/functions/wechat/client'
import { type Template, templates } from '@huying/shared/notice/notice'
import type { DynamoDBRecord } from 'aws-lambda'
import type { Person } from '../../local/wechat/people'
import { startSandbox } from '../../local/wechat/sandbox'
import type { Message } from '../../local/wechat/state/state'
import { templatesOf } from '../../local/wechat/subscribe/templates'
import { unstreamedTable } from '../cloud/database'
import { county, settle } from '../cloud/people'

export const { appid: APPID } = county
const { tenant } = county
const SECRET = 'the secret of the bench alone'
const WEBHOOK_SECRET = `whsec_${Buffer.from('a key of the bench only, 32 bytes').toString('base64')}`

/** WeChat's identifier of a template, as the sandbox has it. */
export function templateId(template: Template): string {
	const found = templatesOf(APPID).find(({ use }) => use === template)
	if (found === undefined) throw new Error(`the sandbox has no template ${template}`)
	return found.id
}

/** A county in a table of its own, the notifier's real channels, and a WeChat sandbox that they lead to. Nobody is real. */
export interface Stage {
	readonly table: Table
	readonly ports: NotifierPorts
	/** Signs somebody up with WeChat, who allows so many messages of a template. */
	join(user: string, template?: Template, messages?: number): Promise<void>
	/** The sandbox forgets somebody: WeChat knows them no more. */
	forget(user: string): void
	/** Makes the sandbox fail, or work again. */
	faults(switches: Readonly<Record<string, unknown>>): Promise<void>
	/** What all phones have received. */
	messages(): Promise<readonly Message[]>
	stop(): Promise<void>
}

const openidOf = (user: string) => `o-${user}`

/** @param clock the time of all of it, the sandbox's too */
export async function openStage(endpoint: string, clock: Ports): Promise<Stage> {
	const table = await unstreamedTable(endpoint)
	await settle(table, clock)
	await putAppid(table, APPID, tenant)
	const known = new Map<string, Person>()
	const app = { appid: APPID, secret: SECRET, tenant, tenantName: county.name, people: [] }
	const sandbox = await startSandbox({
		people: {
			apps: () => [app],
			all: () => [...known.values()],
			find: (openid) => known.get(String(openid)),
			app: (appid) => (appid === APPID ? app : undefined),
		},
		clock,
		port: 0,
		// Nothing is pushed: the app has no keys for it
		api: () => 'http://127.0.0.1:9',
	})
	const receiver = await startReceiver((_, response) => response.writeHead(204).end())
	await putNoticeSettings(table, tenant, {
		templates: templates.map((template) => ({ template, id: templateId(template), kind: 'oneTime' })),
		webhooks: [{ id: 'hotline', url: receiver.url, secretParameter: HOST, sources: ['hotline12345'] }],
	})
	const wechat = wechatClient(table, {
		now: clock.now,
		wechatSecret: async () => SECRET,
		wechatAddress: sandbox.address,
	})
	const webhook = {
		now: () => Date.now(),
		secret: async () => WEBHOOK_SECRET,
		resolve: async () => [{ address: '127.0.0.1', family: 4 }],
		allowed: (address: string) => address === '127.0.0.1',
		timeout: 10_000,
		authority: certificate.cert,
	}
	const post = async (path: string, body: unknown) => {
		const answer = await fetch(`${sandbox.address}/sandbox/${path}`, {
			method: 'POST',
			body: JSON.stringify(body),
		})
		if (!answer.ok) throw new Error(`the sandbox answered ${answer.status} to ${path}`)
	}
	let granted = 0
	return {
		table,
		ports: { ...clock, now: clock.now, channels: channelsOf(table, wechat, webhook) },
		async join(user, template, messages = 1) {
			const openid = openidOf(user)
			known.set(openid, { openid, appid: APPID, name: '演示居民', posts: [] })
			await createUser(table, { tenant, user, appid: APPID, openid, since: 0 })
			if (template === undefined) return
			const id = templateId(template)
			for (let message = 0; message < messages; message++) {
				await post('subscribe', { openid, templates: { [id]: 'accept' } })
				const source = `grant ${++granted}`
				const event = {
					appid: APPID,
					openid,
					template: id,
					decision: 'accept' as const,
					at: clock.now(),
					source,
				}
				if (!(await countConsent(table, event))) throw new Error('a consent was not counted')
			}
		},
		forget: (user) => void known.delete(openidOf(user)),
		faults: (switches) => post('faults', switches),
		async messages() {
			const answer = await fetch(`${sandbox.address}/sandbox/messages`)
			return ((await answer.json()) as { messages: Message[] }).messages
		},
		async stop() {
			await sandbox.stop()
			await receiver.stop()
			table.client.destroy()
		},
	}
}

/** The case that a message opens. */
export function caseOf({ page }: Message): string {
	return new URLSearchParams(page?.split('?')[1]).get('id') ?? ''
}

/** What the stream would bring of a case's outbox. */
export async function outboxOf(table: Table, id: string): Promise<DynamoDBRecord[]> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk AND begins_with(sk, :outbox)',
			ExpressionAttributeValues: { ':pk': caseKeys.partition(tenant, id), ':outbox': 'outbox#' },
			ConsistentRead: true,
		}),
	)
	return Items.map((item) => ({ eventName: 'INSERT', dynamodb: { NewImage: marshall(item) as never } }))
}
