import { anEntry } from '@huying/shared/catalogue/entries.fixture'
import type { Entry } from '@huying/shared/catalogue/entry'
import type { Proposals } from '@huying/shared/catalogue/proposal'
import { beforeEach, describe, expect, it } from 'vitest'
import { housing, settleCounty, someone, TENANT, testPorts } from '../../test/county'
import { endpointOf } from '../../test/endpoint-of'
import { eventOf, told } from '../../test/event'
import { freshTable } from '../../test/table'
import type { Who } from '../edge/endpoint'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import { catalogueHandlers } from './catalogue-handlers'
import { catalogueOf, entryOf, latest } from './catalogue-store'
import { proposalWrite, propose } from './proposal-store'
import { publish } from './publish'

const leader = someone('user-leader', [['leader', 'centre']])
const gridWorker = someone('user-grid', [['gridWorker', 'town-103', '370404103201']])
const lamp: Entry = { ...anEntry, matter: 'lamp', name: '路灯' }
const proposed = {
	id: 'proposal-0000000000001',
	name: '井盖异响',
	words: '夜里车一过就响。',
	lead: 'housing',
}

let table: Table
let ports: ReturnType<typeof testPorts>
let asked = 0
beforeEach(async () => {
	table = await freshTable()
	ports = testPorts()
	await settleCounty(table)
	const by = { role: 'leader', unitName: '社会治理服务中心' } as const
	await publish(table, TENANT, { list: { title: '示范', entries: [anEntry] }, base: 0, by, at: 1 })
})

const ask = async (who: Who, route: string, more: Partial<Parameters<typeof eventOf>[0]> = {}) =>
	told(
		await endpointOf<'catalogue'>(
			catalogueHandlers(table, ports),
			async () => who,
			ports,
		)(eventOf({ route, ...more })),
	)
const send = (body: object = proposed, who = gridWorker) => ask(who, 'POST /catalogue/proposals', { body })
const decide = (decision: object, who: Who = leader, proposal = proposed.id) =>
	ask(who, 'POST /catalogue/proposals/{proposal}/decide', {
		params: { proposal },
		body: { id: `decision-${String(++asked).padStart(16, '0')}`, ...decision },
	})
const accept = (entry: Entry, base = 1) => ({ decision: 'accept', base, entry })
const seenBy = async (who: Who) => (await ask(who, 'GET /catalogue/proposals')).body as unknown as Proposals

describe('a proposal', () => {
	it('waits for those who keep the list, and its proposer sees it too', async () => {
		expect(await send()).toEqual({ status: 201, body: { done: true } })
		const { id, name, words, lead } = proposed
		const expected = {
			id,
			name,
			words,
			lead,
			at: ports.at,
			by: { role: 'gridWorker', unitName: 'town-103' },
			mine: false,
		}
		expect(await seenBy(leader)).toEqual({ open: [expected], decided: [], mayDecide: true })
		expect(await seenBy(gridWorker)).toMatchObject({ open: [{ mine: true }], mayDecide: false })
		expect(await seenBy(housing)).toEqual({ open: [], decided: [], mayDecide: false })
		expect(await seenBy(someone('other', [['leader', 'centre']], '410184'))).toMatchObject({ open: [] })
	})

	it('made from a case’s page says which case, to those who keep the list', async () => {
		const about = { ...proposed, case: 'case-0000000000000001' }
		expect(await send(about)).toMatchObject({ status: 201 })
		expect((await seenBy(leader)).open).toMatchObject([{ case: about.case }])
		const elsewhere = { ...proposed, id: 'proposal-0000000000002', case: '../../other' }
		expect((await send(elsewhere)).status).toBe(400)
	})

	it('sent twice is one; another of its name, or of another’s, is refused', async () => {
		await send()
		expect((await send()).status).toBe(201)
		expect((await seenBy(leader)).open).toHaveLength(1)
		for (const again of [send({ ...proposed, words: '别的。' }), send(proposed, housing)])
			expect((await again).body).toMatchObject({ code: 'identifierReused' })
	})

	it('can be made within a transaction of somebody else', async () => {
		const proposer = { user: 'u', by: { unitName: '甲局' } }
		expect(await transact(table, [proposalWrite(table, TENANT, proposer, proposed, 5)])).toBeUndefined()
		await propose(table, TENANT, proposer, { ...proposed, id: 'proposal-0000000000002' }, 4)
		expect((await seenBy(leader)).open.map(({ at }) => at)).toEqual([4, 5])
	})
})

