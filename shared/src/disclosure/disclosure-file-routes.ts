import * as v from 'valibot'
import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { fileAnswerSchema, formats } from '../catalogue/catalogue-view'
import { identifierSchema } from '../identifier/identifier'
import { villageCodeSchema } from '../region/region'
import { SHEET_BODY, sentSheet, sheetFaultsSchema } from '../sheet/file'
import { mappingSchema } from './bookkeeping'
import { paperSchema, paperTicketRequestSchema, paperTicketSchema } from './paper'
import { periodSchema } from './period'

const group = v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]{0,29}$/, 'groupUnknown'))
const town = v.pipe(v.string('villageUnknown'), v.regex(/^\d{9}$/, 'villageUnknown'))
const writes = ['villageEditor', 'villageSupervisor', 'handler'] as const

/** What a file says of a village's table, as if it had been typed: the page puts it in the draft. */
const fileTableSchema = v.object({
	rows: v.array(v.array(v.string())),
	opening: v.exactOptional(v.string()),
	closing: v.exactOptional(v.string()),
})
export const fileReadSchema = v.union([sheetFaultsSchema, v.object({ table: fileTableSchema })])
export type FileRead = v.InferOutput<typeof fileReadSchema>

/** A town's books, read: one draft may be saved of each village without faults. */
export const booksAnswerSchema = v.object({
	/** The columns that there are. */
	headings: v.array(v.string()),
	mapping: mappingSchema,
	/** Whose mapping it is: sent with the file, kept of this town, or proposed by the headings. */
	mappedBy: v.picklist(['given', 'kept', 'headings']),
	/** What still has to be mapped, in words; nothing is read before. */
	missing: v.array(v.string()),
	villages: v.array(
		v.object({
			village: villageCodeSchema,
			villageName: v.string(),
			table: fileTableSchema,
			/** In cents. */
			income: v.number(),
			spending: v.number(),
			faults: sheetFaultsSchema,
		}),
	),
	/** What belongs to no village: a name that nobody knows, a file that cannot be read. */
	faults: sheetFaultsSchema,
})
export type BooksAnswer = v.InferOutput<typeof booksAnswerSchema>

/** Spreadsheets of what villages publish, the town's books, and PDFs. */
export const disclosureFileRoutes = {
	readDisclosureFile: {
		...at('readDisclosureFile'),
		access: ['villageEditor', 'handler'],
		function: 'file',
		summary: 'What a spreadsheet says of a table, or every fault by row and column; nothing is written',
		body: v.object({ village: villageCodeSchema, group, period: periodSchema, ...sentSheet }),
		bodyLimit: SHEET_BODY,
		answer: fileReadSchema,
		refuses: [
			'villageUnknown',
			'groupUnknown',
			'periodInvalid',
			'fileTooLarge',
			'fileUnreadable',
			'notYours',
		],
	},
	disclosureTemplate: {
		...at('disclosureTemplate'),
		access: writes,
		function: 'file',
		summary: "A spreadsheet with a group's headings, to be filled in",
		query: v.object({ group, format: v.optional(v.picklist(formats), 'xlsx') }),
		answer: fileAnswerSchema,
		refuses: ['groupUnknown'],
	},
	readBookkeeping: {
		...at('readBookkeeping'),
		access: ['handler'],
		function: 'file',
		summary:
			"What a town's books say of each of its villages, by a mapping of their columns; nothing is written",
		body: v.object({
			town,
			group,
			period: periodSchema,
			...sentSheet,
			/** In place of the one that is kept. */
			mapping: v.exactOptional(mappingSchema),
		}),
		bodyLimit: SHEET_BODY,
		answer: booksAnswerSchema,
		refuses: [
			'villageUnknown',
			'groupUnknown',
			'periodInvalid',
			'fileTooLarge',
			'fileUnreadable',
			'notYours',
		],
	},
	keepBookkeepingMapping: {
		...at('keepBookkeepingMapping'),
		access: ['handler'],
		function: 'file',
		summary: "Keep which column of a town's books is what, for the next time",
		body: v.object({ town, group, mapping: mappingSchema }),
		answer: v.object({ done: v.literal(true) }),
		refuses: ['villageUnknown', 'groupUnknown', 'notYours'],
	},
	requestPaper: {
		...at('requestPaper'),
		access: ['villageEditor', 'handler'],
		function: 'file',
		status: 201,
		summary: 'Ask for a place to upload one PDF to',
		body: paperTicketRequestSchema,
		answer: paperTicketSchema,
		refuses: ['identifierInvalid', 'identifierReused', 'textEmpty', 'textTooLong', 'paperTooLarge'],
	},
	checkPaper: {
		...at('checkPaper'),
		access: ['villageEditor', 'handler'],
		function: 'file',
		summary: 'Have an uploaded PDF looked through: with scripts, a password or files in it, it is refused',
		params: v.object({ paper: identifierSchema }),
		body: v.object({}),
		answer: paperSchema,
		refuses: [
			'identifierInvalid',
			'paperUnknown',
			'paperNotUploaded',
			'paperTooLarge',
			'paperUnreadable',
			'paperLocked',
			'paperActive',
		],
	},
} as const satisfies Record<string, Route>
