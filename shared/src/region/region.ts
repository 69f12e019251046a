import * as v from 'valibot'

/** A town (一级网格) with its villages and communities (二级网格). Codes are the 9- and 12-digit statistical ones. */
export const townSchema = v.object({
	code: v.pipe(v.string(), v.regex(/^\d{9}$/)),
	name: v.string(),
	villages: v.array(
		v.object({
			code: v.pipe(v.string(), v.regex(/^\d{12}$/)),
			name: v.string(),
			/** Its blocks (三级网格), by the village's code and three digits. */
			blocks: v.optional(
				v.array(v.object({ code: v.pipe(v.string(), v.regex(/^\d{15}$/)), name: v.string() })),
			),
		}),
	),
	/** Codes that villages had: they stay known, because old cases bear them. `now` is the code in its place. */
	former: v.optional(
		v.array(
			v.object({
				code: v.pipe(v.string(), v.regex(/^\d{12}$/)),
				name: v.string(),
				now: v.optional(v.pipe(v.string(), v.regex(/^\d{12}$/))),
			}),
		),
	),
	/** How often it was changed; absent until it is. */
	version: v.optional(v.number()),
})
export type Town = v.InferOutput<typeof townSchema>

export const villageCodeSchema = v.pipe(v.string('villageUnknown'), v.regex(/^\d{12}$/, 'villageUnknown'))

/** The code of the town that a village belongs to. */
export function townOf(village: string): string {
	return village.slice(0, 9)
}

/** Whether a region (county 6, town 9 or village 12 digits) holds a village. */
export function holds(region: string, village: string): boolean {
	return village.startsWith(region)
}

/** A village's full name: 「榴园镇周庄村」, its statistical tail (村委会, 社区居) said as people do. */
export function villageName(towns: readonly Town[], code: string): string | undefined {
	const town = towns.find((candidate) => candidate.code === townOf(code))
	const village = [...(town?.villages ?? []), ...(town?.former ?? [])].find(
		(candidate) => candidate.code === code,
	)
	return town && village ? `${town.name}${village.name}` : undefined
}
