import type { Handlers } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'
import { answerConsents, askableOf } from './consents'
import { deliveriesOf, reviveDelivery } from './deliveries'
import { inboxOf, markRead } from './inbox'
import { unreadOf } from './inbox-store'

/** The routes of telling people. */
export function noticeHandlers(table: Table, ports: Ports): Handlers<'notice'> {
	return {
		inbox: ({ who, query }) => inboxOf(table, who, query.after, ports.now()),
		unread: async ({ who }) => ({ unread: (await unreadOf(table, who.tenant, who.user)).unread }),
		readInbox: ({ who, body }) => markRead(table, who, body.upTo, ports.now()),
		askable: ({ who }) => askableOf(table, who),
		answerConsents: ({ who, body }) => answerConsents(table, ports, who, body),
		deliveries: ({ who, params, query }) => deliveriesOf(table, who, params.state, query.after),
		reviveDelivery: ({ who, params, body }) => reviveDelivery(table, ports, who, params.delivery, body.id),
	}
}
