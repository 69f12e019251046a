import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { Receipt } from '@huying/shared/case/case-view'
import { brokenAt } from '@huying/shared/case/chain'
import type { Submission } from '@huying/shared/case/command'
import { RefusalError } from '@huying/shared/error/refusal'
import { beforeAll, describe, expect, it } from 'vitest'
import {
	commandOf,
	dispatcher,
	gridWorker,
	housing,
	settleCounty,
	someone,
	TENANT,
	testPorts,
	VILLAGE,
} from '../../test/county'
import { freshTable } from '../../test/table'
import type { Table } from '../store/table'
import { casesToVerify, myCases, queue } from './case-lists'
import { readCase } from './case-store'
import { commandCase } from './command-case'
import { registerCase, submitCase } from './open-case'

process.env.PHOTO_BUCKET = 'photos-of-tests'
process.env.AWS_REGION = 'cn-north-1'
process.env.AWS_ACCESS_KEY_ID = 'test'
process.env.AWS_SECRET_ACCESS_KEY = 'test'

let table: Table
const ports = testPorts()
let made = 0
const fresh = (prefix: string) => `${prefix}-${String(++made).padStart(16, '0')}`

beforeAll(async () => {
	table = await freshTable()
	await settleCounty(table)
	await settleCounty(table, '410184')
})

const submission = (change: Partial<Submission> = {}): Submission => ({
	id: fresh('case'),
	text: '村口的窨井盖塌了。',
	village: VILLAGE,
	identity: 'named',
	photos: [],
	...change,
})
const caller = someone('user-caller')
const send = (who: typeof caller, id: string, command: Record<string, unknown>) =>
	commandCase(table, ports, who, id, commandOf({ id: fresh('command'), ...command }))
const refused = (attempt: Promise<unknown>) =>
	attempt.then(
		() => 'done',
		(error: unknown) => {
			if (error instanceof RefusalError) return error.refusal.refused
			throw error
		},
	)

describe('opening a case', () => {
	it('gives one case for 50 identical submissions at once, and the same answer to each', async () => {
		const same = submission()
		const answers = await Promise.all(
			Array.from({ length: 50 }, () => submitCase(table, ports, caller, same)),
		)
		expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
		const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }))
		expect(Items.filter((item) => item.sk === 'state' && item.state.case === same.id)).toHaveLength(1)
		expect(
			Items.filter((item) => item.case === same.id && String(item.pk).includes('#number#')),
		).toHaveLength(1)
	})

	it('answers the same long after, whatever has become of the case', async () => {
		const same = submission()
		const first = await submitCase(table, ports, caller, same)
		await send(dispatcher, same.id, { type: 'accept', urgency: 'red', public: false })
		expect(await submitCase(table, ports, caller, same)).toEqual(first)
	})

	it('refuses the identifier for other words, and for another person, telling neither anything', async () => {
		const mine = submission()
		await submitCase(table, ports, caller, mine)
		expect(await refused(submitCase(table, ports, caller, { ...mine, text: '别的事。' }))).toBe(
			'identifierReused',
		)
		expect(await refused(submitCase(table, ports, someone('user-other'), mine))).toBe('identifierReused')
	})

	it('refuses a village that is unknown or another county’s', async () => {
		expect(await refused(submitCase(table, ports, caller, submission({ village: '370404999999' })))).toBe(
			'villageUnknown',
		)
		expect(await refused(submitCase(table, ports, caller, submission({ village: '110101001001' })))).toBe(
			'villageUnknown',
		)
	})

	it('refuses a photo that does not exist', async () => {
		expect(await refused(submitCase(table, ports, caller, submission({ photos: [fresh('photo')] })))).toBe(
			'photoNotYours',
		)
	})

	it('files what came by another channel, unplaced, once', async () => {
		const registration = {
			id: fresh('registered'),
			source: 'hotline12345' as const,
			sourceNumber: '2611-88213',
			text: '路灯三盏不亮。',
			identity: 'named' as const,
			photos: [],
		}
		const first = await registerCase(table, ports, dispatcher, registration)
		expect(await registerCase(table, ports, dispatcher, registration)).toEqual(first)
		const stored = await readCase(table, TENANT, registration.id)
		expect(stored?.state).toMatchObject({
			source: 'hotline12345',
			sourceNumber: '2611-88213',
			status: 'submitted',
		})
		expect(stored?.state).not.toHaveProperty('village')
		expect(stored?.state).not.toHaveProperty('caller')
	})
})

