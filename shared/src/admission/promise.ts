import * as v from 'valibot'
import { type Refusal, refusal } from '../error/refusal'
import { identifierSchema } from '../identifier/identifier'
import type { Unit } from '../unit/unit'
import { type Person, postFor } from './actor'
import { dayOf, yearOf } from './day'
import { askingKinds } from './decide'
import { PROMISES_LIMIT } from './limits'
import { wordsUpTo } from './work'

/** One sentence that a department stands by for a year (年度网格服务承诺), and how it will be measured. */
export const promiseSchema = v.object({
	/** Made by the client, and its own for ever: requests name it. */
	promise: identifierSchema,
	words: wordsUpTo(300),
	measure: wordsUpTo(300),
})
export type ServicePromise = v.InferOutput<typeof promiseSchema>

/** A promise as it stands, with when it was first written, in epoch milliseconds. */
export interface StandingPromise extends ServicePromise {
	readonly at: number
	/** Added after the list was fixed. */
	readonly late?: true
}

/** The promises of a department for a year. */
export interface Promises {
	readonly unit: string
	readonly unitName: string
	readonly year: number
	readonly promises: readonly StandingPromise[]
	/** Counts its changes; 0 is before the first. */
	readonly version: number
}

/** The whole list as it shall be. `version` is that of what was seen. */
export const promisesBodySchema = v.object({
	id: identifierSchema,
	version: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
	promises: v.pipe(
		v.array(promiseSchema),
		v.maxLength(PROMISES_LIMIT, 'promisesTooMany'),
		v.check((list) => new Set(list.map(({ promise }) => promise)).size === list.length, 'invalidInput'),
	),
})
export type PromisesBody = v.InferOutput<typeof promisesBodySchema>

/** Until the end of this day of the year, in Beijing, promises may be changed; afterwards only added to. */
export const fixedAfter = (year: number): string => `${year}-01-31`

/** Whether the promises of a year may only be added to. */
export const areFixed = (year: number, at: number): boolean => dayOf(at) > fixedAfter(year)

/** Promises can be written for this year and the next: those of a year that is over stand as they are. */
export const isWritable = (year: number, at: number): boolean => {
	const now = yearOf(dayOf(at))
	return year === now || year === now + 1
}

/**
 * The promises after a change, or why there is none.
 * @param unit the department, as the county knows it
 */
export function changePromises(
	before: Promises,
	body: PromisesBody,
	person: Person,
	at: number,
	unit: Unit | undefined,
): Promises | Refusal {
	if (postFor('asker', before.unit, person, at) === undefined) return refusal('notYours')
	if (unit === undefined) return refusal('unitUnknown', 'unit')
	if (!(askingKinds as readonly string[]).includes(unit.kind)) return refusal('askerNotDepartment', 'unit')
	if (!isWritable(before.year, at)) return refusal('promiseYearOver', 'year')
	if (body.version !== before.version) return refusal('caseMoved')
	const fixed = areFixed(before.year, at)
	if (fixed && !extendsList(before.promises, body.promises)) return refusal('promisesFixed', 'promises')
	const known = new Map(before.promises.map((one) => [one.promise, one]))
	return {
		...before,
		unitName: unit.name,
		promises: body.promises.map((one) => {
			const { at: since = at, late } = known.get(one.promise) ?? (fixed ? { late: true as const } : {})
			return { ...one, at: since, ...(late && { late }) }
		}),
		version: before.version + 1,
	}
}

/** Whether a list begins with all of another, word for word. */
function extendsList(before: readonly ServicePromise[], after: readonly ServicePromise[]): boolean {
	return before.every(({ promise, words, measure }, place) => {
		const now = after[place]
		return now?.promise === promise && now.words === words && now.measure === measure
	})
}
