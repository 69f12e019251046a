import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Summons } from '@huying/shared/case/command'
import { otherDesks } from '@huying/shared/case/desks'
import { anEntry } from '@huying/shared/catalogue/entries.fixture'
import type { Entry } from '@huying/shared/catalogue/entry'
import { HOUR } from '@huying/shared/time/day'
import { beforeEach, describe, expect, it } from 'vitest'
import { dispatcher, housing, someone, TENANT, VILLAGE } from '../../test/county'
import { caller, refused, type Stage, startStage } from '../../test/stage'
import { catalogueKeys } from '../catalogue/catalogue-keys'
import type { Who } from '../edge/endpoint'
import { putUnit } from '../tenant/tenant-store'
import { caseKeys } from './case-keys'
import { queue } from './case-lists'
import { nearby } from './nearby'
import { openSummons } from './open-case'

const TOWN = 'town-370404103'
const HALL = `village-${VILLAGE}`
const five = ['enforcement', 'police', 'water', 'power', 'transport']
const town = someone('user-town', [['handler', TOWN]])
const hall = someone('user-hall', [['handler', HALL]])
const of = (unit: string) => someone(`user-${unit}`, [['handler', unit]])

let stage: Stage

/** An entry of the catalogue, as publishing leaves it. */
async function lists(entry: Entry): Promise<void> {
	const put = (Item: Record<string, unknown>) =>
		stage.table.client.send(new PutCommand({ TableName: stage.table.name, Item }))
	await put({ ...catalogueKeys.entry(TENANT, 1, entry.matter), ...entry, place: 0 })
	await put({ ...catalogueKeys.pointer(TENANT), version: 1, at: 0, by: 'user-keeper', entries: 1 })
}

beforeEach(async () => {
	stage = await startStage()
	const put = (unit: string, kind: 'department' | 'town' | 'village', region?: string) =>
		putUnit(stage.table, TENANT, {
			unit,
			name: `测试${unit}`,
			shortName: unit,
			kind,
			...(region !== undefined && { region }),
		})
	for (const unit of ['police', 'water', 'power', 'transport']) await put(unit, 'department')
	await put(TOWN, 'town', '370404103')
	await put(HALL, 'village', VILLAGE)
})

/** On which of a unit's queues a case lies. */
const queues = [
	'called',
	'supporting',
	'assigned',
	'handling',
	'whistle',
	'take',
	'extension',
	'slip',
	'partSentBack',
]
const lies = async (who: Who, unit: string, id: string) => {
	const found = await Promise.all(
		queues.map(async (name) => {
			const { cases } = await queue(stage.table, who, unit, name, undefined, stage.ports.at)
			return cases.some((one) => one.case === id) ? [name] : []
		}),
	)
	return found.flat()
}
const pointers = async (id: string) =>
	(await stage.items(caseKeys.partition(TENANT, id), 'desk#')).map(({ sk }) => String(sk)).sort()

describe('a whistle', () => {
	const joint: Entry = {
		...anEntry,
		matter: 'manhole',
		supports: five.map((unit) => ({ level: 'department', unit })),
		flow: { visit: true, joint: true },
		urgency: 'yellow',
		sign: { by: 'clock', hours: 1 },
		resolve: { by: 'clock', hours: 48 },
	}
	const summons = (change: Partial<Summons> = {}): Summons => ({
		id: stage.fresh('summons'),
		text: '路面塌陷，请来会商。',
		village: VILLAGE,
		identity: 'named',
		photos: [],
		matter: 'manhole',
		meetAt: stage.ports.at + HOUR,
		added: [],
		...change,
	})

	it('with a lead and five units that help lies on seven desks at once, and leaves each as its part is done', async () => {
		await lists(joint)
		const { case: id } = await openSummons(stage.table, stage.ports, town, summons())
		expect((await stage.state(id)).supports).toHaveLength(5)
		expect(await lies(housing, 'housing', id)).toEqual(['assigned'])
		for (const unit of five) expect(await lies(of(unit), unit, id)).toEqual(['called'])
		expect(await lies(town, TOWN, id)).toEqual(['whistle'])

		await stage.send(housing, id, 'sign')
		for (const unit of five) await stage.send(of(unit), id, 'signPart')
		expect(await pointers(id)).toEqual(
			[...five.map((unit) => `desk#supporting#${unit}`), `desk#whistle#${TOWN}`].sort(),
		)
		await stage.send(of('police'), id, 'askExtension', {
			extension: { by: 'clock', hours: 4 },
			words: '人手紧。',
		})
		expect(await lies(town, TOWN, id)).toEqual(['whistle', 'extension'])
		await stage.send(town, id, 'grantExtension', { unit: 'police' })
		await stage.send(of('water'), id, 'sendPartBack', { words: '不是自来水管。' })
		expect(await lies(of('water'), 'water', id)).toEqual([])
		expect(await lies(dispatcher, 'centre', id)).toEqual(['partSentBack'])
		await stage.send(dispatcher, id, 'reassignPart', { unit: 'water', words: '同意退出。' })
		await stage.send(dispatcher, id, 'releasePart', { unit: 'power', words: '不必再等。' })
		for (const unit of ['enforcement', 'police', 'transport'])
			await stage.send(of(unit), id, 'finishPart', {
				words: '做完了。',
				photos: [await stage.photo(`user-${unit}`)],
			})
		expect(await pointers(id)).toEqual([`desk#whistle#${TOWN}`])
		await stage.send(housing, id, 'plan', { words: '先围挡再开挖。', agreed: ['police'] })
		await stage.send(housing, id, 'resolve', { words: '填实了。', photos: [await stage.photo(housing.user)] })
		expect((await stage.state(id)).status).toBe('resolved')
	})

	it('sent five times at once, with the same name, is one', async () => {
		await lists(joint)
		const same = summons()
		const answers = await Promise.all(
			Array.from({ length: 5 }, () => openSummons(stage.table, stage.ports, town, same)),
		)
		expect(answers).toEqual(Array(5).fill(answers[0]))
		expect(answers[0]).toMatchObject({ version: 2, status: 'assigned' })
		expect(await stage.types(same.id)).toEqual(['opened', 'whistled'])
		// and later, when the case has gone on
		await stage.send(housing, same.id, 'sign')
		expect(await openSummons(stage.table, stage.ports, town, same)).toEqual(answers[0])
	})

	it('of what is in no entry waits at the centre, which orders it', async () => {
		const { case: id } = await openSummons(stage.table, stage.ports, town, summons())
		expect((await stage.state(id)).status).toBe('submitted')
		await stage.accept(id, { public: false })
		await stage.order(id, five)
		for (const unit of five) expect(await lies(of(unit), unit, id)).toEqual(['called'])
		expect(await lies(town, TOWN, id)).toEqual(['whistle'])
	})

	it('two units that sign at once are both written down', async () => {
		await lists(joint)
		const { case: id } = await openSummons(stage.table, stage.ports, town, summons())
		const outcomes = await Promise.all(five.map((unit) => refused(stage.send(of(unit), id, 'signPart'))))
		const again = await Promise.all(
			five
				.filter((_, index) => outcomes[index] !== 'done')
				.map((unit) => refused(stage.send(of(unit), id, 'signPart'))),
		)
		expect([...outcomes, ...again].filter((outcome) => outcome === 'done')).toHaveLength(5)
		const { supports = [] } = await stage.state(id)
		expect(supports.map(({ phase }) => phase)).toEqual(five.map(() => 'signed'))
	})
})

