import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cloud } from '../cloud/cloud'
import { beijing, command, does, evidence, made, queuesWith, seen, told, until, why } from './steps'
import { readyPhoto } from './upload'
import { fresh, logsOf, type Signed, signIn, startWhole } from './whole'

/** Two whistles of the source documents (stories 2 and 4), played through: the town, the lead, those that help. */

let cloud: Cloud
const people: Record<string, Signed> = {}
const who = (key: string): Signed => people[key] ?? expect.fail(`nobody signed ${key} in`)
const handler = (unit: string) => who(`handler-${unit}`)

interface Part {
	readonly unit: string
	readonly phase: string
	readonly reportedInAt?: number
	readonly marks?: readonly unknown[]
}
const partsOf = async (as: Signed, id: string) =>
	((await seen(as, id)).responsibilities as Part[]).map(({ unit, phase }) => `${unit} ${phase}`)

const answerable = { first: '甲局长（演示）', leader: '乙局长（演示）', person: '丙（演示）' }

beforeAll(async () => {
	cloud = await startWhole()
	cloud.setClock(beijing('2026-03-02 09:00'))
	const units = ['environment', 'enforcement', 'police', 'market', 'land', 'agriculture', 'housing']
	const keys = [
		'dispatcher1',
		'inspector',
		'resident1',
		'gridWorker-370404001019',
		...[...units, 'town-370404104', 'town-370404001'].map((unit) => `handler-${unit}`),
	]
	for (const key of keys) people[key] = await signIn(cloud, key)
})
afterAll(() => cloud?.stop())

