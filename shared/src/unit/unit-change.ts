import * as v from 'valibot'
import { unitIdSchema } from '../case/words'
import { waitingSchema } from '../countersign/countersign'
import { identifierSchema } from '../identifier/identifier'
import { sentSheet, sheetFaultsSchema } from '../sheet/file'
import { phoneSchema } from '../user/user'
import { unitKinds } from './unit'

const version = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const name = (most: number) =>
	v.pipe(v.string(), v.trim(), v.minLength(1, 'textEmpty'), v.maxLength(most, 'textTooLong'))
const villageCode = v.pipe(v.string('regionInvalid'), v.regex(/^\d{12}$/, 'regionInvalid'))

/** What is said of a unit. */
export const unitWordsSchema = v.object({
	unit: unitIdSchema,
	name: name(60),
	shortName: name(20),
	kind: v.picklist(unitKinds),
	/** A town's 9 digits, a village's 12. */
	region: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{9}(\d{3})?$/, 'regionInvalid'))),
	phone: v.exactOptional(phoneSchema),
	above: v.exactOptional(unitIdSchema),
})
export type UnitWords = v.InferOutput<typeof unitWordsSchema>

/** One change of the county's units or regions, on the version that was seen; 0 of what was never changed. */
export const unitChangeSchema = v.variant('type', [
	/** Without a version it is a new one. */
	v.object({
		id: identifierSchema,
		type: v.literal('putUnit'),
		version: v.exactOptional(version),
		unit: unitWordsSchema,
	}),
	/** Waits for another person; refused while cases lie there. */
	v.object({ id: identifierSchema, type: v.literal('removeUnit'), version, unit: unitIdSchema }),
	/** Adds a village or community, or renames it; `version` is its town's. */
	v.object({
		id: identifierSchema,
		type: v.literal('putVillage'),
		version,
		village: villageCode,
		name: name(30),
		/** The code that it had until now: cases that bear that stay where they are. */
		formerly: v.exactOptional(villageCode),
	}),
	/** The village is no more; its code stays known. */
	v.object({ id: identifierSchema, type: v.literal('retireVillage'), version, village: villageCode }),
	/** Adds, renames, or, without a name, takes away a block of a village. */
	v.object({
		id: identifierSchema,
		type: v.literal('putBlock'),
		version,
		block: v.pipe(v.string(), v.regex(/^\d{15}$/, 'regionInvalid')),
		name: v.exactOptional(name(30)),
	}),
])
export type UnitChange = v.InferOutput<typeof unitChangeSchema>

/** It is done; or it waits for another person; or it cannot be asked for, because so much is open there. */
export const unitChangedSchema = v.union([
	v.object({ version: v.number() }),
	waitingSchema,
	v.object({ open: v.number(), posts: v.number() }),
])
export type UnitChanged = v.InferOutput<typeof unitChangedSchema>

/** Which of the two lists a spreadsheet is of. */
export const countyLists = ['units', 'regions'] as const
export type CountyList = (typeof countyLists)[number]
export const countyListQuery = v.object({ list: v.picklist(countyLists) })

export const previewUnitsSchema = v.object({
	id: identifierSchema,
	list: v.picklist(countyLists),
	...sentSheet,
})
/** What a sheet would change, or what is wrong with it. What it does not name stays as it is. */
export const unitsPreviewSchema = v.union([
	sheetFaultsSchema,
	v.object({
		added: v.array(v.string()),
		changed: v.array(v.string()),
		/** To be removed: each unit waits for another person. */
		removed: v.array(v.string()),
		same: v.number(),
		/** Of the units as they stand and the file: what is put is what was seen. */
		digest: v.string(),
	}),
])
export type UnitsPreview = v.InferOutput<typeof unitsPreviewSchema>
export const putUnitsSchema = v.object({
	id: identifierSchema,
	list: v.picklist(countyLists),
	...sentSheet,
	digest: v.pipe(v.string(), v.maxLength(64)),
})
export type PutUnits = v.InferOutput<typeof putUnitsSchema>
export const putUnitsDoneSchema = v.object({ changed: v.number(), waiting: v.number() })
export type PutUnitsDone = v.InferOutput<typeof putUnitsDoneSchema>
