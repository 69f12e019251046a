import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { RefusalError } from '@huying/shared/error/refusal'
import type { NoticeSettings } from '@huying/shared/notice/notice-settings'
import { maySetUp } from '@huying/shared/setup/may-set-up'
import type { NoticeSettingsChange } from '@huying/shared/setup/setup-view'
import { accessBy } from '../access-log/access-by'
import { withAccess } from '../access-log/record-access'
import type { Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import { noticeKeys } from '../notice/notice-keys'
import { answered, commandKey, digestOf, recordOf } from '../store/once'
import type { Table } from '../store/table'
import { appidsOf } from '../tenant/tenant-store'

/** The settings with what tells one version from the next; 0 until a page has changed them. */
export async function readSettings(
	table: Table,
	tenant: string,
): Promise<{ readonly settings: NoticeSettings; readonly version: number }> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: noticeKeys.settings(tenant), ConsistentRead: true }),
	)
	const { pk: _, sk: __, version = 0, ...settings } = Item ?? {}
	return {
		settings: { templates: [], webhooks: [], ...settings } as NoticeSettings,
		version: Number(version),
	}
}

/**
 * Changes the templates and the quiet hours, once, on condition that they are still what the person saw. What stands
 * there of other systems stays: their addresses are nothing to be changed by page.
 * @throws RefusalError notYours, appidUnknown, settingsMoved, identifierReused, busy
 */
export async function changeNoticeSettings(
	table: Table,
	who: Who,
	change: NoticeSettingsChange,
	ports: Pick<Ports, 'now'>,
): Promise<{ version: number }> {
	const now = ports.now()
	if (!maySetUp(who.posts, now)) throw new RefusalError('notYours')
	const key = commandKey(who.tenant, who.user, change.id)
	const sent = digestOf('changeNoticeSettings', change)
	const again = await answered<{ version: number }>(table, key, sent)
	if (again) return again
	// The same change may have come in twice at once: then the other is the one that moved it
	const moved = async () => {
		const twice = await answered<{ version: number }>(table, key, sent)
		if (twice) return twice
		throw new RefusalError('settingsMoved')
	}
	const [{ settings, version }, known] = await Promise.all([
		readSettings(table, who.tenant),
		appidsOf(table, who.tenant),
	])
	if (version !== change.version) return moved()
	const own = new Set([...known, ...settings.templates.flatMap(({ appid }) => appid ?? [])])
	if (!change.templates.every(({ appid }) => own.has(appid)))
		throw new RefusalError('appidUnknown', 'templates')
	const done = { version: version + 1 }
	const { quietHours: _, templates: before, ...kept } = settings
	const Item = {
		...noticeKeys.settings(who.tenant),
		...kept,
		templates: change.templates.map((one) => ({
			...one,
			kind: before.find(({ id }) => id === one.id)?.kind ?? 'oneTime',
		})),
		...(change.quietHours && { quietHours: change.quietHours }),
		...done,
	}
	const entry = {
		tenant: who.tenant,
		by: accessBy(who, 'administrator'),
		what: 'noticeSettingsChanged',
		detail: done,
	} as const
	const failed = await withAccess(table, ports, [entry], () => [
		{
			Put: {
				TableName: table.name,
				Item,
				ConditionExpression: version === 0 ? 'attribute_not_exists(#version)' : '#version = :seen',
				ExpressionAttributeNames: { '#version': 'version' },
				...(version > 0 && { ExpressionAttributeValues: { ':seen': version } }),
			},
		},
		recordOf(table, key, { digest: sent, answer: done, at: now }),
	])
	return failed === undefined ? done : moved()
}
