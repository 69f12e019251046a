import type { Town } from '../region/region'
import { plainHeading } from '../sheet/grid'

/** What books put behind a village's name. */
const BEHIND =
	/(?:股份经济合作社|经济合作社|集体经济组织|股份经济联合社|村民委员会|居民委员会|村委会|居委会|居|委会)$/u
const KIND = /(?:社区|村)$/u

/** Finds a town's village by its code or by what books call it: 榴园镇周庄村股份经济合作社 is 周庄村. */
export function villagesByName(town: Town): (given: string) => string | undefined {
	const byName = new Map<string, Set<string>>()
	for (const { code, name } of town.villages)
		for (const form of formsOf(name, town.name)) byName.set(form, (byName.get(form) ?? new Set()).add(code))
	const codes = new Set(town.villages.map(({ code }) => code))
	return (given) => {
		if (codes.has(given.trim())) return given.trim()
		for (const form of formsOf(given, town.name)) {
			const [code, another] = byName.get(form) ?? []
			// Two villages of one short name are told apart only by their whole
			if (code !== undefined && another === undefined) return code
		}
		return undefined
	}
}

/** What a name may be cut down to, longest first. */
function formsOf(name: string, town: string): string[] {
	const whole = plainHeading(name)
	const here = whole.startsWith(town) ? whole.slice(town.length) : whole
	const bare = here.replace(BEHIND, '')
	const short = bare.replace(KIND, '')
	return [...new Set([whole, here, bare, short])].filter((form) => form !== '')
}