describe('commands on a case', () => {
	it('are done once, however often they are sent', async () => {
		const { case: id } = await submitCase(table, ports, caller, submission())
		const command = { id: fresh('command'), type: 'accept', urgency: 'red', public: false } as const
		const answers = await Promise.all(
			Array.from({ length: 8 }, () => commandCase(table, ports, dispatcher, id, command)),
		)
		expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
		expect(await refused(commandCase(table, ports, dispatcher, id, { ...command, urgency: 'green' }))).toBe(
			'identifierReused',
		)
		expect((await readCase(table, TENANT, id))?.events.map((event) => event.type)).toEqual([
			'opened',
			'accepted',
		])
	})

	it('are kept apart by user: another’s identifier gives nobody their answer', async () => {
		const { case: id } = await submitCase(table, ports, caller, submission())
		const command = { id: fresh('command'), type: 'urge' } as const
		await commandCase(table, ports, caller, id, command)
		expect(await refused(commandCase(table, ports, someone('user-other'), id, command))).toBe('caseUnknown')
	})

	it('write nothing while a place of a template is left in a reply, and take a caller’s own brackets', async () => {
		const { case: id } = await submitCase(table, ports, caller, submission())
		const decline = (words: string) => send(dispatcher, id, { type: 'decline', reason: 'inCourt', words })
		expect(await refused(decline('您反映的【什么事】已进入诉讼程序。'))).toBe('wordsUnfilled')
		await send(caller, id, { type: 'supplement', words: '短信写着【某某水务】。' })
		await decline('您反映的这件事已进入诉讼程序。')
		expect((await readCase(table, TENANT, id))?.events.map((event) => event.type)).toEqual([
			'opened',
			'supplemented',
			'declined',
		])
	})

	it('let one of two handlers win, and tell the other', async () => {
		const { case: id } = await submitCase(table, ports, caller, submission())
		await send(dispatcher, id, { type: 'accept', urgency: 'red', public: false })
		await send(dispatcher, id, { type: 'order', unit: 'housing' })
		const colleague = someone('user-colleague', [['handler', 'housing']])
		const outcomes = await Promise.all(
			[housing, colleague].map((who) => refused(send(who, id, { type: 'sign' }))),
		)
		expect(outcomes.sort()).toEqual(['done', 'notAllowedNow'])
	})

	it('do not lose one of two that both may happen', async () => {
		const { case: id } = await submitCase(table, ports, caller, submission())
		await Promise.all(
			[1, 2, 3].map((n) => send(caller, id, { type: 'supplement', words: `还有第 ${n} 处。` })),
		)
		const stored = await readCase(table, TENANT, id)
		expect(stored?.state.version).toBe(4)
		expect(brokenAt(stored?.trace ?? [])).toBe(-1)
	})

	it('reach nobody else’s case: strangers, other counties, administrators', async () => {
		const { case: id } = await submitCase(table, ports, caller, submission())
		const foreign = someone('user-foreign', [['dispatcher', 'centre']], '410184')
		const administrator = someone('user-administrator', [['administrator', 'centre']])
		for (const who of [someone('user-other'), foreign, administrator, housing]) {
			expect(await refused(send(who, id, { type: 'accept', urgency: 'red', public: false }))).toBe(
				'caseUnknown',
			)
		}
	})
})

