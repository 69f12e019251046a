import * as v from 'valibot'
import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { fileAnswerSchema } from '../catalogue/catalogue-view'
import { identifierSchema } from '../identifier/identifier'
import { villageCodeSchema } from '../region/region'
import { SHEET_BODY, sentSheet } from '../sheet/file'
import { inspectionCommandSchema, startInspectionSchema, tickSchema } from './command'
import {
	inspectionAnswerSchema,
	inspectionReceiptSchema,
	inspectionsAnswerSchema,
	inspectionVillageSchema,
	myInspectionsSchema,
	placesReadSchema,
	tickReceiptSchema,
} from './inspection-view'

const inspection = v.object({ inspection: identifierSchema })
const inVillage = v.object({ inspection: identifierSchema, village: villageCodeSchema })
const page = v.object({ after: v.optional(v.pipe(v.string(), v.regex(/^\d{13}#[A-Za-z0-9_-]{16,64}$/))) })
const setters = ['dispatcher', 'leader', 'handler'] as const
const readers = [...setters, 'inspector', 'gridWorker', 'gridLeader'] as const
const texts = ['identifierInvalid', 'identifierReused', 'textEmpty', 'textTooLong', 'notYours'] as const
const terms = ['formInvalid', 'villageUnknown', 'termInvalid', 'unitUnknown'] as const

/** Special inspections: set up by the centre or a town, done by grid workers place by place. */
export const inspectionRoutes = {
	startInspection: {
		...at('startInspection'),
		access: setters,
		function: 'inspection',
		status: 201,
		summary: 'Set up a special inspection as a draft: what to look for, the form, where, until when',
		body: startInspectionSchema,
		answer: inspectionReceiptSchema,
		refuses: [...texts, ...terms],
	},
	inspections: {
		...at('inspections'),
		access: readers,
		function: 'inspection',
		summary: 'Special inspections, the latest set up first, with how far each is',
		query: page,
		answer: inspectionsAnswerSchema,
	},
	myInspections: {
		...at('myInspections'),
		access: ['gridWorker', 'gridLeader'],
		function: 'inspection',
		summary: "Open inspections with the asking grid worker's own villages",
		answer: myInspectionsSchema,
	},
	inspection: {
		...at('inspection'),
		access: readers,
		function: 'inspection',
		summary: 'One inspection with its form, and its coverage by town and village',
		params: inspection,
		answer: inspectionAnswerSchema,
		refuses: ['identifierInvalid', 'inspectionUnknown'],
	},
	inspectionVillage: {
		...at('inspectionVillage'),
		access: readers,
		function: 'inspection',
		summary: 'The places of one village, and every look at each',
		params: inVillage,
		answer: inspectionVillageSchema,
		refuses: ['identifierInvalid', 'villageUnknown', 'inspectionUnknown', 'notYours'],
	},
	commandInspection: {
		...at('commandInspection'),
		access: setters,
		function: 'inspection',
		summary: 'Revise a draft, put its places, open it, or call it off',
		params: inspection,
		body: inspectionCommandSchema,
		answer: inspectionReceiptSchema,
		refuses: [
			...texts,
			...terms,
			'inspectionUnknown',
			'notAllowedNow',
			'caseMoved',
			'placesTooMany',
			'placeTwice',
		],
	},
	readPlaces: {
		...at('readPlaces'),
		access: setters,
		function: 'inspection',
		summary:
			'The places that a spreadsheet lists, by village, or every fault by row and column; nothing is written',
		body: v.object({ ...sentSheet }),
		bodyLimit: SHEET_BODY,
		answer: placesReadSchema,
		refuses: ['fileTooLarge', 'fileUnreadable'],
	},
	tickPlace: {
		...at('tickPlace'),
		access: ['gridWorker', 'gridLeader'],
		function: 'inspection',
		status: 201,
		summary: 'Tick a place off with the answers of the form; a later look corrects, and both are kept',
		params: inspection,
		body: tickSchema,
		answer: tickReceiptSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'villageUnknown',
			'placeUnknown',
			'termInvalid',
			'notYours',
			'inspectionUnknown',
			'inspectionNotOpen',
			'ticksTooMany',
			'answerUnknown',
			'answerMissing',
			'answerWrong',
			'caseUnknown',
			'photoNotYours',
			'photoNotReady',
			'photoTaken',
			'photoAndVideo',
		],
	},
	inspectionFile: {
		...at('inspectionFile'),
		access: readers,
		function: 'inspection',
		summary: 'What was found, place by place, as a spreadsheet',
		params: inspection,
		answer: fileAnswerSchema,
		refuses: ['identifierInvalid', 'inspectionUnknown'],
	},
} as const satisfies Record<string, Route>
