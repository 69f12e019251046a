import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { DecisionAnswer, DecisionsAnswer } from '@huying/shared/decision/decision-view'
import { type ShownStep, stepTexts } from '@huying/shared/decision/shown'
import { digest as digestOf } from '@huying/shared/identifier/digest'
import { DAY } from '@huying/shared/time/day'
import { readEntry } from '@huying/shared/transparency/entry'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { dispatcher, settleCounty, someone, TENANT, testPorts, VILLAGE } from '../../test/county'
import { endpointOf } from '../../test/endpoint-of'
import { eventOf, told } from '../../test/event'
import { freshTable } from '../../test/table'
import type { Who } from '../edge/endpoint'
import { createPhoto } from '../photo/upload-store'
import type { Table } from '../store/table'
import { logKeys } from '../transparency/log-keys'
import { villagerKeys } from '../villager/villager-keys'
import { confirmedVillager } from '../villager/villager-store'
import { decisionHandlers } from './decision-handlers'
import { decisionKeys } from './decision-keys'

process.env.PHOTO_BUCKET = 'photos-of-tests'
process.env.AWS_REGION = 'cn-north-1'
process.env.AWS_ACCESS_KEY_ID = 'test'
process.env.AWS_SECRET_ACCESS_KEY = 'test'

const unit = `village-${VILLAGE}`
const editor = someone('user-editor', [['villageEditor', unit]])
const second = someone('user-second', [['villageEditor', unit]])
const supervisor = someone('user-supervisor', [['villageSupervisor', unit]])
const elsewhere = someone('user-elsewhere', [['villageEditor', 'village-370404103202']])
const foreigner = someone('user-editor', [['villageEditor', unit]], '410184')

let table: Table
let ports: ReturnType<typeof testPorts>
beforeEach(async () => {
	vi.spyOn(process.stdout, 'write').mockReturnValue(true)
	table = await freshTable()
	ports = testPorts()
	await settleCounty(table)
})
afterEach(() => vi.restoreAllMocks())

type Asked = Parameters<typeof eventOf>[0]
const ask = async (who: Who, asked: Asked) =>
	told(
		await endpointOf<'decision'>(
			decisionHandlers(table, ports, confirmedVillager),
			async () => who,
			ports,
		)(eventOf(asked)),
	)
let made = 0
const fresh = (word: string) => `${word}-${String(++made).padStart(20, '0')}`
const start = {
	village: VILLAGE,
	process: 'fourDiscussions',
	kind: 'general',
	title: '修村东的路',
	what: '村东的路坏了，修不修。',
}
const put = (change: object = {}, who = editor) =>
	ask(who, {
		route: 'POST /decisions',
		body: { id: fresh(`${VILLAGE}-decision`), ...start, ...change },
	})
const begun = async (change: object = {}): Promise<string> => {
	const { status, body } = await put(change)
	expect([status, body.code, body.version]).toEqual([201, undefined, 1])
	return String(body.decision)
}
const photo = async (owner: string, media: 'image' | 'video' = 'image'): Promise<string> => {
	const name = fresh('photo')
	const item = {
		photo: name,
		owner,
		media,
		contentType: 'image/jpeg',
		size: 1,
		status: 'ready',
		at: ports.at,
	}
	await createPhoto(table, TENANT, item as Parameters<typeof createPhoto>[2])
	return name
}
const attendance = { due: 30, present: 24 }
const votes = { agree: 20, against: 3, abstained: 1 }
const parts: Record<string, object> = {
	ask: {},
	proposal: { attendance },
	discussion: { attendance, votes },
	partyMeeting: { attendance, votes },
	vote: { attendance, votes },
	resolution: {},
	outcome: {},
}
const day = (at = ports.at) => new Date(at + DAY / 3).toISOString().slice(0, 10)
const entry = async (stage: string, change: object = {}, owner = editor.user) => ({
	stage,
	held: day(),
	text: '记下了。',
	...parts[stage],
	...('votes' in (parts[stage] ?? {}) && { photos: [await photo(owner)] }),
	...change,
})
const send = (who: Who, decision: string, version: number, body: object, id = fresh('command')) =>
	ask(who, {
		route: 'POST /decisions/{decision}/commands',
		params: { decision },
		body: { id, version, ...body },
	})
