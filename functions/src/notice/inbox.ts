import { RefusalError } from '@huying/shared/error/refusal'
import type { InboxAnswer } from '@huying/shared/notice/notice-view'
import { inbox as sentences } from '@huying/shared/text/zh-CN/notice'
import type { Who } from '../edge/endpoint'
import type { Table } from '../store/table'
import { inboxPage, readInbox, unreadOf } from './inbox-store'

/** A clock of another machine may be a little ahead. In milliseconds. */
const AHEAD = 60_000

/** One page of the inbox, newest first, in words made now. */
export async function inboxOf(
	table: Table,
	who: Who,
	after: string | undefined,
	now: number,
): Promise<InboxAnswer> {
	const [{ items, next }, { unread, readTo }] = await Promise.all([
		inboxPage(table, who.tenant, who.user, after),
		unreadOf(table, who.tenant, who.user),
	])
	return {
		notices: items.map(({ place, at, kind, template, facts }) => ({
			place,
			at,
			kind,
			template,
			...(facts.about !== undefined && { about: facts.about }),
			case: facts.case,
			number: facts.number,
			text: sentences[kind](facts, now),
			read: place <= readTo,
		})),
		unread,
		...(next !== undefined && { next }),
	}
}

/** Marks everything up to a place as read; a place that has not come yet is none. Doing it twice is the same. */
export async function markRead(
	table: Table,
	who: Who,
	upTo: string,
	now: number,
): Promise<{ unread: number }> {
	if (Number(upTo.slice(0, 13)) > now + AHEAD) throw new RefusalError('invalidInput', 'upTo')
	return { unread: await readInbox(table, who.tenant, who.user, upTo) }
}
