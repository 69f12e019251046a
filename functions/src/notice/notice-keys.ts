import type { NoticeFacts, Template } from '@huying/shared/notice/notice'
import { caseKeys } from '../case/case-keys'
import { userPartition } from '../session/user-store'
import { ordered } from '../store/ordered'
import type { Key } from '../store/table'

/** Where the parts of telling people live. */
export const noticeKeys = {
	/** What an event asks to be told, beside it; gone once it is in inboxes and deliveries. */
	outbox: (tenant: string, { about, case: id, seq }: Pick<NoticeFacts, 'about' | 'case' | 'seq'>): Key => ({
		pk: about === undefined ? caseKeys.partition(tenant, id) : `${tenant}#${about}#${id}`,
		sk: `outbox#${ordered(seq, 6)}`,
	}),
	inbox: (tenant: string, user: string) => `${userPartition(tenant, user)}#inbox`,
	/** How many of an inbox are unread, and up to which place it was read. Sorts after every time. */
	unread: (tenant: string, user: string): Key => ({ pk: noticeKeys.inbox(tenant, user), sk: 'unread' }),
	consent: (tenant: string, user: string, template: Template): Key => ({
		pk: userPartition(tenant, user),
		sk: `consent#${template}`,
	}),
	/** Held while a message is on its way to a user: WeChat refuses two at once (43108). */
	sending: (tenant: string, user: string): Key => ({ pk: userPartition(tenant, user), sk: 'sending' }),
	/** @param name `{notice}-{channel}` */
	delivery: (tenant: string, name: string): Key => ({
		pk: `${tenant}#delivery#${name.replace('-', '#')}`,
		sk: 'delivery',
	}),
	settings: (tenant: string): Key => ({ pk: `${tenant}#tenant`, sk: 'notice-settings' }),
}

/** index1: what is to be told now or later, in four shards of its own, so that an outage of WeChat holds up no case. */
export const noticeShards = ['due#notice#0', 'due#notice#1', 'due#notice#2', 'due#notice#3'] as const

export function noticeShard(name: string): string {
	let sum = 0
	for (const letter of name) sum += letter.charCodeAt(0)
	return noticeShards[sum % noticeShards.length] ?? noticeShards[0]
}

/** index1: when something is due. */
export const dueAt = (at: number, name: string) => ({ pk1: noticeShard(name), sk1: `${ordered(at)}#${name}` })

/** index2: deliveries that a person of the centre should see. */
export const deliveriesKey = (tenant: string, state: 'waiting' | 'failed' | 'dead') =>
	`${tenant}#deliveries#${state}`