describe('a decision', () => {
	beforeEach(async () => {
		await send()
	})

	it('that accepts it puts its entry into a new version, together with it or not at all', async () => {
		ports.at += 1000
		const { status, body } = await decide(accept(lamp))
		expect({ status, body }).toEqual({ status: 200, body: { done: true, version: 2, matter: 'lamp' } })
		expect(await catalogueOf(table, TENANT)).toMatchObject({
			version: 2,
			title: '示范',
			entries: [anEntry, lamp],
		})
		expect((await entryOf(table, TENANT, 'lamp', 1))?.entry).toBeUndefined()
		const { open, decided } = await seenBy(gridWorker)
		expect(open).toEqual([])
		expect(decided).toMatchObject([
			{ mine: true, decided: { at: ports.at, accepted: true, matter: 'lamp', version: 2 } },
		])
	})

	it('may change an entry that is there', async () => {
		const changed = { ...anEntry, lead: { level: 'town' }, supports: [] } as const
		expect((await decide(accept(changed))).status).toBe(200)
		expect((await catalogueOf(table, TENANT))?.entries).toEqual([changed])
	})

	it('that refuses it says why', async () => {
		expect((await decide({ decision: 'refuse', words: '归「井盖」。' })).body).toEqual({ done: true })
		expect((await seenBy(gridWorker)).decided[0]?.decided).toMatchObject({
			accepted: false,
			words: '归「井盖」。',
		})
		expect((await latest(table, TENANT))?.version).toBe(1)
		expect((await decide({ decision: 'refuse', words: '' })).body).toMatchObject({ code: 'textEmpty' })
	})

	it('is made once, however often it is sent', async () => {
		const body = { id: 'decision-of-this-test-1', ...accept(lamp) }
		const answers = await Promise.all([decide(body), decide(body)])
		// Whoever is slower may have drawn a number that is then skipped, but both are told of the one that counts
		const [{ version }] = answers.map(({ body }) => body as { version: number }) as [{ version: number }]
		expect([2, 3]).toContain(version)
		expect(answers.map(({ body }) => body)).toEqual(
			[1, 2].map(() => ({ done: true, version, matter: 'lamp' })),
		)
		expect((await decide(body)).body).toMatchObject({ version })
		expect((await decide(accept(lamp, version))).body).toMatchObject({ code: 'notAllowedNow' })
		expect((await decide({ decision: 'refuse', words: '不。' })).body).toMatchObject({
			code: 'notAllowedNow',
		})
	})

	it.each<[string, object, object]>([
		['on a list that moved', accept(lamp, 0), { code: 'catalogueMoved' }],
		[
			'with the name of another entry',
			accept({ ...lamp, name: anEntry.name }),
			{ code: 'entryInvalid', field: 'entry.name' },
		],
		[
			'with a rule broken',
			accept({ ...lamp, resolve: { by: 'working', days: 1 } }),
			{ code: 'entryInvalid', field: 'entry.resolve' },
		],
		[
			'with a unit that is not there',
			accept({ ...lamp, lead: { level: 'department', unit: 'moon' } }),
			{ code: 'unitUnknown' },
		],
		['with half an entry', { ...accept(lamp), entry: { matter: 'lamp' } }, { code: 'invalidInput' }],
	])('%s is refused, and the proposal stays open', async (_, decision, refusal) => {
		expect((await decide(decision)).body).toMatchObject(refusal)
		expect((await seenBy(leader)).open).toHaveLength(1)
		expect((await latest(table, TENANT))?.version).toBe(1)
	})

	it('is for those who keep the list, on a proposal that is there', async () => {
		const ownLeader = someone('user-l', [['leader', 'housing']])
		expect((await decide(accept(lamp), ownLeader)).body).toMatchObject({ code: 'notYours' })
		expect((await decide(accept(lamp), gridWorker)).body).toMatchObject({ code: 'postMissing' })
		const other = someone('user-o', [['leader', 'centre']], '410184')
		expect((await decide(accept(lamp), other)).body).toMatchObject({ code: 'proposalUnknown' })
	})
})
