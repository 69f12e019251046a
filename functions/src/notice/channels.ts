import { getUser } from '../session/user-store'
import type { Table } from '../store/table'
import type { WeChatClient } from '../wechat/client'
import type { Outcome } from '../wechat/outcome'
import type { ChannelName, Delivery } from './delivery'
import { getNoticeSettings } from './settings-store'
import { sendWebhook, type WebhookPorts } from './webhook'
import { isSourceKind, webhookMessage } from './webhook-message'

/** Hands one delivery over, once. What no attempt can mend is `final`; nothing is thrown for what the other side says. */
export type Channel = (delivery: Delivery) => Promise<Outcome>
export type Channels = Readonly<Record<ChannelName, Channel>>

/** The channels besides the inbox. */
export function channelsOf(table: Table, wechat: WeChatClient, webhook: WebhookPorts): Channels {
	return {
		wechat: async (delivery) => {
			const { tenant, user, appid, templateId, data, page, release, correlation } = delivery
			const record = user === undefined ? undefined : await getUser(table, tenant, user)
			// Whoever was forgotten, or signed in from elsewhere meanwhile, is not written to
			if (record === undefined || record.appid !== appid) return { kind: 'final', code: 'userGone' }
			return wechat.sendSubscribeMessage({
				appid: record.appid,
				openid: record.openid,
				template: templateId ?? '',
				page: page ?? '',
				data: data ?? {},
				...(release !== undefined && { state: release }),
				correlation,
			})
		},
		webhook: async ({ tenant, facts, kind, webhook: id, notice }) => {
			const settings = await getNoticeSettings(table, tenant)
			const target = settings.webhooks.find((one) => one.id === id)
			if (target === undefined || !isSourceKind(kind)) return { kind: 'final', code: 'webhookGone' }
			return sendWebhook(target, await webhookMessage(table, tenant, notice, kind, facts), webhook)
		},
	}
}
