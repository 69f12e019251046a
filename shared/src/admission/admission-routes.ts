import * as v from 'valibot'
import { at } from '../api/addresses'
import { page } from '../api/cursor'
import type { Route } from '../api/route'
import { unitIdSchema } from '../case/words'
import { identifierSchema } from '../identifier/identifier'
import { roles } from '../user/post'
import { admissionReceiptSchema, admissionsAnswerSchema, admissionViewSchema } from './admission-view'
import { admissionCommandSchema, askSchema } from './command'

const year = v.pipe(v.string(), v.regex(/^20\d{2}$/))
const admissionParams = v.object({ admission: identifierSchema })

/** Work that departments want done by towns: asked for, admitted, refused. */
export const admissionRoutes = {
	askAdmission: {
		...at('askAdmission'),
		access: ['handler', 'leader'],
		function: 'admission',
		status: 201,
		summary: "Ask, in a department's name, to put work on towns or grids",
		body: askSchema,
		answer: admissionReceiptSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'textEmpty',
			'textTooLong',
			'unitUnknown',
			'termInvalid',
			'moneyInvalid',
			'moneyUnsaid',
			'notYours',
			'askerNotDepartment',
			'promiseUnknown',
		],
	},
	waitingAdmissions: {
		...at('waitingAdmissions'),
		access: roles,
		function: 'admission',
		summary: "Requests that wait for the centre's admission, the longest waiting first",
		query: page,
		answer: admissionsAnswerSchema,
	},
	admission: {
		...at('admission'),
		access: roles,
		function: 'admission',
		summary: 'One request with every step since it was asked',
		params: admissionParams,
		answer: admissionViewSchema,
		refuses: ['identifierInvalid', 'admissionUnknown'],
	},
	commandAdmission: {
		...at('commandAdmission'),
		access: ['handler', 'leader', 'dispatcher'],
		function: 'admission',
		summary: 'Admit, refuse, withdraw or end what was asked',
		params: admissionParams,
		body: admissionCommandSchema,
		answer: admissionReceiptSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'textEmpty',
			'textTooLong',
			'admissionUnknown',
			'notYours',
			'ownRequest',
			'notAllowedNow',
			'termOver',
			'caseMoved',
		],
	},
	unitAdmissions: {
		...at('unitAdmissions'),
		access: roles,
		function: 'admission',
		summary: 'What a department asked for that begins in a year, newest first',
		params: v.object({ unit: unitIdSchema, year }),
		query: page,
		answer: admissionsAnswerSchema,
		refuses: ['unitUnknown'],
	},
	townAdmissions: {
		...at('townAdmissions'),
		access: roles,
		function: 'admission',
		summary: 'What was admitted onto a town or all grids, and what was refused, newest first',
		params: v.object({ unit: unitIdSchema }),
		query: page,
		answer: admissionsAnswerSchema,
		refuses: ['unitUnknown'],
	},
} as const satisfies Record<string, Route>
