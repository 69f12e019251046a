import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { getNoticeSettings } from '@huying/functions/notice/settings-store'
import type { Table } from '@huying/functions/store/table'
import {
	getTenant,
	putUnit,
	readCounty,
	tenantOf,
	units,
	unitsByName,
	wholeTenant,
} from '@huying/functions/tenant/tenant-store'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { testPorts } from '../../functions/test/county'
import { freshTable } from '../../functions/test/table'
import { optionsOf, Unusable } from './options'
import { settle } from './settle'

const APPID = 'wx3704040000000009'
const folder = mkdtempSync(join(tmpdir(), 'huying-tenant-'))
afterAll(() => rmSync(folder, { recursive: true }))
const regions = join(folder, 'regions.csv')
writeFileSync(
	regions,
	'镇代码,镇,村代码,村\n410184100,新村镇,410184100200,吴庄村委会\n410184100,新村镇,410184100201,李庄村委会\n',
)

let table: Table
let ports: ReturnType<typeof testPorts>
beforeEach(async () => {
	table = await freshTable()
	ports = testPorts()
})

async function run(...args: string[]): Promise<string> {
	const lines: string[] = []
	await settle({ table, ports, options: optionsOf(['410184', ...args]), say: (line) => lines.push(line) })
	return lines.join('\n')
}
const whole = ['--here', '--regions', regions, '--name', '新郑市', '--phone', '０３７１－６２６８ ８８８８']

describe('a county in an empty table', () => {
	it('is set up whole: units, lists, invitations, and told what is missing', async () => {
		const said = await run(...whole, '--appid', APPID, '--templates', `ask=${'a'.repeat(43)}`)
		expect(await wholeTenant(table, '410184')).toMatchObject({
			name: '新郑市',
			centrePhone: '037162688888',
			towns: [{ code: '410184100', villages: [{ name: '吴庄村' }, { name: '李庄村' }] }],
		})
		const kinds = (await units(table, '410184')).map(({ kind }) => kind)
		expect(kinds.filter((kind) => kind === 'village')).toHaveLength(2)
		expect(kinds.filter((kind) => kind === 'department')).toHaveLength(22)
		expect(await tenantOf(table, APPID)).toBe('410184')
		expect((await getNoticeSettings(table, '410184')).templates).toEqual([
			{ template: 'ask', id: 'a'.repeat(43), kind: 'oneTime', appid: APPID },
		])
		expect(said.match(/[B-Z]{4}-[B-Z]{4}-[B-Z]{4}/g)).toHaveLength(3)
		expect(said).toContain('/huying/prod/wechat/wx3704040000000009/secret')
		expect(said).toMatch(/缺 {2}受理员：只有 0 位受理员/)
		expect(said).not.toMatch(/中心电话：/)
	})

	it('goes on when it is run again, and changes nothing back', async () => {
		const first = await run(...whole)
		const codes = first.match(/[B-Z]{4}-[B-Z]{4}-[B-Z]{4}/g)
		const [housing] = await unitsByName(table, '410184', ['housing'])
		if (housing) await putUnit(table, '410184', { ...housing, shortName: '住建' })
		const again = await run('--here', '--regions', regions, '--appid', APPID)
		expect(again.match(/[B-Z]{4}-[B-Z]{4}-[B-Z]{4}/g)).toEqual(codes)
		expect(again).toContain('单位：已经有了')
		expect(again).toContain('小程序：写好了')
		expect(await getTenant(table, '410184')).toMatchObject({ name: '新郑市', centrePhone: '037162688888' })
		// A telephone that the command is given is another version: whoever has the page open is told of it
		expect((await readCounty(table, '410184'))?.version).toBe(1)
		await run('--here', '--regions', regions, '--phone', '12345')
		expect(await readCounty(table, '410184')).toMatchObject({ county: { centrePhone: '12345' }, version: 2 })
		expect((await unitsByName(table, '410184', ['housing']))[0]?.shortName).toBe('住建')
	})

	it('has its own departments where it names them, and no list that speaks of others', async () => {
		const file = join(folder, 'departments.csv')
		writeFileSync(file, '编号,全称,简称\nroads,新郑市公路局,公路局\n')
		const said = await run(...whole, '--departments', file)
		const names = (await units(table, '410184')).filter(({ kind }) => kind === 'department')
		expect(names.map(({ shortName }) => shortName)).toEqual(['公路局'])
		expect(said).toContain('示范清单里有本区县没有的部门')
		writeFileSync(file, 'centre,假的中心,假的\n')
		await expect(run(...whole, '--departments', file)).rejects.toThrow(Unusable)
	})

	it('can leave usual departments out, and is looked at without writing', async () => {
		await run(...whole, '--without', 'water,tapwater')
		const there = await units(table, '410184')
		expect(there.some(({ unit }) => unit === 'water' || unit === 'tapwater')).toBe(false)
		const said = await run('--check')
		expect(said).toContain('上线检查：还缺')
		expect(await units(table, '410184')).toEqual(there)
	})
})

describe('what cannot be', () => {
	it.each([
		[['41018'], /六位代码/],
		[['410184', '--appid', 'wx1'], /appid 是 wx/],
		[['410184', '--phone', '12'], /电话不对/],
		[['410184', '--aws'], /--table/],
		// Whoever types a secret into an argument is not told it again
		[['410184', '--secret', 'S3CRET'], /^(?!.*S3CRET)/s],
	])('%j is refused in a sentence', (args, words) => {
		expect(() => optionsOf(args)).toThrow(words)
		expect(() => optionsOf(args)).toThrow(Unusable)
	})

	it('a table of villages that does not hold together is told by its row', async () => {
		const file = join(folder, 'wrong.csv')
		writeFileSync(
			file,
			'410184100,新村镇,410184100200,吴庄村委会\n410184100,新村镇,410999100200,李庄村委会\n',
		)
		await expect(run('--here', '--regions', file)).rejects.toThrow(/第 2 行看不懂/)
	})
})

it('secrets go from the environment into the parameter store, and are never said', async () => {
	const asked: Record<string, unknown>[] = []
	const store = createServer(async (request, response) => {
		asked.push({ ...((await json(request)) as object), what: request.headers['x-amz-target'] })
		response.end('{}')
	})
	await new Promise<void>((resolve) => store.listen(0, '127.0.0.1', resolve))
	const before = { ...process.env }
	Object.assign(process.env, {
		AWS_ENDPOINT_URL_SSM: `http://127.0.0.1:${(store.address() as AddressInfo).port}`,
		AWS_ACCESS_KEY_ID: 'test',
		AWS_SECRET_ACCESS_KEY: 'test',
		AWS_REGION: 'cn-north-1',
		HUYING_WECHAT_SECRET: 'a-secret',
		HUYING_WECHAT_TOKEN: 'a-token',
		HUYING_WECHAT_AES_KEY: 'k'.repeat(43),
	})
	try {
		const said = await run(...whole, '--appid', APPID, '--secrets')
		expect(asked).toEqual([
			{
				what: 'AmazonSSM.PutParameter',
				Name: `/huying/prod/wechat/${APPID}/secret`,
				Value: 'a-secret',
				Type: 'SecureString',
				Overwrite: true,
			},
			{
				what: 'AmazonSSM.PutParameter',
				Name: `/huying/prod/wechat/${APPID}/push`,
				Value: JSON.stringify({ token: 'a-token', aesKey: 'k'.repeat(43) }),
				Type: 'SecureString',
				Overwrite: true,
			},
		])
		for (const secret of ['a-secret', 'a-token', 'kkkk']) expect(said).not.toContain(secret)
	} finally {
		process.env = before
		store.close()
	}
})
