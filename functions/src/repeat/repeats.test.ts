import type { Registration } from '@huying/shared/case/command'
import { RefusalError } from '@huying/shared/error/refusal'
import { beforeAll, describe, expect, it } from 'vitest'
import { dispatcher, housing, settleCounty, TENANT, testPorts, VILLAGE } from '../../test/county'
import { freshTable } from '../../test/table'
import { registerCase } from '../case/open-case'
import { keepIndex } from '../find/keep-index'
import type { Table } from '../store/table'
import { repeats } from './repeats'
import { tellingWords } from './telling-words'

let table: Table
const ports = testPorts()
let made = 0
const id = () => `registered-${String(++made).padStart(16, '0')}`
async function filed(change: Partial<Registration>): Promise<string> {
	const registration: Registration = {
		id: id(),
		source: 'phoneCall',
		text: '自来水发黄，有一股铁锈味。',
		identity: 'named',
		photos: [],
		...change,
	}
	await registerCase(table, ports, dispatcher, registration)
	for (const of of ['facts', 'words'] as const) await keepIndex(table, TENANT, registration.id, of)
	return registration.id
}
const asked = (query: Parameters<typeof repeats>[2]) => repeats(table, dispatcher, query, ports.now())
const told = async (query: Parameters<typeof repeats>[2]) =>
	(await asked(query)).repeats.map(({ case: found, why }) => [found, why.join(' ')])

const cases = { lights: '', water: '', numbered: '', twoCallers: ['', ''] }
beforeAll(async () => {
	table = await freshTable()
	await settleCounty(table)
	cases.lights = await filed({
		text: '村东头的路灯三盏不亮。',
		village: VILLAGE,
		phone: '19900000001',
		name: '测试甲',
	})
	cases.water = await filed({ phone: '19900000002' })
	cases.numbered = await filed({ text: '占道经营。', source: 'hotline12345', sourceNumber: 'ZZ-7' })
	cases.twoCallers = [
		await filed({ text: '楼道堆了柴火。', phone: '06327700001', name: '测试乙' }),
		await filed({ text: '门前积水。', phone: '06327700001', name: '测试丙' }),
	]
})

describe('earlier cases, while a call is typed', () => {
	it('are found by the telephone, however it is typed', async () => {
		for (const phone of ['１９９０００００００１', '199 0000 0001', '+86 19900000001'])
			expect(await told({ phone })).toEqual([[cases.lights, 'phone']])
		expect(await told({ phone: '1990000' })).toEqual([])
	})

	it('are both shown where two callers have one telephone', async () => {
		const found = await told({ phone: '0632-7700001' })
		expect(found.map(([one]) => one).sort()).toEqual([...cases.twoCallers].sort())
	})

	it('are found by what is said, and by the place with it', async () => {
		expect(await told({ words: '我们这里路灯不亮了' })).toEqual([[cases.lights, 'words']])
		expect(await told({ words: '我们这里路灯不亮了', village: VILLAGE })).toEqual([
			[cases.lights, 'place words'],
		])
		expect(await told({ words: '家里的自来水发黄', phone: '19900000001' })).toEqual([
			[cases.water, 'words'],
			[cases.lights, 'phone'],
		])
	})

	it('that bear the same number of the same source are told apart', async () => {
		const { standing } = await asked({ source: 'hotline12345', sourceNumber: 'zz-7' })
		expect(standing.map((line) => line.case)).toEqual([cases.numbered])
		expect((await asked({ source: 'letter', sourceNumber: 'ZZ-7' })).standing).toEqual([])
	})

	it.each([
		{ words: '%' },
		{ words: '一' },
		{ words: '😀' },
		{ words: '的'.repeat(200) },
		{ phone: '转' },
		{},
	])('find nothing by %j, and fail on nothing', async (query) => {
		expect(await asked(query)).toEqual({ repeats: [], standing: [] })
	})

	it('are nobody’s to see but the centre’s', async () => {
		await expect(repeats(table, housing, { words: '路灯' }, ports.now())).rejects.toThrow(RefusalError)
	})
})

it('looks for the longest words of a call', () => {
	expect(tellingWords('市民反映：村东头路灯不亮，希望尽快处理', 2)).toContain('路灯')
	expect(tellingWords('。。。', 2)).toEqual([])
})