const enter = async (decision: string, version: number, stage: string, change: object = {}, who = editor) =>
	send(who, decision, version, { type: 'enter', ...(await entry(stage, change, who.user)) })
const entered = async (decision: string, version: number, stage: string, change: object = {}) => {
	const { body } = await enter(decision, version, stage, change)
	expect(body).toMatchObject({ version: version + 1 })
}
const stages = ['proposal', 'discussion', 'partyMeeting', 'vote', 'resolution', 'outcome']
const upTo = async (count: number, change: object = {}): Promise<string> => {
	const id = await begun(change)
	for (const [place, stage] of stages.slice(0, count).entries()) await entered(id, place + 1, stage)
	return id
}
const look = async (decision: string): Promise<DecisionAnswer> => {
	const { status, body } = await ask(dispatcher, {
		route: 'GET /decisions/{decision}',
		params: { decision },
	})
	expect([status, body.code]).toEqual([200, undefined])
	return body as DecisionAnswer
}
const listed = async (village = VILLAGE, query = {}) =>
	(await ask(dispatcher, { route: 'GET /villages/{village}/decisions', params: { village }, query }))
		.body as DecisionsAnswer
const log = async () => {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk',
			ExpressionAttributeValues: { ':pk': logKeys.entries(TENANT) },
		}),
	)
	return Items.map(({ text }) => readEntry(String(text)))
}

