import * as v from 'valibot'
import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { roles } from '../user/post'
import {
	catalogueAnswerSchema,
	FILE_BODY,
	fileAnswerSchema,
	formats,
	fullCatalogueSchema,
	previewAnswerSchema,
	previewSchema,
	publishedSchema,
	publishSchema,
	versionQuery,
	versionsAnswerSchema,
} from './catalogue-view'

/** Matters: to choose from, and kept as a spreadsheet. */
export const catalogueRoutes = {
	catalogue: {
		...at('catalogue'),
		access: 'session',
		function: 'catalogue',
		summary: 'The matters that a resident may choose from; only the version where the phone has it already',
		query: v.object({ have: v.optional(versionQuery) }),
		answer: catalogueAnswerSchema,
	},
	catalogueFull: {
		...at('catalogueFull'),
		access: roles,
		function: 'catalogue',
		summary: 'The whole catalogue of matters, as it counts now or as it was published once',
		query: v.object({ version: v.optional(versionQuery) }),
		answer: fullCatalogueSchema,
		refuses: ['catalogueVersionUnknown'],
	},
	catalogueVersions: {
		...at('catalogueVersions'),
		access: roles,
		function: 'catalogue',
		summary: 'What was published, the newest first',
		answer: versionsAnswerSchema,
	},
	catalogueFile: {
		...at('catalogueFile'),
		access: roles,
		function: 'catalogue',
		summary: 'A version of the catalogue as a spreadsheet, to be edited and put back',
		query: v.object({ format: v.picklist(formats), version: v.optional(versionQuery) }),
		answer: fileAnswerSchema,
		refuses: ['catalogueVersionUnknown'],
	},
	previewCatalogue: {
		...at('previewCatalogue'),
		access: ['leader', 'administrator', 'dispatcher'],
		function: 'catalogue',
		summary: 'What is wrong with a spreadsheet of matters, or what it would change; nothing is written',
		body: previewSchema,
		bodyLimit: FILE_BODY,
		answer: previewAnswerSchema,
		refuses: ['identifierInvalid', 'notYours', 'fileTooLarge', 'fileUnreadable'],
	},
	publishCatalogue: {
		...at('publishCatalogue'),
		access: ['leader', 'administrator'],
		function: 'catalogue',
		status: 201,
		summary: 'Publish a spreadsheet that was previewed as the next version, whole or not at all',
		body: publishSchema,
		bodyLimit: FILE_BODY,
		answer: publishedSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'notYours',
			'fileTooLarge',
			'fileUnreadable',
			'catalogueFaulty',
			'catalogueSame',
			'catalogueMoved',
		],
	},
} as const satisfies Record<string, Route>
