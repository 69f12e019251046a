import { summary } from '@huying/shared/case/summary'
import { RefusalError } from '@huying/shared/error/refusal'
import type { FindFilter } from '@huying/shared/find/filter'
import { type Earlier, repeatsOf } from '@huying/shared/repeat/rank'
import type { RepeatQuery, RepeatsAnswer } from '@huying/shared/repeat/repeat-view'
import { CENTRE } from '@huying/shared/unit/unit'
import { plainPhone } from '@huying/shared/user/phone'
import { type Listed, readListed } from '../case/case-store'
import { casesOfSourceNumber } from '../case/source-number'
import type { Who } from '../edge/endpoint'
import { casesOfPhone } from '../find/cases-of-phone'
import { findCases } from '../find/find-cases'
import type { Table } from '../store/table'
import { tellingWords } from './telling-words'

/** Cases taken from the index for each way in which one may be alike. */
const LOOKED_AT = 12

/**
 * Earlier cases that a call may be about again, and those that bear its number already.
 * @param at now, in epoch milliseconds
 * @throws RefusalError postMissing for a dispatcher of another unit than the centre
 */
export async function repeats(
	table: Table,
	who: Who,
	query: RepeatQuery,
	at: number,
): Promise<RepeatsAnswer> {
	if (!who.posts.some(({ role, unit }) => role === 'dispatcher' && unit === CENTRE))
		throw new RefusalError('postMissing')
	const phone = plainPhone(query.phone ?? '')
	const { source, sourceNumber } = query
	const [ofPhone, found, bearing] = await Promise.all([
		phone === undefined ? [] : casesOfPhone(table, who.tenant, phone),
		Promise.all(filtersFor(query).map((filter) => findCases(table, who, filter, at, { limit: LOOKED_AT }))),
		source === undefined || sourceNumber === undefined
			? []
			: casesOfSourceNumber(table, who.tenant, source, sourceNumber),
	])
	const known = new Map(found.flatMap(({ cases }) => cases).map((listed) => [listed.state.case, listed]))
	const missing = [...new Set([...ofPhone, ...bearing])].filter((id) => !known.has(id))
	for (const listed of await readListed(table, who.tenant, missing)) known.set(listed.state.case, listed)
	const same = new Set(ofPhone)
	const ranked = repeatsOf(
		{ village: query.village, text: query.words ?? '', place: query.place },
		[...known.values()].map((listed) => earlierOf(listed, same)),
	)
	const line = (id: string) => {
		const listed = known.get(id)
		return listed && summary(listed.state, listed.opening, who, at)
	}
	return {
		repeats: ranked.flatMap(({ case: id, why }) => {
			const seen = line(id)
			return seen ? [{ ...seen, why: [...why] }] : []
		}),
		standing: bearing.flatMap((id) => line(id) ?? []),
	}
}

/** What is looked for in the index: what was said, and what was said of the same place. */
function filtersFor({ village, place, words }: RepeatQuery): FindFilter[] {
	const [first, second] = tellingWords(words ?? '', 2)
	const [spot] = tellingWords(place ?? '', 1)
	const filters: (FindFilter | undefined)[] = [
		first !== undefined && second !== undefined ? { words: `${first} ${second}` } : undefined,
		first !== undefined ? { words: first } : undefined,
		village !== undefined ? { village } : undefined,
		village !== undefined && first !== undefined ? { village, words: first } : undefined,
		village !== undefined && spot !== undefined ? { village, words: spot } : undefined,
	]
	return filters.filter((filter) => filter !== undefined)
}

function earlierOf({ state, opening }: Listed, samePhone: ReadonlySet<string>): Earlier {
	return {
		case: state.case,
		status: state.status,
		openedAt: state.openedAt,
		village: state.village,
		text: [opening?.title, opening?.text ?? opening?.heading].filter(Boolean).join(' '),
		place: opening?.place?.description,
		samePhone: samePhone.has(state.case),
	}
}
