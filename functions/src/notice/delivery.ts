import type { Attempt, DeliveryState } from '@huying/shared/notice/delivery'
import { isPending } from '@huying/shared/notice/delivery'
import type { NoticeFacts, NoticeKind, Template } from '@huying/shared/notice/notice'
import type { QuietHours } from '@huying/shared/notice/quiet-hours'
import { ordered } from '../store/ordered'
import type { Key } from '../store/table'
import { deliveriesKey, dueAt, noticeKeys } from './notice-keys'

/** The channels besides the inbox, which is always there. */
export type ChannelName = 'wechat' | 'webhook'

/** What became of one notice on one channel, attempt by attempt. Holds pseudonyms and codes, nothing personal. */
export interface Delivery {
	readonly tenant: string
	/** `{notice}-{channel}`. */
	readonly name: string
	readonly notice: string
	readonly channel: ChannelName
	readonly kind: NoticeKind
	readonly template: Template
	readonly facts: NoticeFacts
	readonly state: DeliveryState
	/** When it was made, in epoch milliseconds. */
	readonly at: number
	/** The newest attempts; `tries` counts all, `first` is when the first was. */
	readonly attempts: readonly Attempt[]
	readonly tries: number
	readonly first?: number
	/** Set while somebody tries; found later, whoever it was ended before noting the outcome. */
	readonly trying?: number
	/** When it is due: the sort key of the index, as it was read. Absent when there is nothing more to try. */
	readonly sk1?: string
	readonly correlation: string
	/** WeChat: to whom, with which template and words; whether a consent is held for it; when not to disturb. */
	readonly user?: string
	readonly appid?: string
	readonly templateId?: string
	readonly data?: Readonly<Record<string, string>>
	readonly page?: string
	readonly release?: 'developer' | 'trial' | 'formal'
	readonly holdsConsent?: boolean
	readonly quietHours?: QuietHours
	/** Of somebody who is not on duty tonight: when they may be told, in epoch milliseconds. */
	readonly notBefore?: number
	/** Webhook: which of the tenant's. */
	readonly webhook?: string
}

/** Attempts kept on a delivery; older ones are only counted. */
export const ATTEMPTS_KEPT = 60

/** A delivery as stored: its place, when it is due, and the list on which a person sees it. */
export function deliveryItem(delivery: Delivery, due: number | undefined): Record<string, unknown> & Key {
	const { sk1: _, ...rest } = delivery
	const list = listOf[delivery.state]
	return {
		...noticeKeys.delivery(delivery.tenant, delivery.name),
		...(due !== undefined && isPending(delivery.state) && dueAt(due, delivery.name)),
		...(list !== undefined && {
			pk2: deliveriesKey(delivery.tenant, list),
			sk2: `${ordered(delivery.at)}#${delivery.name}`,
		}),
		...rest,
	}
}

/** On which list of the office a state stands; what is done is on none. */
const listOf: Readonly<Record<DeliveryState, 'waiting' | 'failed' | 'dead' | undefined>> = {
	waiting: 'waiting',
	revived: 'waiting',
	failed: 'failed',
	dead: 'dead',
	delivered: undefined,
	refused: undefined,
}
