import type { Told } from '@huying/shared/notice/answers'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { dueAt, noticeKeys } from './notice-keys'
import type { OutboxItem } from './outbox'

/** The write that makes sure that something is told which is no case's event. */
export function toldWrite(
	table: Table,
	{ notices: told, facts }: Told,
	who: Pick<OutboxItem, 'tenant' | 'caller' | 'by' | 'correlation'>,
): Write {
	return itemWrite(table, { ...who, facts, notices: told, attempts: 0 })
}

/** The write of an outbox item, due at once. */
export function itemWrite(table: Table, item: OutboxItem): Write {
	const { tenant, facts } = item
	return {
		Put: {
			TableName: table.name,
			Item: {
				...noticeKeys.outbox(tenant, facts),
				...dueAt(facts.at, `${facts.case}#${facts.seq}`),
				...item,
			},
		},
	}
}
