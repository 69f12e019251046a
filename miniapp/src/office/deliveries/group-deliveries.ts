import { type Audience, audiences, type NoticeKind } from '@huying/shared/notice/notice'
import type { DeliveryView } from '@huying/shared/notice/notice-view'
import { reason } from '@huying/shared/text/zh-CN/deliveries'

export type Group = { readonly reason: string; readonly deliveries: readonly DeliveryView[] }

/** By why they are where they are, the commonest reason first; within one, as they came. A delivery read twice is one. */
export function byReason(deliveries: readonly DeliveryView[]): Group[] {
	const groups = new Map<string, DeliveryView[]>()
	for (const one of new Map(deliveries.map((each) => [each.delivery, each])).values()) {
		const why = reason(one.reason)
		groups.set(why, [...(groups.get(why) ?? []), one])
	}
	return [...groups]
		.map(([why, those]) => ({ reason: why, deliveries: those }))
		.sort((left, right) => right.deliveries.length - left.deliveries.length)
}

/** Whom a kind of notice is for: kinds that are not the caller's begin with it. */
export function audienceOf(kind: NoticeKind): Audience {
	return audiences.find((one) => one !== 'caller' && kind.startsWith(one)) ?? 'caller'
}
