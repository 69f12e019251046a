import type { DynamoDBBatchResponse, DynamoDBStreamEvent, ScheduledEvent } from 'aws-lambda'
import { realPorts, setting } from '../edge/ports'
import { channelsOf } from '../notice/channels'
import { notifyRecords, sweepNotices } from '../notice/notify'
import { webhookPorts } from '../notice/webhook'
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
const ports = { ...realPorts, channels: channelsOf(table, wechat, webhookPorts(realPorts.now)) }

/**
 * Woken by the table's stream for what is due at once, and each minute for what is due later or was missed. The stream
 * is never asked to bring a record again: what could not be done stands in the table, and the sweep finds it.
 */
export const handler = async (
	event: DynamoDBStreamEvent | ScheduledEvent,
): Promise<DynamoDBBatchResponse | { done: number }> => {
	if (!('Records' in event)) return sweepNotices(table, ports)
	await notifyRecords(table, ports, event.Records)
	return { batchItemFailures: [] }
}
