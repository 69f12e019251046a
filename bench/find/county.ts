import { caseKeys } from '@huying/functions/case/case-keys'
import { findKeys } from '@huying/functions/find/find-keys'
import { caseNumber } from '@huying/shared/case/number'
import type { CaseState } from '@huying/shared/case/state'
import { factTerms, recordTerms, type Term } from '@huying/shared/find/term'
import { spelled } from '../cloud/batch-write'
import { county, identifier, people, VILLAGE } from '../cloud/people'
import { NOW } from '../cloud/ports'

/** Cases come every eight minutes: 180 a day. */
const APART = 8 * 60_000
/** Calls of the telephone that is looked for: the same in every county. */
export const OF_PHONE = 12
export const PHONE = '19900001234'
/** A word that so many cases say, in every county. */
export const RARE = 15

const units = ['housing', 'enforcement', 'water', 'civil'] as const
const statuses = ['closed', 'closed', 'closed', 'closed', 'handling', 'declined'] as const

/** A case of the county's history, so that each word has its share: one in five, one in six, or the same few. */
function caseOf(index: number, cases: number) {
	const id = identifier('found', index)
	const openedAt = NOW - (index + 1) * APART
	const every = (by: number) => index % by === 0
	// spread over all of history, so that a large county has to look as far as a small one
	const rare = Math.floor((index * RARE) / cases) !== Math.floor(((index - 1) * RARE) / cases)
	const called = Math.floor((index * OF_PHONE) / cases) !== Math.floor(((index - 1) * OF_PHONE) / cases)
	const text = [
		'来电人反映小区门口的情况，希望有关部门尽快派人到现场查看处理，并把结果告诉来电人。',
		every(5) ? '路灯一直不亮。' : '',
		every(6) ? '井盖松动。' : '',
		rare ? '化粪池外溢。' : '',
	].join('')
	const unit = units[index % units.length] ?? 'housing'
	const state = {
		tenant: county.tenant,
		case: id,
		number: caseNumber(id, openedAt, 0),
		type: 'report',
		status: statuses[index % statuses.length] ?? 'closed',
		version: 8,
		identity: 'named',
		source: index % 2 === 0 ? 'phoneCall' : 'hotline12345',
		sourceNumber: `DH${openedAt}`,
		village: VILLAGE,
		matter: 'streetlight',
		matterName: '路灯不亮',
		urgency: 'green',
		lead: {
			unit,
			unitName: '演示单位',
			phase: 'done',
			from: openedAt,
			signBy: openedAt,
			resolveBy: openedAt,
		},
		caller: people.caller.user,
		public: false,
		submission: '0'.repeat(64),
		reworks: 0,
		callerWithdrew: false,
		openedAt,
		since: openedAt,
		changedAt: openedAt,
	} as unknown as CaseState
	const phone = called ? PHONE : `1380000${String(2000 + (index % 7000)).padStart(4, '0')}`
	const opening = { seq: 1, salt: '0'.repeat(32), text, name: '演示居民', phone }
	return { id, openedAt, state, opening }
}

/** The lists that are looked in: of others nothing is read, so nothing is written. */
const listed: ReadonlySet<Term> = new Set<Term>([
	'text:路灯',
	'text:井盖',
	'text:化粪',
	'text:粪池',
	`phone:${PHONE.slice(-4)}`,
	'all:',
	'unit:housing',
	'status:handling',
])

/** What finding can touch of a county's cases, in DynamoDB's JSON. @param also further lists that are looked in */
export function* countyToFind(cases: number, also: ReadonlySet<Term> = new Set()): Generator<string> {
	for (let index = 0; index < cases; index++) {
		const { id, openedAt, state, opening } = caseOf(index, cases)
		yield spelled({ ...caseKeys.state(county.tenant, id), state, head: '0'.repeat(64) })
		yield spelled({ ...caseKeys.privateRecord(county.tenant, id, 1), ...opening })
		for (const term of [...factTerms(state), ...recordTerms(opening)])
			if (listed.has(term) || also.has(term))
				yield spelled({ ...findKeys.posting(county.tenant, term, openedAt, id) })
	}
}
