import { RefusalError } from '@huying/shared/error/refusal'
import { noticeName } from '@huying/shared/notice/notice-name'
import type { NoticeSettings, TemplateSetting } from '@huying/shared/notice/notice-settings'
import { afterQuiet, usualQuietHours } from '@huying/shared/notice/quiet-hours'
import { pageOf, templateData } from '@huying/shared/notice/words'
import { townOf } from '@huying/shared/region/region'
import { log } from '../edge/log'
import type { Ports } from '../edge/ports'
import { profileKey, type UserRecord } from '../session/user-store'
import { batchGetByKey, keyText } from '../store/batch-get'
import { ordered } from '../store/ordered'
import type { Key, Table } from '../store/table'
import { transact, type Write } from '../store/transaction'
import { getTown } from '../tenant/tenant-store'
import { consentIn, reserveWrite } from './consent-store'
import { type Delivery, deliveryItem } from './delivery'
import { inboxWrites } from './inbox-store'
import { noticeKeys } from './notice-keys'
import type { OutboxItem } from './outbox'
import { type Recipient, recipientsOf } from './recipients'
import { getNoticeSettings, templateFor } from './settings-store'

/** Recipients in one transaction: four writes each, and one of the outbox, of the hundred there may be. */
const AT_ONCE = 20
/** How often a transaction is made anew when an inbox was read or a consent was used meanwhile. */
const ATTEMPTS = 5

/**
 * Turns an outbox item into inbox items and deliveries, exactly once: whoever comes second finds it gone.
 * @returns the deliveries that were made, and may be tried at once
 */
export async function expand(table: Table, ports: Ports, item: OutboxItem): Promise<Delivery[]> {
	const settings = await getNoticeSettings(table, item.tenant)
	const all = await recipientsOf(table, item, settings, ports.now())
	for (const { to, kind } of item.notices) {
		const found = all.some(({ notice }) => notice.kind === kind)
		if (!found && to !== 'source') {
			// The case is on their desk all the same; somebody should give a person the post
			log({ correlation: item.correlation, tenant: item.tenant, route: 'notifier', code: `nobody ${kind}` })
		}
	}
	let open = all.filter(({ place }) => place > (item.after ?? ''))
	let after = item.after
	const made: Delivery[] = []
	do {
		const chunk = chunkOf(open)
		open = open.slice(chunk.length)
		const last = open.length === 0
		const deliveries = await expandChunk(table, ports, withAfter(item, after), settings, chunk, last)
		if (deliveries === undefined) return made
		after = chunk.at(-1)?.place
		made.push(...deliveries)
	} while (open.length > 0)
	return made
}

const withAfter = (item: OutboxItem, after: string | undefined): OutboxItem =>
	after === undefined ? item : { ...item, after }

/** The next recipients, none twice: a transaction may write an inbox only once. */
function chunkOf(open: readonly Recipient[]): Recipient[] {
	const users = new Set<string>()
	const chunk: Recipient[] = []
	for (const recipient of open) {
		const name = 'user' in recipient ? recipient.user : `#${recipient.webhook.id}`
		if (users.has(name) || chunk.length === AT_ONCE) break
		users.add(name)
		chunk.push(recipient)
	}
	return chunk
}

/** @returns undefined when somebody else has done it */
async function expandChunk(
	table: Table,
	ports: Ports,
	item: OutboxItem,
	settings: NoticeSettings,
	chunk: readonly Recipient[],
	last: boolean,
): Promise<Delivery[] | undefined> {
	let notBefore = 0
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const at = { now: ports.now(), place: Math.max(item.facts.at, notBefore) }
		const reach = await reachOf(table, item, settings, chunk)
		const plans = chunk.map((recipient) => planOf(table, item, settings, recipient, reach, at))
		const writes = [
			outboxWrite(table, item, last ? undefined : chunk.at(-1)?.place),
			...plans.flatMap((plan) => plan.writes),
		]
		const failed = await transact(table, writes)
		if (failed === undefined) return plans.flatMap(({ delivery }) => (delivery ? [delivery] : []))
		if (failed.index === 0) return undefined
		// The inbox was read beyond this time, or the last consent went to another message: look again
		const readTo = String(failed.item?.readTo ?? '')
		if (readTo !== '') notBefore = Number(readTo.slice(0, 13)) + 1
	}
	throw new RefusalError('busy')
}

/** Goes away with the last chunk; before that it remembers how far it came. */
function outboxWrite(table: Table, { tenant, facts, after }: OutboxItem, next: string | undefined): Write {
	const Key = noticeKeys.outbox(tenant, facts)
	const condition = {
		ConditionExpression: `attribute_exists(pk) AND ${after === undefined ? 'attribute_not_exists(#after)' : '#after = :after'}`,
		ExpressionAttributeNames: { '#after': 'after' },
	}
	if (next === undefined) {
		return {
			Delete: {
				TableName: table.name,
				Key,
				...condition,
				...(after !== undefined && { ExpressionAttributeValues: { ':after': after } }),
			},
		}
	}
	return {
		Update: {
			TableName: table.name,
			Key,
			UpdateExpression: 'SET #after = :next',
			...condition,
			ExpressionAttributeValues: { ':next': next, ...(after !== undefined && { ':after': after }) },
		},
	}
}

