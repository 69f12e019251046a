import type { DeliveryState } from '@huying/shared/notice/delivery'
import type { NoticeKind } from '@huying/shared/notice/notice'
import { noticeName } from '@huying/shared/notice/notice-name'
import type { Table } from '../store/table'
import { getDelivery } from './delivery-store'

/** How somebody was reached by a notice: `inbox` alone means that nothing rang. */
export type Reached = { readonly by: 'wechat'; readonly state: DeliveryState } | { readonly by: 'inbox' }

/**
 * What became of one notice to one user. One GetItem, consistent.
 * @param about the case, and the number of the event that brought the notice about
 */
export async function reachedBy(
	table: Table,
	tenant: string,
	about: { readonly case: string; readonly seq: number },
	kind: NoticeKind,
	user: string,
): Promise<Reached> {
	const delivery = await getDelivery(table, tenant, `${noticeName(about, kind, user)}-wechat`)
	return delivery === undefined ? { by: 'inbox' } : { by: 'wechat', state: delivery.state }
}
