import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { townUnit } from '@huying/shared/disclosure/disclosure'
import type { Audience, Notice, NoticeFacts } from '@huying/shared/notice/notice'
import type { NoticeSettings, WebhookSetting } from '@huying/shared/notice/notice-settings'
import { usualQuietHours } from '@huying/shared/notice/quiet-hours'
import { holds } from '@huying/shared/region/region'
import type { Shift } from '@huying/shared/roster/shift'
import { waitsUntil } from '@huying/shared/roster/waits'
import { CENTRE, INSPECTORATE } from '@huying/shared/unit/unit'
import { isHeld, type Post, type Role } from '@huying/shared/user/post'
import { rulesOf } from '../rule/rules-store'
import { postsKey } from '../session/user-store'
import type { Table } from '../store/table'
import { callersOf } from './callers'
import { holdersAtNight } from './on-duty'
import type { OutboxItem } from './outbox'

/** One notice to one user, or to one other system. `place` orders them, the same each time. */
export type Recipient = { readonly notice: Notice; readonly place: string } & (
	| {
			readonly user: string
			/** Not on duty tonight: WeChat leaves them alone until then, in epoch milliseconds. */
			readonly notBefore?: number
			/** Their own case, where theirs was merged into the one that it is told of. */
			readonly own?: Pick<NoticeFacts, 'case' | 'number'>
	  }
	| { readonly webhook: WebhookSetting }
)

/**
 * Whom each notice of an event goes to, in the order of their places. At most one Query for each audience, and one
 * GetItem of the roster's day for what is urgent at night.
 */
export async function recipientsOf(
	table: Table,
	item: OutboxItem,
	settings: NoticeSettings,
	now: number,
): Promise<Recipient[]> {
	// Only what is urgent asks when the night is
	const shifts = item.notices.some(({ urgent }) => urgent)
		? (await rulesOf(table, item.tenant)).rules.shifts
		: []
	const found = await Promise.all(
		item.notices.map(async (notice) => {
			const prefix = `${notice.kind}#`
			if (notice.to === 'source') {
				return settings.webhooks
					.filter(({ sources }) => sources.some((source) => source === item.facts.source))
					.map((webhook): Recipient => ({ notice, webhook, place: `${prefix}${webhook.id}` }))
			}
			const people = (
				await audiences[notice.to](table, item, urgentAtNight(notice, settings, shifts, now), notice)
			).filter(({ user }) => item.only === undefined || user === item.caller || item.only.includes(user))
			return people.map((person): Recipient => ({ notice, ...person, place: `${prefix}${person.user}` }))
		}),
	)
	return found.flat().sort((left, right) => (left.place < right.place ? -1 : 1))
}

/** When it is, and until when those wait who are not on duty, where it is night and something is urgent. */
interface Hour {
	readonly now: number
	readonly morning?: number
}

function urgentAtNight(
	{ urgent }: Notice,
	{ quietHours }: NoticeSettings,
	shifts: readonly Shift[],
	now: number,
): Hour {
	const morning = urgent ? waitsUntil(now, quietHours ?? usualQuietHours, shifts) : undefined
	return { now, ...(morning !== undefined && { morning }) }
}

interface Told {
	readonly user: string
	readonly notBefore?: number
	readonly own?: Pick<NoticeFacts, 'case' | 'number'>
}

const audiences: Record<
	Exclude<Audience, 'source'>,
	(table: Table, item: OutboxItem, hour: Hour, notice: Notice) => Promise<Told[]>
> = {
	caller: async (_, { caller }) => (caller === undefined ? [] : [{ user: caller }]),
	others: async (table, { tenant, facts, caller }) =>
		(await callersOf(table, tenant, facts.case, 'merged')).flatMap(
			({ user, case: id, number, samePerson }) =>
				user === undefined || user === caller || samePerson || id === undefined || number === undefined
					? []
					: [{ user, own: { case: id, number } }],
		),
	followers: async (table, { tenant, facts }) =>
		(await callersOf(table, tenant, facts.case, 'follower')).flatMap(({ user }) =>
			user === undefined ? [] : [{ user }],
		),
	unit: async (table, item, hour, { units = item.facts.unit === undefined ? [] : [item.facts.unit] }) => {
		const told = await Promise.all(
			units.flatMap((unit) => rolesIn(unit, item.facts).map((role) => staff(table, item, unit, role, hour))),
		)
		// Whoever holds posts in two of them is told once
		return [...new Map(told.flat().map((one) => [one.user, one])).values()]
	},
	inspectorate: (table, item, hour) => staff(table, item, INSPECTORATE, 'inspector', hour),
	leader: (table, item, hour) => staff(table, item, CENTRE, 'leader', hour),
	centre: (table, item, hour) => staff(table, item, CENTRE, 'dispatcher', hour),
	// whoever took the step themselves need not be told of it
	worker: async (_, { worker, by }) => (worker === undefined || worker === by ? [] : [{ user: worker }]),
	concerned: async (_, { concerned, by }) =>
		concerned === undefined || concerned === by ? [] : [{ user: concerned }],
	// They hold their posts in the town; whose village it is, the post says
	grid: async (table, item, { now }) => {
		const { village } = item.facts
		if (village === undefined) return []
		const users = await holders(table, item, townUnit(village), 'gridWorker', now, village)
		return users.map((user) => ({ user }))
	},
}

/** Who works where; what a village published, those who publish it answer for. */
function rolesIn(unit: string, { about, type }: Pick<NoticeFacts, 'about' | 'type'>): readonly Role[] {
	if (unit === CENTRE) return ['dispatcher']
	if (unit === INSPECTORATE) return ['inspector']
	const asked = type === 'objection' || type === 'question' || about === 'owed'
	return asked && unit.startsWith('village-') ? ['handler', 'villageEditor'] : ['handler']
}

/**
 * Who holds a role in a unit now, each once; not whoever did what is told. At night those on duty are told at once,
 * the others in the morning; where nobody is on duty, everybody at once.
 */
async function staff(
	table: Table,
	item: OutboxItem,
	unit: string | undefined,
	role: Role,
	{ now, morning }: Hour,
): Promise<Told[]> {
	if (unit === undefined) return []
	if (morning === undefined) return (await holders(table, item, unit, role, now)).map((user) => ({ user }))
	const { users, awake } = await holdersAtNight(table, item.tenant, unit, role, now)
	return users
		.filter((user) => user !== item.by)
		.map((user) => (awake.size === 0 || awake.has(user) ? { user } : { user, notBefore: morning }))
}

/**
 * Who holds a role in a unit now, each once; not whoever did what is told.
 * @param village only those whose own region holds it
 */
async function holders(
	table: Table,
	{ tenant, by }: OutboxItem,
	unit: string,
	role: Role,
	now: number,
	village?: string,
): Promise<string[]> {
	const users = new Set<string>()
	let start: Record<string, unknown> | undefined
	do {
		const page = await table.client.send(
			new QueryCommand({
				TableName: table.name,
				IndexName: 'index2',
				KeyConditionExpression: 'pk2 = :pk2 AND begins_with(sk2, :role)',
				ExpressionAttributeValues: { ':pk2': postsKey(tenant, unit), ':role': `${role}#` },
				...(start && { ExclusiveStartKey: start }),
			}),
		)
		for (const item of page.Items ?? []) {
			const post = item as unknown as Post
			const walks = village === undefined || (post.region !== undefined && holds(post.region, village))
			if (isHeld(post, now) && walks) users.add(String(item.sk2).slice(role.length + 1))
		}
		start = page.LastEvaluatedKey
	} while (start)
	if (by !== undefined) users.delete(by)
	return [...users]
}
