import { isOpen, type Status } from '../case/status'
import { likeness, tellingPairs } from './likeness'

/** Why an earlier case may be the same one: the same telephone, about the same place, said alike. */
export const repeatReasons = ['phone', 'place', 'words'] as const
export type RepeatReason = (typeof repeatReasons)[number]

/** What is known of a call while it is typed. */
export interface Typed {
	readonly village?: string | undefined
	/** What was said, and where exactly. */
	readonly text: string
	readonly place?: string | undefined
}

/** An earlier case that may be meant. */
export interface Earlier {
	readonly case: string
	readonly status: Status
	readonly openedAt: number
	readonly village?: string | undefined
	/** What was said, with its title. */
	readonly text: string
	readonly place?: string | undefined
	/** Whether it bears the telephone that is typed. */
	readonly samePhone: boolean
}

export interface Repeat {
	readonly case: string
	readonly why: readonly RepeatReason[]
}

/** No more are shown beside what is typed. */
export const REPEATS_MOST = 8
/** Said alike, wherever it is; in the same village less will do, and of the exact place half of its words. */
const ALIKE = 0.45
const ALIKE_NEAR = 0.25
const SAME_PLACE = 0.6

/** Which earlier cases a call may be about again, and why each: open ones first, then what is alike in most ways. */
export function repeatsOf(typed: Typed, earlier: readonly Earlier[]): Repeat[] {
	const text = tellingPairs(typed.text)
	const place = tellingPairs(typed.place ?? '')
	return earlier
		.map((one) => {
			const alike = likeness(text, tellingPairs(one.text))
			const near = typed.village !== undefined && typed.village === one.village
			const there = near && likeness(place, tellingPairs(one.place ?? '')) >= SAME_PLACE
			const why = repeatReasons.filter(
				(reason) =>
					({
						phone: one.samePhone,
						place: near && (there || alike >= ALIKE_NEAR),
						words: alike >= ALIKE,
					})[reason],
			)
			return { one, why, alike }
		})
		.filter(({ why }) => why.length > 0)
		.sort(
			(left, right) =>
				Number(isOpen(right.one.status)) - Number(isOpen(left.one.status)) ||
				right.why.length - left.why.length ||
				right.alike - left.alike ||
				right.one.openedAt - left.one.openedAt ||
				(left.one.case < right.one.case ? -1 : 1),
		)
		.slice(0, REPEATS_MOST)
		.map(({ one, why }) => ({ case: one.case, why }))
}
