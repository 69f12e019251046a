import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { CaseEvent, EventOf } from '@huying/shared/case/event'
import { factsOf, notices } from '@huying/shared/notice/notices'
import { beforeAll, expect, test } from 'vitest'
import { dispatcher, housing, settleCounty, TENANT, testPorts, VILLAGE } from '../../test/county'
import { freshTable } from '../../test/table'
import { readCase, readStanding } from '../case/case-store'
import { actByClock, commandCase } from '../case/command-case'
import { registerCase } from '../case/open-case'
import { photoItemKey } from '../photo/photo-keys'
import type { Table } from '../store/table'
import { isSourceKind, webhookMessage } from './webhook-message'

let table: Table
beforeAll(async () => {
	table = await freshTable()
	await settleCounty(table)
})

const ID = 'case-from-12345-0001'
const words = (text: string) => ({ words: text })

/** A case of the hotline's from beginning to end, and what its system is told of each step. */
test('12345 gets its reply under its own number, and nothing of the caller', async () => {
	const ports = testPorts()
	await registerCase(table, ports, dispatcher, {
		id: ID,
		source: 'hotline12345',
		sourceNumber: 'HL-2026-77',
		title: '来电人门前路灯不亮',
		text: '我家门前路灯不亮，孩子晚上害怕。',
		village: VILLAGE,
		identity: 'named',
		photos: [],
		name: '张三丰',
		phone: '13800000000',
		place: { description: '村东第三户' },
	})
	const photo = 'photo-of-this-test-0001'
	await putPhoto(photo, housing.user)
	const steps = [
		[dispatcher, { type: 'accept', urgency: 'green', public: false }],
		[dispatcher, { type: 'order', unit: 'housing', supports: [], ...words('内部交办：请尽快。') }],
		[housing, { type: 'sign' }],
		[housing, { type: 'resolve', ...words('路灯已修好。'), photos: [photo] }],
		[dispatcher, { type: 'verify' }],
		[dispatcher, { type: 'rate', solved: true, content: true, ...words('来电人说很好。') }],
	] as const
	for (const [place, [who, command]] of steps.entries()) {
		ports.at += 60_000
		await commandCase(table, ports, who, ID, { id: `command-${place}-of-this`, ...command } as never)
	}
	ports.at += 30 * 86_400_000
	const standing = await readStanding(table, TENANT, ID)
	if (standing === undefined) throw new Error('no such case')
	await actByClock(table, ports, { clock: true, tenant: TENANT }, standing, { type: 'close' })

	const stored = await readCase(table, TENANT, ID)
	if (stored === undefined) throw new Error('the case is there')
	const told = []
	for (const event of stored.events as CaseEvent[]) {
		for (const { kind } of notices(event, stored.state).filter(({ to }) => to === 'source')) {
			if (!isSourceKind(kind)) throw new Error(`${kind} is for a source`)
			told.push(
				await webhookMessage(table, TENANT, `notice-${event.seq}`, kind, factsOf(event, stored.state)),
			)
		}
	}
	expect(told.map(({ body }) => [body.type, body.data.reply])).toEqual([
		['case.accepted', undefined],
		['case.assigned', undefined],
		['case.resolved', '路灯已修好。'],
		['case.closed', '路灯已修好。'],
	])
	for (const { body } of told) expect(body.data).toMatchObject({ sourceNumber: 'HL-2026-77', case: ID })
	expect(JSON.stringify(told)).not.toMatch(/张三丰|13800000000|第三户|害怕|来电人|内部/)
	const closed = stored.events.at(-1) as EventOf<'closed'>
	expect(told.at(-1)).toMatchObject({
		id: `notice-${closed.seq}`,
		body: { timestamp: new Date(closed.at).toISOString() },
	})
})

async function putPhoto(photo: string, owner: string) {
	await table.client.send(
		new PutCommand({
			TableName: table.name,
			Item: { ...photoItemKey(TENANT, photo), photo, owner, media: 'image', status: 'ready', at: 0, size: 1 },
		}),
	)
}
