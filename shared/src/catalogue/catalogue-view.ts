import * as v from 'valibot'
import { kinds } from '../case/status'
import { identifierSchema } from '../identifier/identifier'
import { roles } from '../user/post'
import { type ColumnKey, columnKeys } from './columns'
import { entrySchema, matterSchema } from './entry'
import { faultSchema } from './fault'

/** A matter as a resident sees it. */
export const publicEntrySchema = v.object({
	matter: matterSchema,
	name: v.string(),
	field: v.string(),
	kind: v.picklist(kinds),
	sentence: v.string(),
	public: v.boolean(),
	radius: v.exactOptional(v.number()),
	common: v.exactOptional(v.boolean()),
})
export type PublicEntry = v.InferOutput<typeof publicEntrySchema>

const versionNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
/** A version as an address names it. */
export const versionQuery = v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number))

/** What residents may choose from; version 0 where nothing was published. */
export const catalogueAnswerSchema = v.object({
	version: versionNumber,
	/** Absent where the phone has this version already. */
	entries: v.exactOptional(v.array(publicEntrySchema)),
})
export type CatalogueAnswer = v.InferOutput<typeof catalogueAnswerSchema>

/** Who did it, as others may know: the post and its unit, not the person. */
export const bySchema = v.object({ role: v.exactOptional(v.picklist(roles)), unitName: v.string() })
export type By = v.InferOutput<typeof bySchema>

/** What is kept of one publication. */
export const publicationSchema = v.object({
	version: versionNumber,
	/** In epoch milliseconds. */
	at: v.number(),
	by: bySchema,
	count: v.number(),
	title: v.exactOptional(v.string()),
	/** The version that it followed; 0 for the first. */
	base: versionNumber,
})
export type Publication = v.InferOutput<typeof publicationSchema>

/** A whole list for staff, and what whoever asks may do with it. */
export const fullCatalogueSchema = v.object({
	version: versionNumber,
	title: v.exactOptional(v.string()),
	at: v.exactOptional(v.number()),
	entries: v.pipe(v.array(entrySchema), v.readonly()),
	mayPreview: v.boolean(),
	mayPublish: v.boolean(),
})
export type FullCatalogue = v.InferOutput<typeof fullCatalogueSchema>

export const versionsAnswerSchema = v.object({ versions: v.array(publicationSchema) })

export const formats = ['xlsx', 'csv'] as const
export type Format = (typeof formats)[number]
export const fileAnswerSchema = v.object({
	name: v.string(),
	type: v.string(),
	/** The file in base64. */
	content: v.string(),
})
export type FileAnswer = v.InferOutput<typeof fileAnswerSchema>

/** A file is no larger than this when it is sent. In bytes. */
export const FILE_MOST = 3 * 1024 * 1024
/** What a body with such a file comes to: base64 makes four bytes of three. */
export const FILE_BODY = Math.ceil(FILE_MOST / 3) * 4 + 4096

const file = {
	id: identifierSchema,
	/** What the file is called on whose machine it lay. */
	name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120)),
	content: v.pipe(
		v.string(),
		v.maxLength(FILE_BODY, 'fileTooLarge'),
		v.regex(/^[A-Za-z0-9+/]*={0,2}$/, 'fileUnreadable'),
	),
}
export const previewSchema = v.object(file)
/** The same file as was previewed, to be published in place of the version that it was compared with. */
export const publishSchema = v.object({
	...file,
	base: versionNumber,
	/** As the preview told it: what is published is then what was seen. */
	digest: v.exactOptional(v.string()),
})
export type Publish = v.InferOutput<typeof publishSchema>
export const publishedSchema = v.object({ version: versionNumber })

const briefSchema = v.object({ matter: v.string(), name: v.string(), field: v.string() })
export type Brief = v.InferOutput<typeof briefSchema>
const changedSchema = v.object({
	...briefSchema.entries,
	fields: v.array(
		v.object({
			key: v.picklist(columnKeys as [ColumnKey, ...ColumnKey[]]),
			before: v.string(),
			after: v.string(),
		}),
	),
})
/** What a list would change; of each kind the first are told, and how many there are. */
export const differenceSchema = v.object({
	added: v.array(briefSchema),
	removed: v.array(briefSchema),
	changed: v.array(changedSchema),
	counts: v.object({ added: v.number(), removed: v.number(), changed: v.number(), same: v.number() }),
	/** Where the title changes. */
	title: v.exactOptional(v.object({ before: v.string(), after: v.string() })),
})
export type DifferenceView = v.InferOutput<typeof differenceSchema>

export const previewAnswerSchema = v.union([
	v.object({ faults: v.array(faultSchema), total: v.number() }),
	v.object({ difference: differenceSchema, base: versionNumber, digest: v.string() }),
])
export type PreviewAnswer = v.InferOutput<typeof previewAnswerSchema>
