import type { Line } from '@huying/shared/archive/archive'
import { errandsOf, isDoubted, lastRatings } from '@huying/shared/archive/archive-of'
import { isOver } from '@huying/shared/archive/month'
import { RefusalError } from '@huying/shared/error/refusal'
import { type Candidate, rank } from '@huying/shared/star/rank'
import { errandLines, readMonth } from '../archive/archive-store'
import { getRules } from '../rule/rules-store'
import type { Table } from '../store/table'
import { entriesOf } from '../trace/trace-store'
import { type ChosenStars, keepStars, readStars } from './star-store'

/** Logs read at once. */
const AT_ONCE = 10

/**
 * Chooses the stars of a month, once: what was chosen before stands. One Query of the month's errands, and two for
 * each who finished enough of them.
 * @param by who asks; without it the clock does
 * @throws RefusalError monthNotOver
 */
export async function chooseStars(
	table: Table,
	tenant: string,
	month: string,
	at: number,
	by?: string,
): Promise<ChosenStars> {
	const before = await readStars(table, tenant, month)
	if (before !== undefined) return before
	if (!isOver(month, at)) throw new RefusalError('monthNotOver')
	const { rules } = await getRules(table, tenant)
	const people = byWorker(await errandLines(table, tenant, month))
	const enough = people.filter(({ done }) => done >= rules.star.minimum)
	const candidates: Candidate[] = []
	for (let from = 0; from < enough.length; from += AT_ONCE)
		candidates.push(
			...(await Promise.all(
				enough.slice(from, from + AT_ONCE).map((one) => withDoubts(table, tenant, month, one)),
			)),
		)
	const chosen: ChosenStars = {
		month,
		at,
		...(by !== undefined && { by }),
		rules: rules.star,
		compared: enough.length,
		tooFew: people.length - enough.length,
		stars: rank(candidates, rules.star),
	}
	if (await keepStars(table, tenant, chosen)) return chosen
	const meanwhile = await readStars(table, tenant, month)
	if (meanwhile === undefined) throw new RefusalError('busy')
	return meanwhile
}

/** What each worker's lines of a month come to. */
export function byWorker(lines: readonly Line[]): Candidate[] {
	const workers = new Map<string, Line[]>()
	for (const line of lines) workers.set(line.user, [...(workers.get(line.user) ?? []), line])
	return [...workers].flatMap(([user, own]) => {
		const { errands: done, late, reworked, good } = errandsOf(own)
		if (done === 0) return []
		const ratings = [...lastRatings(own).values()].filter(({ content }) => content !== undefined)
		return {
			user,
			unit: own.find(({ unit }) => unit !== undefined)?.unit ?? '',
			done,
			late,
			reworked,
			good,
			doubted: 0,
			rated: ratings.length,
			content: ratings.filter(({ content }) => content).length,
		}
	})
}

async function withDoubts(table: Table, tenant: string, month: string, one: Candidate): Promise<Candidate> {
	const [entries, { objections }] = await Promise.all([
		entriesOf(table, tenant, one.user, month),
		readMonth(table, tenant, one.user, month),
	])
	const struck = new Set(objections.filter(({ status }) => status === 'upheld').map(({ entry }) => entry))
	return { ...one, doubted: entries.filter((entry) => isDoubted(entry) && !struck.has(entry.id)).length }
}