describe('a decision', () => {
	test('goes through its stages in the open, each an entry in the county’s log', async () => {
		const id = await upTo(6)
		const { decision, pictures } = await look(id)
		expect(decision).toMatchObject({
			status: 'finished',
			version: 7,
			outcomeOwed: false,
			villageName: '甲村',
		})
		expect(Object.keys(pictures)).toHaveLength(3)
		expect(JSON.stringify(decision)).not.toContain(editor.user)
		const entries = await log()
		expect(entries).toHaveLength(7)
		const texts = stepTexts(
			decision,
			decision.steps.map(({ step }) => step as ShownStep),
		)
		for (const [place, { number, step, digest, index }] of decision.steps.entries()) {
			expect(digestOf(texts[place] ?? '')).toBe(digest)
			expect(entries[index ?? -1]).toMatchObject({
				type: 'decide',
				about: id,
				village: VILLAGE,
				version: number,
				digest,
				at: step.at,
			})
		}
		expect((await listed()).decisions).toMatchObject([{ decision: id, status: 'finished' }])
	})

	test('owes its outcome after ninety days, wherever it is looked at', async () => {
		const id = await upTo(5)
		expect((await look(id)).decision.outcomeOwed).toBe(false)
		ports.at += 91 * DAY
		expect((await look(id)).decision).toMatchObject({ outcomeOwed: true, next: 'outcome' })
		expect((await listed()).decisions).toMatchObject([{ outcomeOwed: true }])
	})

	test('that does not pass ends there, for everybody to see', async () => {
		const id = await upTo(1)
		await entered(id, 2, 'discussion', { votes: { agree: 9, against: 14, abstained: 1 } })
		expect((await look(id)).decision).toMatchObject({ status: 'notPassed' })
		expect((await enter(id, 3, 'partyMeeting')).body.code).toBe('notAllowedNow')
	})

	test.each<[string, string, object, string]>([
		['out of order', 'vote', {}, 'stageOutOfOrder'],
		['tomorrow', 'discussion', { held: '2026-03-03' }, 'heldInFuture'],
		['before the stage before', 'discussion', { held: '2026-02-01' }, 'heldTooEarly'],
		['with votes that do not add up', 'discussion', { votes: { ...votes, agree: 21 } }, 'votesWrong'],
		['with half a vote', 'discussion', { votes: { ...votes, agree: 0.5 } }, 'votesWrong'],
		['without a photo', 'discussion', { photos: [] }, 'photosMissing'],
		['on 30 February', 'discussion', { held: '2026-02-30' }, 'dayInvalid'],
		['without words', 'discussion', { text: ' ' }, 'textEmpty'],
	])('does not take a stage %s', async (_, stage, change, code) => {
		const id = await upTo(1)
		expect((await enter(id, 2, stage, change)).body.code).toBe(code)
		expect((await look(id)).decision.version).toBe(2)
		expect(await log()).toHaveLength(2)
	})

	test.each<[string, Who, string]>([
		['a village not the editor’s', elsewhere, 'notYours'],
		['another county’s editor', foreigner, 'villageUnknown'],
		['a supervisor', supervisor, 'postMissing'],
		['a resident', someone('user-1'), 'postMissing'],
	])('is not begun by %s', async (_, who, code) => {
		expect((await put({}, who)).body.code).toBe(code)
		expect((await listed()).decisions).toEqual([])
		expect(await log()).toEqual([])
	})

	test('is not entered by a village’s editor who is not its own, nor by another county’s', async () => {
		const id = await begun()
		expect((await enter(id, 1, 'proposal', {}, elsewhere)).body.code).toBe('notYours')
		expect((await enter(id, 1, 'proposal', {}, foreigner)).body.code).toBe('decisionUnknown')
	})

	test('is begun once, however often it is sent', async () => {
		const id = fresh(`${VILLAGE}-decision`)
		const sent = await Promise.all([put({ id }), put({ id }), put({ id })])
		for (const { status, body } of sent)
			expect([status, body]).toEqual([201, { decision: id, status: 'going', version: 1 }])
		expect((await put({ id, title: '另一件' })).body.code).toBe('identifierReused')
		expect((await put({ id }, second)).body.code).toBe('identifierReused')
		expect(await log()).toHaveLength(1)
	})

	test('takes a step once, and answers it again as it was', async () => {
		const id = await begun()
		const body = { type: 'enter', ...(await entry('proposal')) }
		const command = fresh('command')
		const both = await Promise.all([send(editor, id, 1, body, command), send(editor, id, 1, body, command)])
		for (const answer of [...both, await send(editor, id, 1, body, command)])
			expect([answer.status, answer.body]).toEqual([200, { decision: id, status: 'going', version: 2 }])
		const other = await send(editor, id, 1, { ...body, text: '别的话。' }, command)
		expect(other.body.code).toBe('identifierReused')
		expect(await log()).toHaveLength(2)
	})

	test('of two editors at once, one holds', async () => {
		const id = await begun()
		const both = await Promise.all([enter(id, 1, 'proposal'), enter(id, 1, 'proposal', {}, second)])
		expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
		expect(both.find(({ status }) => status === 409)?.body.code).toBe('caseMoved')
		expect([(await look(id)).decision.version, (await log()).length]).toEqual([2, 2])
	})

	test('many at once in one county each get their place in the log', async () => {
		const ids = await Promise.all(Array.from({ length: 6 }, () => begun()))
		const places = await Promise.all(ids.map(async (id) => (await look(id)).decision.steps[0]?.index))
		expect(places.sort()).toEqual([0, 1, 2, 3, 4, 5])
	})

	test('is not there under a name nobody gave it', async () => {
		const of = (decision: string) => ask(editor, { route: 'GET /decisions/{decision}', params: { decision } })
		expect((await of(`${VILLAGE}-nothing-nothing-1`)).body.code).toBe('decisionUnknown')
		expect((await of('nothing-nothing-nothing')).body.code).toBe('identifierInvalid')
	})

	test('is listed with its village’s, the latest first, page by page', async () => {
		const all: string[] = []
		for (let n = 0; n < 22; n++) {
			ports.at += 60_000
			all.unshift(await begun())
		}
		const first = await listed()
		const rest = await listed(VILLAGE, { after: String(first.next) })
		expect([...first.decisions, ...rest.decisions].map(({ decision }) => decision)).toEqual(all)
		expect([first.decisions.length, rest.next]).toEqual([20, undefined])
		expect((await listed('370404103202')).decisions).toEqual([])
	})
})

describe('photos', () => {
	test('are the editor’s own, looked at, no film, and used once', async () => {
		const id = await upTo(1)
		const other = await photo('user-other')
		const film = await photo(editor.user, 'video')
		const used = await photo(editor.user)
		for (const [photos, code] of [
			[[other], 'photoNotYours'],
			[['photo-that-nobody-took'], 'photoNotYours'],
			[[film], 'photoTypeRefused'],
		] as const)
			expect((await enter(id, 2, 'discussion', { photos })).body.code).toBe(code)
		await entered(id, 2, 'discussion', { photos: [used] })
		expect((await enter(id, 3, 'partyMeeting', { photos: [used] })).status).toBe(200)
		const another = await upTo(1)
		expect((await enter(another, 2, 'discussion', { photos: [used] })).body.code).toBe('photoTaken')
	})
})

