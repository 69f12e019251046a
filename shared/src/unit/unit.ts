import * as v from 'valibot'

/** Kinds of organisation that can be held to something; Chinese names in text/zh-CN/unit.ts. */
export const unitKinds = [
	'centre',
	'inspectorate',
	'department',
	'postedOffice',
	'town',
	'village',
	'workTeam',
] as const
export type UnitKind = (typeof unitKinds)[number]

export const unitSchema = v.object({
	unit: v.string(),
	name: v.string(),
	/** How people say it: 住建局. */
	shortName: v.string(),
	kind: v.picklist(unitKinds),
	/** A town's or village's own region. */
	region: v.optional(v.string()),
	/** What residents may call. */
	phone: v.optional(v.string()),
	/** The unit that looks after it, where that is not plain from its region. */
	above: v.optional(v.string()),
	/** How often it was changed; absent until it is. */
	version: v.optional(v.number()),
})
export type Unit = v.InferOutput<typeof unitSchema>

/** Every tenant has exactly one centre, which dispatches, and this is its identifier. */
export const CENTRE = 'centre'
/** Whoever keeps the county's units to their word (督查室). */
export const INSPECTORATE = 'inspectorate'
