import * as v from 'valibot'
import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { receiptSchema } from '../case/case-view'
import { circleSchema } from '../circle/circle-view'
import { villageCodeSchema } from '../region/region'
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
	servicesSchema,
} from './list-view'
import { questionSchema } from './question'

/** For how many seconds anybody may keep a list: a whole village that looks at once is one request. */
const KEPT = 60
const keepers = ['dispatcher', 'leader', 'administrator'] as const

/** What can be done for somebody, what is near by, and asking about it. */
export const serviceRoutes = {
	services: {
		...at('services'),
		access: 'open',
		function: 'service',
		summary: 'All services that a county lists: who may ask, what to bring, what it costs, where',
		params: v.object({ tenant: v.pipe(v.string(), v.regex(/^\d{6}$/)) }),
		answer: servicesSchema,
		cache: KEPT,
	},
	circle: {
		...at('circle'),
		access: 'open',
		function: 'service',
		summary: 'What is near a village: service points of its town, and the next days on which services come',
		params: v.object({ village: villageCodeSchema }),
		answer: circleSchema,
		cache: KEPT,
		refuses: ['villageUnknown'],
	},
	askQuestion: {
		...at('askQuestion'),
		access: 'session',
		function: 'case',
		status: 201,
		summary: 'Ask online about a service, a touring day or anything else, and be answered as a case',
		body: questionSchema,
		answer: receiptSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'textEmpty',
			'textTooLong',
			'villageUnknown',
			'serviceUnknown',
			'touringDayUnknown',
			'voicesTooMany',
			'photosTooMany',
			'photoAndVideo',
			'photoNotYours',
			'photoNotReady',
			'photoTaken',
		],
	},
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
