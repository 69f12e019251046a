import { readFileSync } from 'node:fs'
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { noticeSettingsSchema } from '@huying/shared/notice/notice-settings'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { settleCounty, someone, TENANT, testPorts } from '../../test/county'
import { freshTable } from '../../test/table'
import { getNoticeSettings } from '../notice/settings-store'
import type { Table } from '../store/table'
import { putAppid } from '../tenant/tenant-store'
import { changeNoticeSettings, readSettings } from './change-settings'

/** What the runbook tells the operator to type, of this county. */
function typed(language: string) {
	const book = readFileSync(new URL(`../../../docs/runbook${language}.md`, import.meta.url), 'utf8')
	const command = /update-item[^`]*'SET webhooks[^`]*/.exec(book)?.[0] ?? ''
	const said = (option: string) => new RegExp(`--${option} '([^']+)'`).exec(command)?.[1] ?? ''
	return {
		Key: JSON.parse(said('key')),
		UpdateExpression: said('update-expression'),
		ExpressionAttributeNames: JSON.parse(said('expression-attribute-names')),
		ExpressionAttributeValues: JSON.parse(said('expression-attribute-values')),
	}
}
const type = (table: Table, language: string) =>
	table.client.send(new UpdateItemCommand({ TableName: table.name, ...typed(language) }))

it.each(['', '.zh-CN'])(
	'the command of runbook%s sets webhooks, with and without settings of before',
	async (language) => {
		const table = await freshTable()
		await settleCounty(table)
		await putAppid(table, 'wx3704040000000001', TENANT)
		await type(table, language)
		const webhook = {
			id: 'hotline',
			url: 'https://…',
			secretParameter: '/huying/prod/webhook/hotline',
			sources: ['hotline12345'],
		}
		const settings = await getNoticeSettings(table, TENANT)
		expect(v.parse(noticeSettingsSchema, settings)).toEqual({ templates: [], webhooks: [webhook] })

		const administrator = someone('user-administrator', [['administrator', 'centre']])
		const templates = [{ template: 'ask', id: 'a'.repeat(43), appid: 'wx3704040000000001' } as const]
		const change = (version: number) =>
			changeNoticeSettings(
				table,
				administrator,
				{ id: `change-of-version-${version}-0`, version, templates },
				testPorts(),
			)
		// Whoever had the page open since before is told
		await expect(change(0)).rejects.toMatchObject({ refusal: { refused: 'settingsMoved' } })
		expect(await change(1)).toEqual({ version: 2 })
		await type(table, language)
		expect(await readSettings(table, TENANT)).toEqual({
			settings: { templates: templates.map((one) => ({ ...one, kind: 'oneTime' })), webhooks: [webhook] },
			version: 3,
		})
	},
)