describe('what is within a village’s own list', () => {
	beforeEach(() => lists({ ...anEntry, lead: { level: 'village' }, supports: [], matter: 'streetlight' }))

	it('lies on its desk too until somebody takes it: it, or the centre', async () => {
		const [own, theirs] = [
			await stage.call(caller, { matter: 'streetlight' }),
			await stage.call(caller, { matter: 'streetlight' }),
		]
		expect(await lies(hall, HALL, own)).toEqual(['take'])
		await stage.send(hall, own, 'take')
		expect(await lies(hall, HALL, own)).toEqual(['handling'])
		expect(await pointers(own)).toEqual([])
		await stage.accept(theirs)
		expect(await lies(hall, HALL, theirs)).toEqual([])
		expect(await refused(stage.send(hall, theirs, 'take'))).toBe('notAllowedNow')
	})

	it('is shown to others once it is taken, where the list says so; its picture only once it was checked', async () => {
		const near = async () =>
			(await nearby(stage.table, someone('user-near'), { village: VILLAGE }, stage.ports.at)).cases
		const id = await stage.call(caller, { matter: 'streetlight', photos: [await stage.photo(caller.user)] })
		expect(await near()).toEqual([])
		await stage.send(hall, id, 'take')
		const [shown] = await near()
		expect(shown).toMatchObject({ case: id })
		expect(shown).not.toHaveProperty('cover')
		await lists({
			...anEntry,
			lead: { level: 'village' },
			supports: [],
			matter: 'streetlight',
			public: false,
		})
		const hidden = await stage.call(caller, { matter: 'streetlight' })
		await stage.send(hall, hidden, 'take')
		expect((await near()).map((one) => one.case)).toEqual([id])
	})

	it('is taken by one of two who want it', async () => {
		const id = await stage.call(caller, { matter: 'streetlight' })
		const outcomes = await Promise.all([refused(stage.send(hall, id, 'take')), refused(stage.accept(id))])
		expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
	})
})

it('a colour that is the entry’s own has the entry’s times, also when the case comes back to it', async () => {
	const resolve = { by: 'clock', hours: 99 } as const
	await lists({ ...anEntry, matter: 'streetlight', urgency: 'green', resolve })
	const id = await stage.call(caller, { matter: 'streetlight' })
	await stage.accept(id)
	await stage.order(id)
	for (const urgency of ['red', 'green'])
		await stage.send(dispatcher, id, 'recolour', { urgency, words: '重新看过。' })
	expect((await stage.state(id)).lead?.resolve).toEqual(resolve)
})

it('a case that ends takes every place it had with it', async () => {
	const id = await stage.call()
	await stage.accept(id)
	await stage.order(id, five)
	expect(otherDesks(await stage.state(id))).toHaveLength(5)
	expect(await pointers(id)).toHaveLength(5)
	await stage.send(caller, id, 'withdraw')
	await stage.send(dispatcher, id, 'release')
	expect(await pointers(id)).toEqual([])
	for (const unit of five) expect(await lies(of(unit), unit, id)).toEqual([])
})
