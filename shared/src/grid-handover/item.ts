import * as v from 'valibot'
import { statuses, types } from '../case/status'

/** What can stand on a slip: an open case, an errand that is run, papers held against a voucher, places not looked at. */
export const itemKinds = ['case', 'errand', 'paper', 'inspection'] as const
export type ItemKind = (typeof itemKinds)[number]

const common = { item: v.pipe(v.string(), v.maxLength(120)) }

/**
 * One item as it stood when it was handed over. No words of people are kept with it: what is shown besides is read when
 * it is shown. `item` is its name on this slip: what it is and which.
 */
export const itemSchema = v.variant('kind', [
	v.object({
		...common,
		kind: v.literal('case'),
		case: v.string(),
		number: v.string(),
		type: v.picklist(types),
		status: v.picklist(statuses),
		deadline: v.optional(v.number()),
	}),
	v.object({
		...common,
		kind: v.literal('errand'),
		case: v.string(),
		number: v.string(),
		status: v.picklist(statuses),
		deadline: v.optional(v.number()),
	}),
	v.object({
		...common,
		kind: v.literal('paper'),
		case: v.string(),
		number: v.string(),
		/** The voucher's running number in its errand, and how many papers are still held against it. */
		voucher: v.number(),
		papers: v.number(),
	}),
	v.object({
		...common,
		kind: v.literal('inspection'),
		inspection: v.string(),
		title: v.string(),
		village: v.string(),
		/** Places that nobody has looked at, and by when. */
		open: v.number(),
		deadline: v.number(),
	}),
])
export type Item = v.InferOutput<typeof itemSchema>

/** The name of an item on its slip. */
export const itemName = {
	case: (id: string) => `case-${id}`,
	errand: (id: string) => `errand-${id}`,
	paper: (id: string, voucher: number) => `paper-${id}-${voucher}`,
	inspection: (id: string, village: string) => `inspection-${id}-${village}`,
} as const
