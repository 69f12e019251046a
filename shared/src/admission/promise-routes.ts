import * as v from 'valibot'
import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { unitIdSchema } from '../case/words'
import { roles } from '../user/post'
import { departmentsAnswerSchema, promisesAnswerSchema } from './admission-view'
import { promisesBodySchema } from './promise'

const year = v.pipe(v.string(), v.regex(/^20\d{2}$/))

/** What departments promise for a year. */
export const promiseRoutes = {
	departments: {
		...at('departments'),
		access: roles,
		function: 'admission',
		summary: 'By department: how much it promised for a year, what it asked for, and what became of it',
		params: v.object({ year }),
		answer: departmentsAnswerSchema,
	},
	promises: {
		...at('promises'),
		access: roles,
		function: 'admission',
		summary: "A department's promises for a year beside the counts of what it asked for",
		params: v.object({ unit: unitIdSchema, year }),
		answer: promisesAnswerSchema,
		refuses: ['unitUnknown'],
	},
	changePromises: {
		...at('changePromises'),
		access: ['handler', 'leader'],
		function: 'admission',
		summary: "Write a department's promises for a year; after 31 January they are only added to",
		params: v.object({ unit: unitIdSchema, year }),
		body: promisesBodySchema,
		answer: promisesAnswerSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'textEmpty',
			'textTooLong',
			'unitUnknown',
			'notYours',
			'askerNotDepartment',
			'promisesTooMany',
			'promisesFixed',
			'promiseYearOver',
			'caseMoved',
		],
	},
} as const satisfies Record<string, Route>
