import * as v from 'valibot'
import { type Column, columnSchema } from './column'

/**
 * What is published once a month, once a quarter, once a year, or whenever it happens.
 */
export const cadences = ['monthly', 'quarterly', 'yearly', 'event'] as const
export type Cadence = (typeof cadences)[number]

/** Who may read it: everybody, or the village's own people. */
export const audiences = ['public', 'village'] as const
export type Audience = (typeof audiences)[number]

/** A ledger is a list whose money must add up: opening balance + income − spending = closing balance. */
export const shapes = ['list', 'ledger'] as const
export type Shape = (typeof shapes)[number]

const noTwo = (columns: readonly Column[]) =>
	new Set(columns.map(({ column }) => column)).size === columns.length &&
	new Set(columns.map(({ name }) => name)).size === columns.length
const ofType = (columns: readonly Column[], type: Column['type']) =>
	columns.filter((column) => column.type === type)

/** A group of what villages publish (公开事项类): the tenant's data, so that a change of the law needs no programmer. */
export const groupSchema = v.pipe(
	v.object({
		group: v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]{0,29}$/)),
		name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(12)),
		/** One plain sentence that says what is in it. */
		sentence: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
		shape: v.picklist(shapes),
		columns: v.pipe(v.array(columnSchema), v.minLength(1), v.maxLength(12)),
		cadence: v.picklist(cadences),
		/** Within how many days after its period, or after what happened, it must be published. */
		dueDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(90)),
		audience: v.picklist(audiences),
		/** After so many days its rows are taken away, and only the totals stay. Without it they stay for ever. */
		shownDays: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(7), v.maxValue(3650))),
		/** Whether names stand whole. Default: only the family name. */
		wholeNames: v.exactOptional(v.literal(true)),
		/** Whether the town approves before it is public. */
		approval: v.exactOptional(v.literal(true)),
	}),
	v.check(({ columns }) => noTwo(columns), 'columnDoubled'),
	// a list of persons is for the village's own people, and not for ever
	v.check(
		(group) => !hasPersons(group) || (group.audience === 'village' && group.shownDays !== undefined),
		'personsPublic',
	),
	v.check(
		({ shape, columns }) => shape !== 'ledger' || ofType(columns, 'money').length === 1,
		'ledgerNeedsMoney',
	),
)
export type Group = v.InferOutput<typeof groupSchema>

/** Whether a group names people: such lists are for the village's own people, and are never found by a search engine. */
export function hasPersons({ columns }: { readonly columns: readonly Column[] }): boolean {
	return ofType(columns, 'person').length > 0
}

/** The column of a ledger that says how much came in (positive) or went out (negative). */
export function moneyColumn({ columns }: Pick<Group, 'columns'>): number {
	return columns.findIndex(({ type }) => type === 'money')
}

/** A tenant's groups. */
export const groupsSchema = v.pipe(
	v.array(groupSchema),
	v.maxLength(30),
	v.check((groups) => new Set(groups.map(({ group }) => group)).size === groups.length, 'groupDoubled'),
)
