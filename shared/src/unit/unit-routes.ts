import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { fileAnswerSchema } from '../catalogue/catalogue-view'
import { SHEET_BODY } from '../sheet/file'
import {
	countyListQuery,
	previewUnitsSchema,
	putUnitsDoneSchema,
	putUnitsSchema,
	unitChangedSchema,
	unitChangeSchema,
	unitsPreviewSchema,
} from './unit-change'

const administrators = ['administrator'] as const

/** The county's units and regions, changed by its administrators. */
export const unitRoutes = {
	changeUnits: {
		...at('changeUnits'),
		access: administrators,
		function: 'oversight',
		summary: 'Add, change or end a unit, a village or a block, in place of the version that was seen',
		body: unitChangeSchema,
		answer: unitChangedSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'textEmpty',
			'textTooLong',
			'phoneInvalid',
			'unitUnknown',
			'unitCircle',
			'unitKept',
			'unitMoved',
			'unitTaken',
			'villageUnknown',
			'regionInvalid',
			'regionTaken',
			'notYours',
		],
	},
	unitFile: {
		...at('unitFile'),
		access: administrators,
		function: 'oversight',
		summary: "The county's units, or its villages, as a spreadsheet",
		query: countyListQuery,
		answer: fileAnswerSchema,
		refuses: ['notYours'],
	},
	previewUnits: {
		...at('previewUnits'),
		access: administrators,
		function: 'oversight',
		summary:
			'What is wrong with a spreadsheet of units or villages, or what it would change; nothing is written',
		body: previewUnitsSchema,
		bodyLimit: SHEET_BODY,
		answer: unitsPreviewSchema,
		refuses: ['identifierInvalid', 'fileTooLarge', 'fileUnreadable', 'notYours'],
	},
	putUnits: {
		...at('putUnits'),
		access: administrators,
		function: 'oversight',
		summary:
			'Write the units or villages of a previewed spreadsheet, all or none; removals wait for another person',
		body: putUnitsSchema,
		bodyLimit: SHEET_BODY,
		answer: putUnitsDoneSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'fileTooLarge',
			'fileUnreadable',
			'tableFaulty',
			'unitMoved',
			'notYours',
		],
	},
} as const satisfies Record<string, Route>