/** How WeChat can reach those of a chunk: by user, the mini-program's template they have a consent left for. */
interface Reach {
	readonly templates: ReadonlyMap<string, { appid: string; setting: TemplateSetting }>
	/** What the village is called, for those who must go there. */
	readonly village?: string
}

/** One BatchGetItem of people and consents, where the tenant has templates; one GetItem of the town for staff. */
async function reachOf(
	table: Table,
	item: OutboxItem,
	settings: NoticeSettings,
	chunk: readonly Recipient[],
): Promise<Reach> {
	const people = chunk.flatMap((one) => ('user' in one ? [one] : []))
	if (settings.templates.length === 0 || people.length === 0) return { templates: new Map() }
	const keys = people.flatMap(({ user, notice }): Key[] => [
		profileKey(item.tenant, user),
		noticeKeys.consent(item.tenant, user, notice.template),
	])
	const found = await batchGetByKey(table, keys, { ConsistentRead: true })
	const templates = new Map(
		people.flatMap(({ user, notice }) => {
			const profile = found.get(keyText(profileKey(item.tenant, user))) as UserRecord | undefined
			const setting = profile && templateFor(settings, profile.appid, notice.template)
			if (profile === undefined || setting === undefined) return []
			const kept = found.get(keyText(noticeKeys.consent(item.tenant, user, notice.template)))
			const { left } = consentIn(kept, setting.id)
			return left > 0 ? [[user, { appid: profile.appid, setting }] as const] : []
		}),
	)
	const { village } = item.facts
	const staff = chunk.some(({ notice }) => notice.template === 'task')
	if (!staff || village === undefined || templates.size === 0) return { templates }
	const town = await getTown(table, item.tenant, townOf(village))
	const name = town?.villages.find(({ code }) => code === village)?.name
	return { templates, ...(name !== undefined && { village: name }) }
}

interface Plan {
	readonly writes: Write[]
	readonly delivery?: Delivery
}

/** What is written for one recipient. `place` is the time under which it stands in an inbox. */
function planOf(
	table: Table,
	item: OutboxItem,
	settings: NoticeSettings,
	recipient: Recipient,
	reach: Reach,
	at: { readonly now: number; readonly place: number },
): Plan {
	const { tenant, correlation } = item
	const { notice } = recipient
	// Whoever's call was merged is told of their own case
	const facts = 'own' in recipient && recipient.own ? { ...item.facts, ...recipient.own } : item.facts
	const common = {
		tenant,
		kind: notice.kind,
		template: notice.template,
		facts,
		state: 'waiting' as const,
		at: at.now,
		attempts: [],
		tries: 0,
		correlation,
	}
	if ('webhook' in recipient) {
		const name = noticeName(facts, notice.kind, `webhook#${recipient.webhook.id}`)
		const delivery: Delivery = {
			...common,
			name: `${name}-webhook`,
			notice: name,
			channel: 'webhook',
			webhook: recipient.webhook.id,
		}
		return planned(table, [], delivery, at.now)
	}
	const { user } = recipient
	const name = noticeName(facts, notice.kind, user)
	const inbox = inboxWrites(table, tenant, user, name, {
		kind: notice.kind,
		template: notice.template,
		facts,
		at: at.place,
	})
	const way = reach.templates.get(user)
	if (way === undefined) return { writes: inbox }
	const { notBefore } = recipient
	const mayWait = notBefore !== undefined || (notice.to === 'caller' && !notice.urgent)
	const quietHours = settings.quietHours ?? usualQuietHours
	const delivery: Delivery = {
		...common,
		name: `${name}-wechat`,
		notice: name,
		channel: 'wechat',
		user,
		appid: way.appid,
		templateId: way.setting.id,
		data: templateData(notice, facts, notice.template === 'task' ? reach.village : undefined),
		page: pageOf(notice, facts),
		...(settings.release !== undefined && { release: settings.release }),
		holdsConsent: way.setting.kind === 'oneTime',
		...(mayWait && { quietHours }),
		...(notBefore !== undefined && { notBefore }),
	}
	const due = mayWait ? afterQuiet(Math.max(at.now, notBefore ?? 0), quietHours) : at.now
	return planned(table, [...inbox, reserveWrite(table, tenant, user, way.setting)], delivery, due)
}

function planned(table: Table, writes: readonly Write[], delivery: Delivery, due: number): Plan {
	const Item = deliveryItem(delivery, due)
	return {
		writes: [
			...writes,
			{ Put: { TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' } },
		],
		delivery: { ...delivery, sk1: `${ordered(due)}#${delivery.name}` },
	}
}
