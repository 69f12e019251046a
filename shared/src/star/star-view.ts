import * as v from 'valibot'
import { monthSchema } from '../archive/month'
import { identifierSchema } from '../identifier/identifier'

/** A star as everybody sees it: who, and why in plain words. */
export const starViewSchema = v.object({
	place: v.number(),
	/** As their profile says; absent once it was erased. */
	name: v.exactOptional(v.string()),
	unitName: v.string(),
	/** 「办了 23 件，22 件满意，没有一件超期」. */
	reason: v.string(),
})
export type StarView = v.InferOutput<typeof starViewSchema>

/** The stars of a month as they were chosen: once, and never again. */
export const starsViewSchema = v.object({
	month: monthSchema,
	/** When they were chosen; absent while they are not. */
	at: v.exactOptional(v.number()),
	/** How many there were to compare, and how many had too little to be compared. */
	compared: v.number(),
	tooFew: v.number(),
	/** The least that was asked for. */
	minimum: v.number(),
	stars: v.array(starViewSchema),
	/** Whether whoever asks may have them chosen now. */
	mayChoose: v.boolean(),
})
export type StarsView = v.InferOutput<typeof starsViewSchema>

export const chooseStarsSchema = v.object({ id: identifierSchema })
