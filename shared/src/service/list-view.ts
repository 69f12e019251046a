import * as v from 'valibot'
import { bySchema, fileAnswerSchema, formats } from '../catalogue/catalogue-view'
import { identifierSchema } from '../identifier/identifier'
import { sentSheet, sheetFaultsSchema } from '../sheet/file'
import { listNames } from './list'
import { serviceSchema } from './service'

const versionNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** The whole service list, for everybody; version 0 where nothing was published. */
export const servicesSchema = v.object({
	version: versionNumber,
	/** What stands over it: that it is only a demonstration, say. */
	title: v.exactOptional(v.string()),
	services: v.array(serviceSchema),
})
export type Services = v.InferOutput<typeof servicesSchema>

export const listParams = v.object({ list: v.picklist(listNames) })
export const listFileQuery = v.object({ format: v.picklist(formats) })
export const listFileSchema = fileAnswerSchema

/** One line of a list, for whoever keeps it: what it is called, and what to tell it by. */
const lineViewSchema = v.object({ name: v.string(), about: v.string() })
export type ListLine = v.InferOutput<typeof lineViewSchema>

/** A list as its keepers see it. */
export const listSchema = v.object({
	/** 0 where nothing was published. */
	version: versionNumber,
	at: v.exactOptional(v.number()),
	by: v.exactOptional(bySchema),
	title: v.exactOptional(v.string()),
	count: v.number(),
	lines: v.array(lineViewSchema),
	mayKeep: v.boolean(),
})
export type ListAnswer = v.InferOutput<typeof listSchema>

export const listPreviewSchema = v.object(sentSheet)
/** The same file as was previewed, in place of the version that it was compared with. */
export const listPublishSchema = v.object({
	id: identifierSchema,
	...sentSheet,
	base: versionNumber,
	/** As the preview told it: what is published is then what was seen. */
	digest: v.string(),
})
export type ListPublish = v.InferOutput<typeof listPublishSchema>

/** Names of what a file adds, takes away and changes; the first hundred of each, and how many there are. */
const changesSchema = v.object({
	added: v.array(v.string()),
	removed: v.array(v.string()),
	changed: v.array(v.string()),
	counts: v.object({ added: v.number(), removed: v.number(), changed: v.number(), same: v.number() }),
})
export type ListChanges = v.InferOutput<typeof changesSchema>

export const listPreviewAnswerSchema = v.union([
	sheetFaultsSchema,
	v.object({ changes: changesSchema, base: versionNumber, digest: v.string() }),
])
export type ListPreview = v.InferOutput<typeof listPreviewAnswerSchema>
export const listPublishedSchema = v.object({ version: versionNumber })
