import * as v from 'valibot'
import { identifierSchema } from '../identifier/identifier'
import { rulesSchema } from './rules'

/** A year's days as a page shows them. Days are MM-DD. */
export const yearViewSchema = v.object({
	year: v.number(),
	/** Whose days these are: the State Council's, the county's own entry, or nobody's yet. */
	by: v.picklist(['stateCouncil', 'county', 'nobody']),
	/** Days off in a row, both ends included, in order; a county's own have no name. */
	holidays: v.array(v.object({ name: v.optional(v.string()), from: v.string(), to: v.string() })),
	/** Weekdays that are free. */
	off: v.array(v.string()),
	/** Weekend days that are worked. */
	work: v.array(v.string()),
})
export type YearView = v.InferOutput<typeof yearViewSchema>

/** A county's rules as its staff see them. */
export const rulesViewSchema = v.object({
	rules: rulesSchema,
	/** 0 until the county has settled its own. */
	version: v.number(),
	/** When they were last changed. */
	changedAt: v.optional(v.number()),
	/** This year, the next, and those that the county entered, in order. */
	years: v.array(yearViewSchema),
	/** The first and the last year whose days are the State Council's. */
	published: v.object({ first: v.number(), last: v.number() }),
	/** Whether whoever asks may change them. */
	mayEdit: v.boolean(),
})
export type RulesView = v.InferOutput<typeof rulesViewSchema>

/** New rules, in place of the version that was seen. */
export const rulesChangeSchema = v.object({
	id: identifierSchema,
	version: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
	rules: rulesSchema,
})
export type RulesChange = v.InferOutput<typeof rulesChangeSchema>
