import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { evolve } from '@huying/shared/case/evolve'
import type { CaseState } from '@huying/shared/case/state'
import { type FigureName, figureChange, noFigures, sum } from '@huying/shared/follow-up/figures'
import type { DynamoDBRecord } from 'aws-lambda'
import { beforeAll, describe, expect, it } from 'vitest'
import {
	commandOf,
	dispatcher,
	housing,
	settleCounty,
	someone,
	TENANT,
	testPorts,
	VILLAGE,
} from '../../test/county'
import { freshTable } from '../../test/table'
import { queueCounts } from '../case/case-lists'
import { readCase } from '../case/case-store'
import { commandCase } from '../case/command-case'
import { registerCase, submitCase } from '../case/open-case'
import { sweep } from '../clock/sweep'
import { count } from '../counter/count'
import { photoItemKey } from '../photo/photo-keys'
import { createUser } from '../session/user-store'
import type { Table } from '../store/table'
import { callsToMake } from './calls'
import { figuresOf, figuresOfUnits } from './figures-store'

process.env.PHOTO_BUCKET = 'photos-of-tests'

const HOUR = 3_600_000
const inspector = someone('user-inspector', [['inspector', 'inspectorate']])
const judged = someone('user-judged', [
	['dispatcher', 'centre'],
	['handler', 'housing'],
])
const caller = someone('user-caller')

let table: Table
const ports = testPorts()
let made = 0
const fresh = (prefix: string) => `${prefix}-${String(++made).padStart(16, '0')}`
const send = (who: typeof caller, id: string, type: string, body: Record<string, unknown> = {}) =>
	commandCase(table, ports, who, id, commandOf({ id: fresh('command'), type, ...body }))

/** A case whose work housing did and the centre checked. */
async function checked(registered = false): Promise<string> {
	const id = fresh('case')
	const what = { id, text: '井盖塌了。', village: VILLAGE, identity: 'confidential' as const, photos: [] }
	const contact = { name: '测试某某', phone: '19900000099' }
	if (registered)
		await registerCase(table, ports, dispatcher, { ...what, ...contact, source: 'phoneCall' as const })
	else await submitCase(table, ports, caller, { ...what, ...contact })
	await work(id)
	return id
}

async function work(id: string): Promise<void> {
	await send(dispatcher, id, 'accept', { urgency: 'red', public: false })
	await send(dispatcher, id, 'order', { unit: 'housing' })
	await send(housing, id, 'sign')
	await done(id)
}

/** Resolving takes a photo, which is put there as the photo function leaves it. */
async function done(id: string): Promise<void> {
	const photo = fresh('photo')
	const known = { photo, owner: housing.user, status: 'ready', media: 'image' }
	const Item = {
		...photoItemKey(TENANT, photo),
		...known,
		contentType: 'image/jpeg',
		size: 1000,
		at: ports.at,
	}
	await table.client.send(new PutCommand({ TableName: table.name, Item }))
	await send(housing, id, 'resolve', { words: '换好了。', photos: [photo] })
	await send(dispatcher, id, 'verify')
}

beforeAll(async () => {
	table = await freshTable()
	await settleCounty(table)
})

/** Everything that the stream would tell of the cases, counted twice and backwards. */
async function countAll(ids: readonly string[]): Promise<Record<string, Record<FigureName, number>>> {
	const records: DynamoDBRecord[] = []
	const lines: Record<string, Record<FigureName, number>> = {}
	for (const id of ids) {
		let before: CaseState | undefined
		for (const event of (await readCase(table, TENANT, id))?.events ?? []) {
			const after = evolve(before, event)
			const image = (state: CaseState) =>
				marshall({ sk: 'state', state }, { removeUndefinedValues: true }) as never
			records.push({ dynamodb: { NewImage: image(after), ...(before && { OldImage: image(before) }) } })
			const change = figureChange(before, after)
			if (change) {
				lines[change.day] ??= { ...noFigures }
				for (const [name, by] of Object.entries(change.add)) {
					const line = lines[change.day] as Record<FigureName, number>
					line[name as FigureName] += by
				}
			}
			before = after
		}
	}
	for (const record of [...records.reverse(), ...records]) await count(table, ports, record)
	return lines
}