describe('queues', () => {
	it('show a case where it lies, and nowhere once it is finished', async () => {
		const { case: id } = await submitCase(table, ports, caller, submission({ text: '灯坏了。修一修吧。' }))
		const lies = async (who: typeof caller, unit: string, status: string) =>
			(await queue(table, who, unit, status, undefined, ports.at)).cases.some((item) => item.case === id)
		expect(await lies(dispatcher, 'centre', 'submitted')).toBe(true)
		await send(dispatcher, id, { type: 'accept', urgency: 'red', public: false })
		await send(dispatcher, id, { type: 'order', unit: 'housing' })
		expect([
			await lies(dispatcher, 'centre', 'submitted'),
			await lies(housing, 'housing', 'assigned'),
		]).toEqual([false, true])
		await send(dispatcher, id, { type: 'close' }).catch(() => undefined)
		await send(caller, id, { type: 'withdraw' })
		expect(await lies(dispatcher, 'centre', 'withdrawing')).toBe(true)
		await send(dispatcher, id, { type: 'release' })
		expect([
			await lies(dispatcher, 'centre', 'withdrawing'),
			await lies(housing, 'housing', 'assigned'),
		]).toEqual([false, false])
	})

	it('show my own cases at once, newest first, page by page', async () => {
		const me = someone('user-with-many')
		for (let n = 0; n < 23; n++) {
			ports.at += 1000
			await submitCase(table, ports, me, submission({ text: `第 ${n} 件。` }))
		}
		const first = await myCases(table, me, undefined, ports.at)
		expect(first.cases.map((item) => item.title)).toEqual(
			Array.from({ length: 20 }, (_, n) => `第 ${22 - n} 件。`),
		)
		const second = await myCases(table, me, first.next, ports.at)
		expect(second.cases).toHaveLength(3)
		expect(second.next).toBeUndefined()
	})

	it('go on after a page', async () => {
		const first = await queue(table, dispatcher, 'centre', 'submitted', undefined, ports.at)
		const second = await queue(table, dispatcher, 'centre', 'submitted', first.next, ports.at)
		const seen = new Set(first.cases.map((item) => item.case))
		expect(second.cases.length).toBeGreaterThan(0)
		expect(second.cases.filter((item) => seen.has(item.case))).toEqual([])
	})

	it('bring a grid worker what is to be checked in their village', async () => {
		const { case: id } = await submitCase(table, ports, caller, submission())
		await resolved(id)
		const found = await casesToVerify(table, gridWorker, undefined, ports.at)
		expect(found.cases.map((item) => item.case)).toContain(id)
		const elsewhere = someone('user-elsewhere', [['gridWorker', 'town-103', '370404103202']])
		expect((await casesToVerify(table, elsewhere, undefined, ports.at)).cases).toEqual([])
	})
})

/** A photo of a handler, as the photo function leaves it. */
async function readyPhoto(owner: string): Promise<string> {
	const photo = fresh('photo')
	const { PutCommand } = await import('@aws-sdk/lib-dynamodb')
	await table.client.send(
		new PutCommand({
			TableName: table.name,
			Item: {
				pk: `${TENANT}#photo#${photo}`,
				sk: 'photo',
				photo,
				owner,
				media: 'image',
				contentType: 'image/jpeg',
				size: 1,
				status: 'ready',
				at: ports.at,
			},
		}),
	)
	return photo
}

async function resolved(id: string): Promise<Receipt> {
	await send(dispatcher, id, { type: 'accept', urgency: 'red', public: false })
	await send(dispatcher, id, { type: 'order', unit: 'housing' })
	await send(housing, id, { type: 'sign' })
	return send(housing, id, {
		type: 'resolve',
		words: '换了新井盖。',
		photos: [await readyPhoto(housing.user)],
	})
}

describe('photos in a step', () => {
	it('must be one’s own and unused', async () => {
		const { case: id } = await submitCase(table, ports, caller, submission())
		const photo = await readyPhoto(caller.user)
		expect(await refused(send(someone('user-caller-2'), id, { type: 'supplement', photos: [photo] }))).toBe(
			'caseUnknown',
		)
		const foreign = await readyPhoto('user-other')
		expect(await refused(send(caller, id, { type: 'supplement', photos: [foreign] }))).toBe('photoNotYours')
		await send(caller, id, { type: 'supplement', photos: [photo] })
		expect(await refused(send(caller, id, { type: 'supplement', photos: [photo] }))).toBe('photoTaken')
	})
})