describe('a correction', () => {
	test('stands beside what was wrong, with its reason, and may show the same photos', async () => {
		const id = await upTo(2)
		const [shown] = Object.keys((await look(id)).pictures)
		const body = { type: 'correct', ...(await entry('discussion', { photos: [shown], text: '改后的话。' })) }
		expect((await send(editor, id, 3, { ...body, reason: ' ' })).body.code).toBe('textEmpty')
		expect((await send(editor, id, 3, { ...body, reason: '票数抄错了。' })).body).toMatchObject({
			version: 4,
		})
		const { decision } = await look(id)
		expect(decision.steps.map(({ step, corrected }) => [step.type, corrected])).toEqual([
			['start', false],
			['enter', false],
			['enter', true],
			['correct', false],
		])
		expect(decision.next).toBe('partyMeeting')
		expect(await log()).toHaveLength(4)
	})
})

describe('contract and result', () => {
	test('come before the outcome of a matter that has them: a public item of the village, or a paper', async () => {
		const id = await upTo(5, { kind: 'leasing' })
		expect((await enter(id, 6, 'outcome')).body.code).toBe('linkMissing')
		const link = (version: number, body: object) => send(editor, id, version, { type: 'link', ...body })
		const disclosure = `${VILLAGE}-assets-2026`
		expect((await link(6, { name: 'result', disclosure })).body.code).toBe('linkUnknown')
		const Item = { pk: `${TENANT}#disclosure#${disclosure}`, sk: 'disclosure', standing: 'published' }
		await table.client.send(new PutCommand({ TableName: table.name, Item: { ...Item, audience: 'village' } }))
		expect((await link(6, { name: 'result', disclosure })).body.code).toBe('linkUnknown')
		await table.client.send(new PutCommand({ TableName: table.name, Item: { ...Item, audience: 'public' } }))
		expect((await link(6, { name: 'result', disclosure })).body).toMatchObject({ version: 7 })
		const paper = { name: 'contract', text: '土地租赁合同', photos: [await photo(editor.user)] }
		expect((await link(7, paper)).body).toMatchObject({ version: 8 })
		expect((await enter(id, 8, 'outcome')).body).toMatchObject({ status: 'finished' })
	})
})

