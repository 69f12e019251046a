import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { SHEET_BODY } from '../sheet/file'
import { roles } from '../user/post'
import {
	listFileQuery,
	listFileSchema,
	listParams,
	listPreviewAnswerSchema,
	listPreviewSchema,
	listPublishedSchema,
	listPublishSchema,
	listSchema,
} from './list-view'

const keepers = ['dispatcher', 'leader', 'administrator'] as const

/** Lists that a county keeps as spreadsheets. */
export const listRoutes = {
	list: {
		...at('list'),
		access: roles,
		function: 'service',
		summary: 'A list that the county keeps as a spreadsheet: services, service points or touring days',
		params: listParams,
		answer: listSchema,
	},
	listFile: {
		...at('listFile'),
		access: roles,
		function: 'service',
		summary: 'A list as a spreadsheet, to be edited and put back',
		params: listParams,
		query: listFileQuery,
		answer: listFileSchema,
	},
	previewList: {
		...at('previewList'),
		access: keepers,
		function: 'service',
		summary: 'What is wrong with a spreadsheet, or what it would change; nothing is written',
		params: listParams,
		body: listPreviewSchema,
		bodyLimit: SHEET_BODY,
		answer: listPreviewAnswerSchema,
		refuses: ['notYours', 'fileTooLarge', 'fileUnreadable'],
	},
	publishList: {
		...at('publishList'),
		access: keepers,
		function: 'service',
		status: 201,
		summary: 'Publish a spreadsheet that was previewed as the next version, whole or not at all',
		params: listParams,
		body: listPublishSchema,
		bodyLimit: SHEET_BODY,
		answer: listPublishedSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'notYours',
			'fileTooLarge',
			'fileUnreadable',
			'listFaulty',
			'listSame',
			'listMoved',
		],
	},
} as const satisfies Record<string, Route>