describe('散乱污: 峨山镇 calls five units to sheds and workshops', () => {
	const TOWN = 'town-370404104'
	const place = { longitude: 117.7093, latitude: 34.7316, description: '老砖厂旁边' }
	const beside = { longitude: 117.7101, latitude: 34.732 }
	const far = { longitude: 117.73, latitude: 34.7316 }
	const helping = ['enforcement', 'police', 'market', 'land', TOWN]
	const id = fresh('case')

	it('calls them at once, each on its own desk, each told', async () => {
		const town = handler(TOWN)
		const summons = {
			id,
			text: '几处无手续的养殖棚和小作坊又冒烟又排水，业主不听劝，请几家一起来。',
			village: '370404104243',
			matter: 'scatteredPollution',
			place,
			meetAt: beijing('2026-03-02 14:30'),
			photos: [await readyPhoto(town)],
		}
		const yesterday = { ...summons, id: fresh('case'), photos: [], meetAt: beijing('2026-03-01 14:30') }
		expect((await town.ask('POST', '/summonses', yesterday)).body.code).toBe('meetInPast')
		expect((await who('resident1').ask('POST', '/summonses', summons)).body.code).toBe('postMissing')
		const first = made(await town.ask('POST', '/summonses', summons))
		expect((await town.ask('POST', '/summonses', summons)).raw).toBe(first.raw)
		await cloud.drain()
		expect(await partsOf(town, id)).toEqual([
			'environment called',
			...helping.map((unit) => `${unit} called`),
		])
		expect(await seen(town, id)).toMatchObject({
			type: 'summons',
			relation: 'callingUnit',
			urgency: 'yellow',
		})
		expect(await queuesWith(handler('environment'), 'environment', id)).toEqual(['assigned'])
		for (const unit of helping.slice(0, 4)) {
			expect(await queuesWith(handler(unit), unit, id)).toEqual(['called'])
			expect(await told(handler(unit), id)).toEqual(['unitWhistled'])
		}
		expect((await queuesWith(town, TOWN, id)).sort()).toEqual(['called', 'informing', 'whistle'])
		expect(await told(handler('environment'), id)).toEqual(['unitWhistled'])
	})

	it('is nothing to units that were not called, nor to residents', async () => {
		for (const stranger of [handler('housing'), who('resident1'), handler('town-370404001')]) {
			expect((await stranger.ask('GET', `/cases/${id}`)).body.code).toBe('caseUnknown')
			expect(await why(stranger, id, 'signPart')).toBe('caseUnknown')
		}
		expect(await why(handler('market'), id, 'sign')).toBe('notYours')
		expect(await why(handler('environment'), id, 'signPart')).toBe('notYours')
		expect((await handler('market').ask('GET', '/queues/police/called')).body.code).toBe('notYours')
	})

	it('is signed for by each, with who answers for it', async () => {
		await does(handler('environment'), id, 'sign', { answerable })
		for (const unit of helping) await does(handler(unit), id, 'signPart', { answerable })
		expect(await why(handler('land'), id, 'signPart')).toBe('notAllowedNow')
		await does(handler(TOWN), id, 'callSupport', {
			unit: 'agriculture',
			words: '有两处是养殖棚，请农业局也来。',
		})
		expect(await why(handler(TOWN), id, 'callSupport', { unit: 'police', words: '再叫一遍。' })).toBe(
			'unitTwice',
		)
		await does(handler('agriculture'), id, 'signPart')
		const parts = (await seen(handler(TOWN), id)).responsibilities
		expect(JSON.stringify(parts)).toContain('甲局长（演示）')
		expect(await queuesWith(handler('environment'), 'environment', id)).toEqual(['handling'])
		for (const unit of ['enforcement', 'agriculture'])
			expect(await queuesWith(handler(unit), unit, id)).toEqual(['supporting'])
	})

	it('is shown up for: the same day, at the place or explained, once', async () => {
		await until(cloud, '2026-03-02 14:32')
		const police = handler('police')
		const photos = [await readyPhoto(police)]
		const old = { photos, place: beside, takenAt: beijing('2026-03-01 14:30') }
		expect(await why(police, id, 'reportIn', old)).toBe('reportInOld')
		expect(await why(police, id, 'reportIn', { photos, place: far })).toBe('reportInFar')
		expect(await why(police, id, 'reportIn', { photos })).toBe('reportInFar')
		expect(await why(police, id, 'reportIn', { place: beside, photos: [] })).toBe('evidenceMissing')
		await does(police, id, 'reportIn', { photos, place: far, words: '桥断了，在河对岸。' })
		expect(await why(police, id, 'reportIn', { photos: [await readyPhoto(police)], place: beside })).toBe(
			'reportedInAlready',
		)
		for (const unit of ['environment', 'enforcement', 'market', 'land', TOWN]) {
			const there = { photos: [await readyPhoto(handler(unit))], place: beside }
			await does(handler(unit), id, 'reportIn', there)
		}
		const { responsibilities, timeline } = (await seen(handler(TOWN), id)) as {
			responsibilities: Part[]
			timeline: { type: string; distance?: number }[]
		}
		expect(responsibilities.filter(({ reportedInAt }) => reportedInAt !== undefined)).toHaveLength(6)
		const distances = timeline.flatMap(({ type, distance }) => (type === 'reportedIn' ? [distance] : []))
		expect(distances.filter((metres = 0) => metres > 500)).toHaveLength(1)
	})

	it('is planned together and done in parts; one that drags is released on record', async () => {
		const lead = handler('environment')
		const agreed = ['environment', ...helping]
		await does(lead, id, 'plan', { words: '两处作坊当场断电拆除，养殖棚限期清走。', agreed })
		expect(await why(lead, id, 'resolve', await evidence(lead, '都清了。', 2))).toBe('partsOpen')
		await until(cloud, '2026-03-03 09:30')
		for (const unit of helping) {
			await does(handler(unit), id, 'finishPart', await evidence(handler(unit), '我们这一块办完了。'))
		}
		expect(await why(handler('market'), id, 'finishPart', await evidence(handler('market'), '又。'))).toBe(
			'notAllowedNow',
		)
		expect(await why(lead, id, 'releasePart', { unit: 'agriculture', words: '没有来。' })).toBe('notYours')
		await does(who('dispatcher1'), id, 'releasePart', { unit: 'agriculture', words: '两天没有到场。' })
		expect(await partsOf(lead, id)).toEqual([
			'environment signed',
			...helping.map((unit) => `${unit} done`),
			'agriculture released',
		])
	})

	it('is resolved with the evidence the catalogue asks for, checked, and rated by the town', async () => {
		const lead = handler('environment')
		expect(await why(lead, id, 'resolve', await evidence(lead, '都清了。'))).toBe('evidenceMissing')
		await does(lead, id, 'resolve', await evidence(lead, '作坊拆了，养殖棚清空。', 2))
		await does(who('dispatcher1'), id, 'verify', { words: '去看了，烟和水都停了。' })
		await cloud.drain()
		expect((await told(handler(TOWN), id)).at(-1)).toBe('verified')
		expect(await why(lead, id, 'rate', { solved: true })).toBe('notYours')
		await does(handler(TOWN), id, 'rate', { solved: true, content: true, words: '来得齐，拆得快。' })
	})

	it('is marked both ways, each mark once and within its scale', async () => {
		const town = handler(TOWN)
		const lead = handler('environment')
		expect(await why(town, id, 'mark', { unit: 'police', speed: 6, quality: 5 })).toBe('markOutOfRange')
		expect(await why(town, id, 'mark', { unit: TOWN, speed: 5, quality: 5 })).toBe('notYours')
		for (const unit of ['environment', 'enforcement', 'police', 'market', 'land', 'agriculture'])
			await does(town, id, 'mark', { unit, speed: unit === 'agriculture' ? 1 : 5, quality: 4 })
		expect(await why(town, id, 'mark', { unit: 'police', speed: 1, quality: 1 })).toMatch(
			/^(markedAlready|notAllowedNow)$/,
		)
		for (const unit of [...helping, 'agriculture'])
			await does(lead, id, 'mark', { unit, speed: 4, quality: 5 })
		for (const unit of ['enforcement', 'police', 'market', 'land'])
			await does(handler(unit), id, 'mark', { unit: TOWN, speed: 5, quality: 5 })
		expect(await why(handler('housing'), id, 'mark', { unit: TOWN, speed: 1, quality: 1 })).toBe(
			'caseUnknown',
		)
		const marks = ((await seen(town, id)).timeline as { type: string }[]).filter(
			({ type }) => type === 'marked',
		)
		expect(marks).toHaveLength(6 + 6 + 4)
	})

	it('closes, and lies on nobody’s desk any more', async () => {
		await until(cloud, '2026-03-04 10:00')
		expect(await seen(handler(TOWN), id)).toMatchObject({ status: 'closed' })
		const inspector = who('inspector')
		for (const unit of ['environment', ...helping, 'agriculture', 'centre'])
			expect({ unit, queues: await queuesWith(inspector, unit, id) }).toEqual({ unit, queues: [] })
	})
})

