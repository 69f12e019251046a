import type { DynamoDBBatchResponse, DynamoDBStreamEvent, ScheduledEvent } from 'aws-lambda'
import { realPorts, setting } from '../edge/ports'
import { channelsOf } from '../notice/channels'
import { notifyRecords, sweepNotices } from '../notice/notify'
import { webhookPorts } from '../notice/webhook'
import { signPictures } from '../photo/picture-addresses'
import type { SafetyPorts } from '../safety/check'
import { sweepSafety } from '../safety/sweep-safety'
import { parameter } from '../secret/parameters'
import { openTable } from '../store/table'
import { wechatAddress } from '../wechat/ask'
import { wechatClient } from '../wechat/client'

const table = openTable()
const wechat = wechatClient(table, {
	now: realPorts.now,
	wechatSecret: (appid) => parameter(`${setting('WECHAT_PARAMETERS')}/${appid}/secret`),
	wechatAddress: wechatAddress(),
})
const safety: SafetyPorts = {
	...realPorts,
	wechat,
	pictureAddress: (tenant, photo, at) => signPictures(tenant, [photo], at)[photo.photo]?.url ?? '',
}
const ports = { ...realPorts, channels: channelsOf(table, wechat, webhookPorts(realPorts.now)) }

/**
 * Woken by the table's stream for what is due at once, and each minute for what is due later or was missed. The stream
 * is never asked to bring a record again: what could not be done stands in the table, and the sweep finds it.
 */
export const handler = async (
	event: DynamoDBStreamEvent | ScheduledEvent,
): Promise<DynamoDBBatchResponse | { done: number }> => {
	if (!('Records' in event)) {
		const told = await sweepNotices(table, ports)
		// Not off the stream: nobody waits for it, and a slow check must not hold up a notice
		const checked = await sweepSafety(table, safety)
		return { done: told.done + checked.done }
	}
	await notifyRecords(table, ports, event.Records)
	return { batchItemFailures: [] }
}