describe('a follow-up', () => {
	it('is asked, reminded once, then a call with its telephone, for those outside the unit judged', async () => {
		const silent = await checked()
		const kind = await checked()
		await send(caller, kind, 'rate', { solved: true, content: true })
		const telephoned = await checked(true)
		expect((await callsToMake(table, inspector, undefined, ports.at)).calls.map((call) => call.case)).toEqual(
			[telephoned],
		)
		for (const hours of [24, 24, 25]) {
			ports.at += hours * HOUR
			await sweep(table, ports, 'test')
			await sweep(table, ports, 'test')
		}
		const { calls } = await callsToMake(table, inspector, undefined, ports.at)
		expect(calls.map((call) => call.case).sort()).toEqual([silent, telephoned].sort())
		expect(calls[0]).toMatchObject({ phone: '19900000099', title: '井盖塌了。', followUp: { phase: 'call' } })
		expect((await callsToMake(table, dispatcher, undefined, ports.at)).calls).toHaveLength(2)
		expect((await callsToMake(table, judged, undefined, ports.at)).calls).toEqual([])
		await expect(send(judged, silent, 'logCall', { outcome: 'noAnswer' })).rejects.toMatchObject({
			refusal: { refused: 'notNeutral' },
		})
		const events = (await readCase(table, TENANT, silent))?.events.map(({ type }) => type)
		expect(events?.filter((type) => type === 'reminded')).toHaveLength(1)
		expect(events?.at(-1)).toBe('callOpened')

		await send(inspector, telephoned, 'logCall', { outcome: 'reached', solved: true, content: false })
		for (let day = 0; day < 3; day++) {
			await send(inspector, silent, 'logCall', { outcome: 'noAnswer' })
			ports.at += 24 * HOUR
		}
		await sweep(table, ports, 'test')
		expect((await readCase(table, TENANT, silent))?.events.at(-1)).toMatchObject({
			type: 'closed',
			because: 'notReached',
		})
		expect((await callsToMake(table, inspector, undefined, ports.at)).calls).toEqual([])

		const lines = await countAll([silent, kind, telephoned])
		const figures = await figuresOf(table, inspector, 'housing', { from: '2026-03-01', to: '2026-03-31' })
		expect(figures.days).toEqual([
			{
				day: '2026-03-02',
				resolved: 3,
				asked: 3,
				reached: 2,
				answered: 2,
				solved: 2,
				answeredContent: 2,
				content: 1,
				owed: 0,
				notReached: 1,
				waived: 0,
			},
		])
		expect({ '2026-03-02': lines['2026-03-02'] }).toEqual(
			Object.fromEntries(figures.days.map(({ day, ...line }) => [day, line])),
		)
		expect(await queueCounts(table, dispatcher, 'centre')).not.toHaveProperty('call')
	})

	it('takes the telephone of a profile where none was left with the case, but never of the anonymous', async () => {
		const shy = someone('user-shy')
		const profile = { tenant: TENANT, user: shy.user, appid: 'wx0', openid: 'o0', since: 0 }
		await createUser(table, { ...profile, name: '测试某某', phone: '19900000077' })
		const sent = async (identity: 'named' | 'anonymous') => {
			const id = fresh('case')
			await submitCase(table, ports, shy, { id, text: '路坏了。', village: VILLAGE, identity, photos: [] })
			await work(id)
			return id
		}
		const named = await sent('named')
		const anonymous = await sent('anonymous')
		for (const hours of [49, 24]) {
			ports.at += hours * HOUR
			await sweep(table, ports, 'test')
		}
		const { calls } = await callsToMake(table, inspector, undefined, ports.at)
		expect(calls.find((call) => call.case === named)?.phone).toBe('19900000077')
		const unknown = calls.find((call) => call.case === anonymous)
		expect(unknown).toBeDefined()
		expect(unknown).not.toHaveProperty('phone')
		expect(unknown).not.toHaveProperty('name')
	})

	it('counts calls to make apart from what waits for the caller', async () => {
		const id = await checked(true)
		const before = (await queueCounts(table, dispatcher, 'centre')).call ?? 0
		await countAll([id])
		expect((await queueCounts(table, dispatcher, 'centre')).call).toBe(before + 1)
	})

	it('shows figures to the centre, the inspectorate and the unit itself, and to nobody else', async () => {
		const days = { from: '2026-03-01', to: '2026-03-31' }
		for (const who of [dispatcher, inspector, housing])
			expect((await figuresOf(table, who, 'housing', days)).unit).toBe('housing')
		const other = someone('user-other', [['handler', 'enforcement']])
		await expect(figuresOf(table, other, 'housing', days)).rejects.toMatchObject({
			refusal: { refused: 'notYours' },
		})
		const { units } = await figuresOfUnits(table, inspector, days)
		const { days: lines } = await figuresOf(table, inspector, 'housing', days)
		expect(units).toEqual([{ unit: 'housing', unitName: '住建局', ...sum(lines) }])
		await expect(figuresOfUnits(table, housing, days)).rejects.toMatchObject({
			refusal: { refused: 'notYours' },
		})
		const foreign = { ...inspector, tenant: '410184' }
		expect((await figuresOf(table, foreign, 'housing', days)).days).toEqual([])
	})

	it('writes nothing that identifies a person into figures', async () => {
		const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }))
		const figures = Items.filter(({ pk }) => String(pk).includes('#figures#'))
		expect(figures.length).toBeGreaterThan(0)
		for (const secret of ['user-', '1990000', '测试']) expect(JSON.stringify(figures)).not.toContain(secret)
	})
})
