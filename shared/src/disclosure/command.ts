import * as v from 'valibot'
import { identifierSchema } from '../identifier/identifier'
import { villageCodeSchema } from '../region/region'
import {
	CELL_LIMIT,
	NOTE_LIMIT,
	PAPERS_LIMIT,
	PHOTOS_LIMIT,
	REASON_LIMIT,
	ROWS_LIMIT,
	TITLE_LIMIT,
} from './limits'
import { periodSchema } from './period'

const words = (most: number) =>
	v.pipe(v.string('textEmpty'), v.trim(), v.minLength(1, 'textEmpty'), v.maxLength(most, 'textTooLong'))
const typed = v.pipe(v.string(), v.maxLength(CELL_LIMIT, 'textTooLong'))
const groupName = v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]{0,29}$/, 'groupUnknown'))

/** A table as it was typed or read from a file: nothing is judged before it is submitted, so that a half can be kept. */
export const typedTableSchema = v.object({
	title: v.pipe(v.string(), v.trim(), v.maxLength(TITLE_LIMIT, 'textTooLong')),
	/** One row of words for each row, in the order of the group's columns. */
	rows: v.pipe(v.array(v.pipe(v.array(typed), v.maxLength(12))), v.maxLength(ROWS_LIMIT, 'rowsTooMany')),
	/** Of a ledger, as typed. */
	opening: v.exactOptional(typed),
	closing: v.exactOptional(typed),
	note: v.exactOptional(v.pipe(v.string(), v.trim(), v.maxLength(NOTE_LIMIT, 'textTooLong'))),
	photos: v.pipe(v.array(identifierSchema), v.maxLength(PHOTOS_LIMIT, 'photosTooMany')),
	papers: v.pipe(v.array(identifierSchema), v.maxLength(PAPERS_LIMIT, 'papersTooMany')),
})
export type TypedTable = v.InferOutput<typeof typedTableSchema>

/** Saves a draft: `version` is that of the disclosure as it was seen, 0 where there was none. */
export const saveSchema = v.object({
	id: identifierSchema,
	version: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
	village: villageCodeSchema,
	group: groupName,
	period: periodSchema,
	/** Of what is published when it happens: the disclosure that is gone on with; without it another is begun. */
	disclosure: v.exactOptional(identifierSchema),
	/** Why what is public is corrected. */
	reason: v.exactOptional(words(REASON_LIMIT)),
	table: typedTableSchema,
})
export type Save = v.InferOutput<typeof saveSchema>

const command = <const Type extends string, const Entries extends v.ObjectEntries>(
	type: Type,
	entries: Entries,
) =>
	v.object({
		id: identifierSchema,
		version: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
		type: v.literal(type),
		...entries,
	})

/** Every step after saving. `id` is made by the client; sent twice it is done once. */
export const disclosureCommandSchema = v.variant('type', [
	command('submit', {}),
	command('takeBack', {}),
	/** The committee has seen it and has nothing against it. */
	command('review', { words: v.exactOptional(words(REASON_LIMIT)) }),
	command('approve', { words: v.exactOptional(words(REASON_LIMIT)) }),
	command('return', { words: words(REASON_LIMIT) }),
	/** What should never have been public goes at once; that it was there, and why it went, stays. */
	command('withdraw', { words: words(REASON_LIMIT) }),
])
export type DisclosureCommand = v.InferOutput<typeof disclosureCommandSchema>
export type DisclosureCommandType = 'save' | DisclosureCommand['type']