describe('asking residents', () => {
	const asking = () => begun({ process: 'askFirst', askUntil: '2026-03-10' })
	const villager = async (user: string, more: object = {}) => {
		const Key = villagerKeys.villager(TENANT, user, VILLAGE)
		const Item = { ...Key, status: 'confirmed', ...more }
		await table.client.send(new PutCommand({ TableName: table.name, Item }))
		return someone(user)
	}
	const voice = (who: Who, decision: string, choice = 'agree', more: object = {}) =>
		ask(who, {
			route: 'POST /decisions/{decision}/voices',
			params: { decision },
			body: { id: fresh('voice'), choice, ...more },
		})
	const own = async (who: Who, decision: string) =>
		(await ask(who, { route: 'GET /decisions/{decision}/voice', params: { decision } })).body
	const said = (who: Who, decision: string) =>
		ask(who, { route: 'GET /decisions/{decision}/voices', params: { decision } })

	test('hears a household once, and never twice, whoever of it speaks', async () => {
		const id = await asking()
		const father = await villager('user-father', { household: 'h-1' })
		const mother = await villager('user-mother', { household: 'h-1' })
		const neighbour = await villager('user-neighbour', { household: 'h-2' })
		expect(await own(father, id)).toEqual({ may: true })
		expect((await voice(father, id, 'agree', { words: '早该修了。' })).body).toMatchObject({
			mine: { choice: 'agree' },
		})
		expect((await voice(father, id, 'disagree')).body.code).toBe('voicedAlready')
		expect((await voice(mother, id, 'disagree')).body.code).toBe('voicedAlready')
		expect(await own(mother, id)).toMatchObject({ may: false, mine: { choice: 'agree' } })
		expect((await voice(neighbour, id, 'disagree')).status).toBe(201)
		expect((await look(id)).decision.asking).toMatchObject({ agree: 1, disagree: 1, open: true })
		expect(JSON.stringify(await look(id))).not.toContain('早该修了')
	})

	test('of one household at once, one is heard', async () => {
		const id = await asking()
		const family = await Promise.all(
			['a', 'b', 'c', 'd'].map((name) => villager(`user-${name}`, { household: 'h-1' })),
		)
		const all = await Promise.all(family.map((who, n) => voice(who, id, n % 2 ? 'agree' : 'disagree')))
		expect(all.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
		const { agree = 0, disagree = 0 } = (await look(id)).decision.asking ?? {}
		expect(agree + disagree).toBe(1)
	})

	test('hears only those whom the village has confirmed, and of a household it knows', async () => {
		const id = await asking()
		const outsider = someone('user-outsider')
		expect((await voice(outsider, id)).body.code).toBe('notVillager')
		expect(await own(outsider, id)).toEqual({ may: false, why: 'notVillager' })
		expect((await voice(await villager('user-asked', { status: 'asked' }), id)).body.code).toBe('notVillager')
		expect((await voice(await villager('user-alone'), id)).body.code).toBe('householdUnknown')
		const foreign = someone('user-1', [], '410184')
		expect((await voice(foreign, id)).body.code).toBe('decisionUnknown')
	})

	test('answers the same again as it was, even after the last day', async () => {
		const id = await asking()
		const who = await villager('user-1', { household: 'h-1' })
		const body = { id: fresh('voice'), choice: 'agree' }
		const again = () =>
			ask(who, { route: 'POST /decisions/{decision}/voices', params: { decision: id }, body })
		const { status, body: first } = await again()
		expect(status).toBe(201)
		ports.at += 30 * DAY
		expect((await again()).body).toEqual(first)
		expect((await voice(who, id)).body.code).toBe('voicedAlready')
		expect((await voice(await villager('user-2', { household: 'h-2' }), id)).body.code).toBe('askOver')
	})

	test('is closed after its last day, with the counts, and is not asked before', async () => {
		const id = await asking()
		for (const n of [1, 2, 3]) {
			const who = await villager(`user-${n}`, { household: `h-${n}` })
			expect((await voice(who, id, n === 3 ? 'disagree' : 'agree')).status).toBe(201)
		}
		const held = '2026-03-10'
		expect((await enter(id, 1, 'ask', { held })).body.code).toBe('askOpen')
		ports.at += 9 * DAY
		await entered(id, 1, 'ask', { held })
		const { decision } = await look(id)
		expect(decision.steps[1]?.step).toMatchObject({ entry: { voices: { agree: 2, disagree: 1 } } })
		expect(decision.asking).toMatchObject({ agree: 2, disagree: 1, open: false })
		expect((await enter(id, 2, 'proposal')).body).toMatchObject({ version: 3 })
	})

	test('that nobody answered is closed with nothing, and nothing comes after', async () => {
		const id = await asking()
		ports.at += 9 * DAY
		await entered(id, 1, 'ask', { held: '2026-03-10' })
		const { Items = [] } = await table.client.send(
			new QueryCommand({
				TableName: table.name,
				KeyConditionExpression: 'pk = :pk AND sk = :sk',
				ExpressionAttributeValues: { ':pk': decisionKeys.counts(TENANT, id).pk, ':sk': 'voices' },
			}),
		)
		expect(Items).toMatchObject([{ closed: true }])
	})

	test('is told to the village in words, without who', async () => {
		const id = await asking()
		await voice(await villager('user-1', { household: 'h-1' }), id, 'disagree', { words: '先修西头。' })
		await voice(await villager('user-2', { household: 'h-2' }), id)
		for (const who of [editor, supervisor])
			expect((await said(who, id)).body).toEqual({
				voices: [{ choice: 'disagree', words: '先修西头。' }],
				more: false,
			})
		expect((await said(elsewhere, id)).body.code).toBe('notYours')
		expect((await said(dispatcher, id)).body.code).toBe('postMissing')
		expect((await said(foreigner, id)).body.code).toBe('decisionUnknown')
	})
})
