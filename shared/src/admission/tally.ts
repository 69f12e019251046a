import * as v from 'valibot'
import type { Admission, AdmissionStep } from './admission'

/**
 * What a department asked for in a year and what became of it. `asked` is the denominator of the rest: every request
 * counts there once, and in the one of `waiting`, `admitted`, `refused` and `withdrawn` that it came to.
 */
export const tallyNames = [
	'asked',
	'waiting',
	'admitted',
	'refused',
	'withdrawn',
	'ended', // of the admitted, those ended before their term
	'cents', // money a year, promised with what was admitted; what ends keeps counting, since it was promised
] as const
export type TallyName = (typeof tallyNames)[number]
export type Tally = Readonly<Record<TallyName, number>>

const entries = Object.fromEntries(tallyNames.map((name) => [name, v.number()])) as Record<
	TallyName,
	v.NumberSchema<undefined>
>
export const tallySchema = v.object(entries)
export const noTally: Tally = Object.fromEntries(tallyNames.map((name) => [name, 0])) as unknown as Tally

/** What one step adds to the counts, for the counters; what is absent stays. */
export const tallyOf = {
	ask: () => ({ asked: 1, waiting: 1 }),
	admit: ({ work }) => ({ waiting: -1, admitted: 1, cents: work.money.cents }),
	refuse: () => ({ waiting: -1, refused: 1 }),
	withdraw: () => ({ waiting: -1, withdrawn: 1 }),
	end: () => ({ ended: 1 }),
} as const satisfies Record<AdmissionStep['type'], (admission: Admission) => Partial<Tally>>

/** Counts requests anew. */
export function tally(admissions: readonly Admission[]): Tally {
	const total: Record<TallyName, number> = { ...noTally }
	for (const { status, work } of admissions) {
		const admitted = status === 'admitted' || status === 'ended'
		total.asked++
		if (status === 'asked') total.waiting++
		if (admitted) total.admitted++
		if (status === 'refused' || status === 'withdrawn' || status === 'ended') total[status]++
		if (admitted) total.cents += work.money.cents
	}
	return total
}
