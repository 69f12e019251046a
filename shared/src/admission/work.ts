import * as v from 'valibot'
import { identifierSchema } from '../identifier/identifier'
import { daySchema } from './day'
import {
	BASIS_LIMIT,
	CENTS_LIMIT,
	TERM_YEARS,
	TIMES_LIMIT,
	TITLE_LIMIT,
	TOWNS_LIMIT,
	WORDS_LIMIT,
} from './limits'

/** Words a person must give, of at most so many characters as people see them. */
export const wordsUpTo = (limit: number) =>
	v.pipe(
		v.string('textEmpty'),
		v.trim(),
		v.minLength(1, 'textEmpty'),
		v.check((text) => [...text].length <= limit, 'textTooLong'),
	)
export const unitIdSchema = v.pipe(v.string('unitUnknown'), v.regex(/^[A-Za-z0-9-]{1,40}$/, 'unitUnknown'))

/** What `often` counts in; `once` is once in the whole term. */
export const spells = ['once', 'day', 'week', 'month', 'quarter', 'year'] as const
export type Spell = (typeof spells)[number]

/** On whom: every grid of the county, or the towns named by their units. */
export const ontoSchema = v.variant('grids', [
	v.object({ grids: v.literal('all') }),
	v.object({
		grids: v.literal('towns'),
		towns: v.pipe(
			v.array(unitIdSchema),
			v.minLength(1, 'unitUnknown'),
			v.maxLength(TOWNS_LIMIT, 'unitUnknown'),
			v.check((towns) => new Set(towns).size === towns.length, 'invalidInput'),
		),
	}),
])
export type Onto = v.InferOutput<typeof ontoSchema>

/** From – to, both days included, as 2026-03-05. */
export const termSchema = v.pipe(
	v.object({ from: daySchema, to: daySchema }),
	v.check(({ from, to }) => from <= to && to < yearsLater(from, TERM_YEARS), 'termInvalid'),
)
export type Term = v.InferOutput<typeof termSchema>

/** The same day some years later, as text; 29 February becomes a word that still sorts rightly. */
const yearsLater = (day: string, years: number) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`

/**
 * What follows the work (费随事转): money in cents a year. None must be said with a reason, and a reason stands only
 * with none.
 */
export const moneySchema = v.pipe(
	v.object({
		cents: v.pipe(
			v.number('moneyInvalid'),
			v.integer('moneyInvalid'),
			v.minValue(0, 'moneyInvalid'),
			v.maxValue(CENTS_LIMIT, 'moneyInvalid'),
		),
		/** Why there is none. */
		why: v.optional(wordsUpTo(WORDS_LIMIT)),
	}),
	v.check(({ cents, why }) => cents > 0 || why !== undefined, 'moneyUnsaid'),
	v.check(({ cents, why }) => cents === 0 || why === undefined, 'moneyInvalid'),
)
export type Money = v.InferOutput<typeof moneySchema>

/** Work that a department wants done by towns or grids: all that is judged before it may be handed down. */
export const workSchema = v.object({
	title: wordsUpTo(TITLE_LIMIT),
	/** What is to be done. */
	what: wordsUpTo(WORDS_LIMIT),
	/** Laws, rules and orders that it rests on, each by its full name. */
	basis: v.pipe(
		v.array(wordsUpTo(100)),
		v.minLength(1, 'textEmpty'),
		v.maxLength(BASIS_LIMIT, 'textTooLong'),
	),
	onto: ontoSchema,
	term: termSchema,
	often: v.object({
		every: v.picklist(spells),
		times: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(TIMES_LIMIT)),
	}),
	/** What the department gives: people, equipment, training; what is absent is not given. */
	support: v.object({
		people: v.optional(wordsUpTo(WORDS_LIMIT)),
		equipment: v.optional(wordsUpTo(WORDS_LIMIT)),
		training: v.optional(wordsUpTo(WORDS_LIMIT)),
	}),
	money: moneySchema,
	/** Which of the department's promises it keeps, of the year in which it begins. */
	promise: v.optional(identifierSchema),
})
export type Work = v.InferOutput<typeof workSchema>
