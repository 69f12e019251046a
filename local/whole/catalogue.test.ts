import type {
	CatalogueAnswer,
	FileAnswer,
	FullCatalogue,
	PreviewAnswer,
} from '@huying/shared/catalogue/catalogue-view'
import type { Proposals } from '@huying/shared/catalogue/proposal'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Cloud } from '../cloud/cloud'
import { fresh, logsOf, type Signed, signIn, startWhole } from './whole'

/** The catalogue over HTTP: taken out, edited as plain text, put back, in a county that has another beside it. */
let cloud: Cloud
let leader: Signed
let resident: Signed
let dispatcher: Signed
beforeAll(async () => {
	cloud = await startWhole()
	leader = await signIn(cloud, 'leader')
	resident = await signIn(cloud, 'resident1')
	dispatcher = await signIn(cloud, 'dispatcher1')
})
afterAll(() => cloud?.stop())

const bodyOf = async <Body>(asked: ReturnType<Signed['ask']>): Promise<Body> =>
	(await asked).body as unknown as Body
const matters = () => bodyOf<CatalogueAnswer>(resident.ask('GET', '/catalogue'))

test('a county begins with the demonstration list, which says what it is', async () => {
	const full = await bodyOf<FullCatalogue>(dispatcher.ask('GET', '/catalogue/full'))
	expect(full).toMatchObject({
		version: 1,
		title: '示范清单（非峄城区官方清单）',
		mayPreview: true,
		mayPublish: false,
	})
	expect(full.entries.length).toBeGreaterThanOrEqual(105)
	const { version, entries = [] } = await matters()
	expect([version, entries.length]).toEqual([1, full.entries.length])
	expect((await resident.ask('GET', '/catalogue?have=1')).body).toEqual({ version: 1 })
	const other = await signIn(cloud, 'dispatcher1', '410184')
	expect((await bodyOf<FullCatalogue>(other.ask('GET', '/catalogue/full'))).version).toBe(1)
})

test('a list is taken out, edited, put back, and counts; the other county keeps its own', async () => {
	const file = await bodyOf<FileAnswer>(leader.ask('GET', '/catalogue/file?format=csv'))
	const text = Buffer.from(file.content, 'base64').toString('utf8')
	const edited = text.replace('井盖塌了、丢了、响了，拍一张就行。', '井盖的事，拍一张就行。')
	const body = (content: string) => ({
		id: fresh('publish'),
		name: file.name,
		content: Buffer.from(content).toString('base64'),
	})
	const wrong = await bodyOf<PreviewAnswer>(
		leader.ask('POST', '/catalogue/preview', body(text.replace('住建局', '城管大队'))),
	)
	expect(wrong).toMatchObject({ total: 1, faults: [{ row: 3, column: 'E', heading: '牵头单位' }] })
	const seen = await bodyOf<PreviewAnswer>(leader.ask('POST', '/catalogue/preview', body(edited)))
	if (!('difference' in seen)) throw new Error('it is a good list')
	expect(seen.difference.changed).toMatchObject([{ matter: 'manhole', fields: [{ key: 'sentence' }] }])
	const publish = { ...body(edited), base: seen.base, digest: seen.digest }
	expect((await dispatcher.ask('POST', '/catalogue/publish', publish)).status).toBe(403)
	expect(await leader.ask('POST', '/catalogue/publish', publish)).toMatchObject({
		status: 201,
		body: { version: 2 },
	})
	const { version, entries = [] } = await matters()
	expect(version).toBe(2)
	expect(entries[0]?.sentence).toMatch(/^井盖的事/)
	const before = await bodyOf<FullCatalogue>(dispatcher.ask('GET', '/catalogue/full?version=1'))
	expect(before.entries[0]?.sentence).toMatch(/^井盖塌了/)
	const other = await signIn(cloud, 'resident1', '410184')
	expect((await bodyOf<CatalogueAnswer>(other.ask('GET', '/catalogue'))).version).toBe(1)
})

test('a workbook of a megabyte and more goes through the gateway', async () => {
	const file = await bodyOf<FileAnswer>(leader.ask('GET', '/catalogue/file?format=xlsx'))
	const seen = { id: fresh('preview'), name: file.name, content: file.content }
	expect((await leader.ask('POST', '/catalogue/preview', seen)).body).toMatchObject({ difference: {} })
	const large = { ...seen, content: Buffer.alloc(2_900_000, '甲').toString('base64') }
	expect((await leader.ask('POST', '/catalogue/preview', large)).body).toMatchObject({ faults: [{}] })
})

test('what is missing is proposed on the spot, and becomes an entry', async () => {
	const grid = await signIn(cloud, 'gridWorker-370404103239')
	const proposal = fresh('proposal')
	const said = { id: proposal, name: '充电桩坏了', words: '小区充电桩半个月没人修。', lead: 'electricity' }
	expect((await grid.ask('POST', '/catalogue/proposals', said)).status).toBe(201)
	const { open } = await bodyOf<Proposals>(leader.ask('GET', '/catalogue/proposals'))
	expect(open).toMatchObject([{ id: proposal, name: '充电桩坏了', mine: false }])
	const full = await bodyOf<FullCatalogue>(leader.ask('GET', '/catalogue/full'))
	const like = full.entries.find(({ matter }) => matter === 'streetlight')
	const decision = {
		id: fresh('decision'),
		decision: 'accept',
		base: full.version,
		entry: { ...like, matter: 'charger', name: '充电桩' },
	}
	const decided = await leader.ask('POST', `/catalogue/proposals/${proposal}/decide`, decision)
	expect(decided, decided.raw).toMatchObject({
		status: 200,
		body: { version: full.version + 1, matter: 'charger' },
	})
	expect((await matters()).entries?.at(-1)?.matter).toBe('charger')
	const mine = await bodyOf<Proposals>(grid.ask('GET', '/catalogue/proposals'))
	expect(mine.decided).toMatchObject([{ mine: true, decided: { accepted: true } }])
	expect(logsOf(cloud)).not.toContain('半个月没人修')
})
