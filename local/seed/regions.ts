import { readFileSync } from 'node:fs'
import type { Town } from '@huying/shared/region/region'
import { parse } from 'csv-parse/sync'

/** One village as the statistics write it, with its 9-digit town and 12-digit village codes. */
export interface RegionRow {
	readonly townCode: string
	readonly town: string
	readonly villageCode: string
	readonly village: string
}

/** Statistical tails, the longest first, and what residents say in their place. */
const tails: readonly (readonly [RegExp, string])[] = [
	[/村(村民委员会|村委会|民委员会|委会)$/u, '村'],
	[/社区(居民委员会|居委会|居)$/u, '社区'],
	[/(居民委员会|居委会)$/u, '社区'],
]

/** A village's name as its residents read it: 周庄村委会 is 周庄村, 工农社区居 is 工农社区. */
export function spokenName(statistical: string): string {
	const tail = tails.find(([pattern]) => pattern.test(statistical))
	return tail ? statistical.replace(tail[0], tail[1]) : statistical
}

/**
 * Towns with their villages, in the order of the rows.
 * Where two villages of a town would read the same, both keep their statistical names.
 */
export function townsFrom(rows: readonly RegionRow[]): Town[] {
	const codes = [...new Set(rows.map((row) => row.townCode))]
	return codes.map((code) => {
		const villages = rows.filter((row) => row.townCode === code)
		const spoken = villages.map((row) => spokenName(row.village))
		const isTwice = (name: string) => spoken.indexOf(name) !== spoken.lastIndexOf(name)
		return {
			code,
			name: villages[0]?.town ?? code,
			villages: villages.map((row, index) => {
				const name = spoken[index] ?? row.village
				return { code: row.villageCode, name: isTwice(name) ? row.village : name }
			}),
		}
	})
}

/** The towns and villages of 峄城区, from the statistical codes kept beside this file. */
export function readTowns(): Town[] {
	const rows: string[][] = parse(readFileSync(new URL('regions.csv', import.meta.url)), { from_line: 2 })
	return townsFrom(
		rows.map(([townCode = '', town = '', villageCode = '', village = '']) => ({
			townCode,
			town,
			villageCode,
			village,
		})),
	)
}
