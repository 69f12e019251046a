import * as v from 'valibot'
import { type Allowance, allowanceSchema } from '../calendar/allowance'
import { type Kind, kinds, type Urgency, urgencies } from '../case/status'
import { type Duty, dutySchema } from './duty'

export { type Duty, dutySchema, unitFor } from './duty'

/** On what a duty rests: 法定 by law, 商定 by agreement, 指定 by order. */
export const bases = ['law', 'agreement', 'order'] as const
export type Basis = (typeof bases)[number]

/** One matter of the catalogue (事项): who leads, who supports, on what basis, how, how urgent, how long. */
export interface Entry {
	/** Its code, kept for ever: a case names it. */
	readonly matter: string
	readonly name: string
	/** 领域, in Chinese. */
	readonly field: string
	readonly kind: Kind
	readonly lead: Duty
	readonly supports: readonly Duty[]
	readonly basis: Basis
	readonly flow: {
		/** Somebody must go and see (须上门). */
		readonly visit: boolean
		/** Several units on the spot (联合处置): they report in and agree a plan. */
		readonly joint: boolean
	}
	readonly urgency: Urgency
	/** In which a unit says that it has received the case. */
	readonly sign: Allowance
	/** In which it is resolved. */
	readonly resolve: Allowance
	/** What resolving needs, in one sentence. */
	readonly evidence: string
	/** Pictures that resolving needs at least. */
	readonly photos: number
	/** Touches nobody in person, so that a summary may be shown once the centre has accepted it. */
	readonly public: boolean
	/** Metres in which a likeness is looked for. */
	readonly radius?: number
	/** What one would say of it to a resident at the door. */
	readonly sentence: string
	/** On the report page's first screen. */
	readonly common?: boolean
}

/** Limits of an entry; lengths in characters. */
export const entryLimits = {
	name: 20,
	field: 12,
	evidence: 100,
	sentence: 120,
	supports: 12,
	photos: { least: 1, most: 9 },
	radius: { least: 10, most: 5000 },
} as const

export const matterSchema = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9-]{1,39}$/))
/** What a spreadsheet would take for a formula is no word of a list: put into a sheet, it would be run. */
const notFormula = /^[^=+\-@]/u
/** No line breaks and nothing unprintable: one line of a list, in a sheet as in a file of plain text. */
const oneLine = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]*$/u
/** One line of words: white space comes to one blank, nothing stands before or after. */
export const lineSchema = (most: number) =>
	v.pipe(
		v.string(),
		v.transform((text) => text.replace(/\s+/gu, ' ').trim()),
		v.minLength(1),
		v.maxLength(most),
		v.regex(notFormula),
		v.regex(oneLine),
	)
const whole = ({ least, most }: { readonly least: number; readonly most: number }) =>
	v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

export const entrySchema = v.object({
	matter: matterSchema,
	name: lineSchema(entryLimits.name),
	field: lineSchema(entryLimits.field),
	kind: v.picklist(kinds),
	lead: dutySchema,
	supports: v.pipe(v.array(dutySchema), v.maxLength(entryLimits.supports), v.readonly()),
	basis: v.picklist(bases),
	flow: v.object({ visit: v.boolean(), joint: v.boolean() }),
	urgency: v.picklist(urgencies),
	sign: allowanceSchema,
	resolve: allowanceSchema,
	evidence: lineSchema(entryLimits.evidence),
	photos: whole(entryLimits.photos),
	public: v.boolean(),
	radius: v.exactOptional(whole(entryLimits.radius)),
	sentence: lineSchema(entryLimits.sentence),
	common: v.exactOptional(v.boolean()),
}) satisfies v.GenericSchema<unknown, Entry>

/** A county's list of matters as it was published once; it is never changed, only followed by another. */
export interface Catalogue {
	/** 1 for the first one published. A number may be skipped, and is never given twice. */
	readonly version: number
	/** What stands over the list: that it is only a demonstration, say. */
	readonly title?: string
	readonly entries: readonly Entry[]
}
export const titleSchema = lineSchema(60)
export const catalogueSchema = v.object({
	version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
	title: v.exactOptional(titleSchema),
	entries: v.pipe(v.array(entrySchema), v.readonly()),
}) satisfies v.GenericSchema<unknown, Catalogue>
