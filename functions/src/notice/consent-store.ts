import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { RefusalError } from '@huying/shared/error/refusal'
import { type Consent, countEvent, emptied, noConsent } from '@huying/shared/notice/consent'
import type { Template } from '@huying/shared/notice/notice'
import type { TemplateSetting } from '@huying/shared/notice/notice-settings'
import { userOf } from '../session/user-store'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { tenantOf } from '../tenant/tenant-store'
import { noticeKeys } from './notice-keys'
import { getNoticeSettings, templateBy } from './settings-store'

/** The ledger as kept: for which of WeChat's templates, and which writing of it this is. */
export interface ConsentRecord extends Consent {
	readonly id: string
	readonly version: number
}

/** How often a ledger is counted anew when somebody else wrote it meanwhile. */
const ATTEMPTS = 5

/** A user's ledger of one template; a ledger of an earlier template counts for nothing. One GetItem, consistent. */
export async function getConsent(
	table: Table,
	tenant: string,
	user: string,
	setting: Pick<TemplateSetting, 'template' | 'id'>,
): Promise<ConsentRecord> {
	const { Item } = await table.client.send(
		new GetCommand({
			TableName: table.name,
			Key: noticeKeys.consent(tenant, user, setting.template),
			ConsistentRead: true,
		}),
	)
	return consentIn(Item, setting.id)
}

/** A stored ledger, if it is of the template that is asked for. */
export function consentIn(item: Record<string, unknown> | undefined, id: string): ConsentRecord {
	const kept = item as ConsentRecord | undefined
	if (kept?.id === id) return kept
	return { ...noConsent, id, version: kept?.version ?? 0 }
}

/** The write that puts a ledger in place of the one read. */
export function consentWrite(
	table: Table,
	tenant: string,
	user: string,
	template: Template,
	read: ConsentRecord,
	next: Consent,
): NonNullable<Write['Put']> {
	return {
		TableName: table.name,
		Item: {
			...noticeKeys.consent(tenant, user, template),
			left: next.left,
			claims: next.claims,
			events: next.events,
			seen: next.seen,
			trusted: next.trusted,
			id: read.id,
			version: read.version + 1,
		},
		ConditionExpression: 'attribute_not_exists(pk) OR version = :read',
		ExpressionAttributeValues: { ':read': read.version },
	}
}

/** What WeChat's push says that somebody answered or turned off. */
export interface ConsentEvent {
	readonly appid: string
	readonly openid: string
	/** WeChat's identifier of the template. */
	readonly template: string
	/** `off`: turned off later, on the card or in the settings. */
	readonly decision: 'accept' | 'reject' | 'off'
	/** When, in epoch milliseconds. */
	readonly at: number
	/** Names the event, so that a replay counts for nothing. */
	readonly source: string
}

/**
 * Counts an event of WeChat's: the truth of the ledger.
 * @returns false where mini-program, person or template are none of ours: then nothing was counted
 */
export async function countConsent(table: Table, event: ConsentEvent): Promise<boolean> {
	const { appid, openid, decision, at, source } = event
	const [tenant, user] = await Promise.all([tenantOf(table, appid), userOf(table, { appid, openid })])
	if (tenant === undefined || user === undefined) return false
	const setting = templateBy(await getNoticeSettings(table, tenant), appid, event.template)
	if (setting === undefined) return false
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const read = await getConsent(table, tenant, user, setting)
		const next = decision === 'off' ? emptied(read, false) : countEvent(read, decision, at, source)
		if (next === read) return true
		try {
			await table.client.send(new PutCommand(consentWrite(table, tenant, user, setting.template, read, next)))
			return true
		} catch (error) {
			if (!(error instanceof ConditionalCheckFailedException)) throw error
		}
	}
	throw new RefusalError('busy')
}

/** Takes one consent for a message about to be made; fails when none is left. A long-term one is not used up. */
export function reserveWrite(table: Table, tenant: string, user: string, setting: TemplateSetting): Write {
	return {
		Update: {
			TableName: table.name,
			Key: noticeKeys.consent(tenant, user, setting.template),
			UpdateExpression: `SET ${setting.kind === 'oneTime' ? '#left = #left - :one' : '#left = #left'}, version = version + :one`,
			ConditionExpression: '#left >= :one AND id = :id',
			ExpressionAttributeNames: { '#left': 'left' },
			ExpressionAttributeValues: { ':one': 1, ':id': setting.id },
		},
	}
}

/** Gives a consent back that was certainly not used. */
export function giveBackWrite(table: Table, tenant: string, user: string, template: Template): Write {
	return {
		Update: {
			TableName: table.name,
			Key: noticeKeys.consent(tenant, user, template),
			UpdateExpression: 'ADD #left :one, version :one',
			ExpressionAttributeNames: { '#left': 'left' },
			ExpressionAttributeValues: { ':one': 1 },
		},
	}
}

/** WeChat knows of no consent (43101): none is left, and a phone's word counts no more until WeChat confirms one. */
export function emptyWrite(
	table: Table,
	tenant: string,
	user: string,
	template: Template,
	id: string,
): Write {
	const { left, claims, events, trusted } = emptied(noConsent, true)
	return {
		Update: {
			TableName: table.name,
			Key: noticeKeys.consent(tenant, user, template),
			UpdateExpression:
				'SET #left = :left, claims = :claims, events = :events, trusted = :trusted, id = :id, seen = if_not_exists(seen, :claims) ADD version :one',
			ExpressionAttributeNames: { '#left': 'left' },
			ExpressionAttributeValues: {
				':left': left,
				':claims': claims,
				':events': events,
				':trusted': trusted,
				':id': id,
				':one': 1,
			},
		},
	}
}
