import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Template } from '@huying/shared/notice/notice'
import { type NoticeSettings, noSettings, type TemplateSetting } from '@huying/shared/notice/notice-settings'
import type { Table } from '../store/table'
import { noticeKeys } from './notice-keys'

/** Sets how a county tells people. */
export async function putNoticeSettings(
	table: Table,
	tenant: string,
	settings: NoticeSettings,
): Promise<void> {
	await table.client.send(
		new PutCommand({ TableName: table.name, Item: { ...noticeKeys.settings(tenant), ...settings } }),
	)
}

/** How a county tells people; where nobody has set it, by the inbox alone. One GetItem. */
export async function getNoticeSettings(table: Table, tenant: string): Promise<NoticeSettings> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: noticeKeys.settings(tenant) }),
	)
	return (Item as NoticeSettings | undefined) ?? noSettings
}

/** The template of a mini-program for a purpose. */
export function templateFor(
	settings: NoticeSettings,
	appid: string,
	template: Template,
): TemplateSetting | undefined {
	return settings.templates.find((one) => one.template === template && ofApp(one, appid))
}

/** A mini-program's template by WeChat's identifier. */
export function templateBy(settings: NoticeSettings, appid: string, id: string): TemplateSetting | undefined {
	return settings.templates.find((one) => one.id === id && ofApp(one, appid))
}

const ofApp = (setting: TemplateSetting, appid: string) =>
	setting.appid === undefined || setting.appid === appid