describe('私开门洞: the street supports, three units of the county answer', () => {
	const TOWN = 'town-370404001'
	const id = fresh('case')

	it('goes to the units of the catalogue and one that the street adds, with its reason', async () => {
		await until(cloud, '2026-03-04 10:40')
		const summons = {
			id,
			text: '一楼住户把外墙砸开一个门洞，请三家下午两点到现场。',
			village: '370404001019',
			matter: 'wallOpening',
			meetAt: beijing('2026-03-04 14:00'),
			added: ['housing'],
			photos: [],
		}
		expect((await handler(TOWN).ask('POST', '/summonses', summons)).body.code).toBe('textEmpty')
		const named = { ...summons, reason: '要人看看承重墙。' }
		const strange = { ...named, id: fresh('case'), added: ['nobody'] }
		expect((await handler(TOWN).ask('POST', '/summonses', strange)).body.code).toBe('unitUnknown')
		made(await handler(TOWN).ask('POST', '/summonses', named))
		expect(await partsOf(handler(TOWN), id)).toEqual([
			'enforcement called',
			'market called',
			'police called',
			`${TOWN} called`,
			'housing called',
		])
	})

	it('one says that it is not theirs: the centre decides, and its part falls away', async () => {
		await does(handler('enforcement'), id, 'sign', { answerable })
		for (const unit of ['market', 'police', TOWN]) await does(handler(unit), id, 'signPart', { answerable })
		await does(handler('housing'), id, 'sendPartBack', { words: '是砖混外墙，鉴定归执法局委托的机构。' })
		expect(await queuesWith(who('dispatcher1'), 'centre', id)).toEqual(['partSentBack'])
		expect(await queuesWith(handler('housing'), 'housing', id)).toEqual([])
		expect(await why(handler('housing'), id, 'refusePartBack', { unit: 'housing', words: '不行。' })).toBe(
			'caseUnknown',
		)
		await does(who('dispatcher1'), id, 'reassignPart', { unit: 'housing', words: '同意，不用再去。' })
		await cloud.drain()
		expect(await told(who('dispatcher1'), id)).toContain('centrePartSentBack')
	})

	it('all show up when the street asked, agree, and brick it up next day', async () => {
		await until(cloud, '2026-03-04 14:01')
		const there = ['enforcement', 'market', 'police', TOWN]
		for (const unit of there)
			await does(handler(unit), id, 'reportIn', { photos: [await readyPhoto(handler(unit))] })
		const lead = handler('enforcement')
		for (const unit of there.slice(1))
			await does(handler(unit), id, 'finishPart', await evidence(handler(unit), '办完了。'))
		await until(cloud, '2026-03-05 09:00')
		const bricked = await evidence(lead, '门洞已经砌实。')
		expect(await why(lead, id, 'resolve', bricked)).toBe('planMissing')
		await does(lead, id, 'plan', { words: '住户同意恢复，明天砌好。', agreed: there })
		await does(lead, id, 'resolve', bricked)
		await does(who('gridWorker-370404001019'), id, 'verify', { words: '砌得实。' })
		await does(handler(TOWN), id, 'rate', { solved: true, content: true })
		for (const unit of there.slice(0, 3))
			await does(handler(TOWN), id, 'mark', { unit, speed: 5, quality: 5 })
		for (const unit of there.slice(1)) await does(lead, id, 'mark', { unit, speed: 5, quality: 5 })
		for (const unit of ['market', 'police'])
			await does(handler(unit), id, 'mark', { unit: TOWN, speed: 5, quality: 4 })
		expect((await command(who('dispatcher1'), id, 'close')).body).toMatchObject({ status: 'closed' })
		for (const unit of [...there, 'housing', 'centre'])
			expect({ unit, queues: await queuesWith(who('inspector'), unit, id) }).toEqual({ unit, queues: [] })
	})
})

it('did nothing that the roles do not allow, and wrote no words into the logs', () => {
	expect(cloud.calls().filter((call) => !call.allowed)).toEqual([])
	for (const words of ['甲局长', '门洞', '养殖棚', '117.7'])
		expect(logsOf(cloud).includes(words), words).toBe(false)
})
