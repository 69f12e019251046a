import type { CaseAnswer, CaseView } from '@huying/shared/case/case-view'
import type { CaseState } from '@huying/shared/case/state'
import { view } from '@huying/shared/case/view'
import { filterFields, holdsCases } from '@huying/shared/desk/queue-filter'
import { RefusalError } from '@huying/shared/error/refusal'
import { mainView } from '@huying/shared/merge/main-view'
import { withCover } from '@huying/shared/nearby/public-view'
import { CENTRE } from '@huying/shared/unit/unit'
import { confidentialSeen } from '../access-log/confidential'
import { board, boardCases, boardOf } from '../board/board-handlers'
import type { Handlers, Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import { errandSeen } from '../errand/errand-seen'
import { callsToMake } from '../follow-up/calls'
import { figuresOf, figuresOfUnits } from '../follow-up/figures-store'
import { helperName } from '../helping/helper-name'
import { openObjection } from '../objection/open-objection'
import { getPhotos } from '../photo/photo-store'
import { signPictures } from '../photo/picture-addresses'
import { decideSafety, doubts } from '../safety/safety-handlers'
import { askQuestion } from '../service/ask-question'
import type { Table } from '../store/table'
import { caseByNumber } from './by-number'
import { casesToVerify, myCases, queue, queueCounts } from './case-lists'
import { isFollowing, readCase, readStanding } from './case-store'
import { commandCase } from './command-case'
import { nearby } from './nearby'
import { openSummons, registerCase, submitCase } from './open-case'

/** The routes of a case. */
export function caseHandlers(table: Table, ports: Ports): Handlers<'case'> {
	return {
		submitCase: ({ who, body }) => submitCase(table, ports, who, body),
		object: ({ who, body, correlation }) => openObjection(table, ports, who, body, correlation),
		askQuestion: ({ who, body, correlation }) => askQuestion(table, ports, who, body, correlation),
		summon: ({ who, body, correlation }) => openSummons(table, ports, who, body, correlation),
		registerCase: ({ who, body }) => registerCase(table, ports, who, body),
		commandCase: ({ who, params, body, correlation }) =>
			commandCase(table, ports, who, params.case, body, correlation),
		oneCase: ({ who, params }) => oneCase(table, ports, who, params.case),
		caseByNumber: ({ who, params }) => caseByNumber(table, who, params.number, ports.now()),
		nearby: ({ who, query }) => nearby(table, who, query, ports.now()),
		myCases: ({ who, query }) => myCases(table, who, query.after, ports.now()),
		queue: ({ who, params, query }) => {
			sitsAt(who, params.unit)
			const { after, ...filter } = query
			const further = filterFields.find((field) => field !== 'late' && filter[field] !== undefined)
			if (further !== undefined && !holdsCases(params.status)) throw new RefusalError('invalidInput', further)
			return queue(table, who, params.unit, params.status, after, ports.now(), filter)
		},
		queueCounts: async ({ who, params }) => {
			sitsAt(who, params.unit)
			return { counts: await queueCounts(table, who, params.unit) }
		},
		callsToMake: ({ who, query }) => callsToMake(table, who, query.after, ports.now()),
		board: ({ who, query }) => board(table, who, query),
		boardOf: ({ who, params, query }) => boardOf(table, who, params.line, query),
		boardCases: ({ who, params, query }) => boardCases(table, who, params, query, ports.now()),
		unitsFigures: ({ who, query }) => figuresOfUnits(table, who, query),
		figures: ({ who, params, query }) => figuresOf(table, who, params.unit, query),
		doubts: ({ who, query }) => doubts(table, who, query.after, ports.now()),
		decideSafety: ({ who, params, body }) => decideSafety(table, who, params.case, body, ports.now()),
		casesToVerify: ({ who, query }) => casesToVerify(table, who, query.after, ports.now()),
	}
}

/** A desk is seen by those who work at it, and by those of the centre and the inspectorate who watch over it. */
function sitsAt(who: Who, unit: string): void {
	const sits = who.posts.some(
		(post) =>
			(post.unit === unit && ['dispatcher', 'handler', 'leader', 'villageEditor'].includes(post.role)) ||
			(post.unit === CENTRE && ['dispatcher', 'leader'].includes(post.role)) ||
			post.role === 'inspector',
	)
	if (!sits) throw new RefusalError('notYours')
}

async function oneCase(table: Table, ports: Ports, who: Who, id: string): Promise<CaseAnswer> {
	const at = ports.now()
	const stored = await readCase(table, who.tenant, id)
	const viewed = stored && view(stored.state, stored.events, stored.records, who, at)
	if (stored === undefined || viewed === undefined) throw new RefusalError('caseUnknown')
	if (viewed.caller && viewed.relation !== 'concerned')
		await confidentialSeen(table, ports, who, stored.state)
	const seen = withCover(viewed, stored.state, stored.safety)
	const photos = await getPhotos(table, who.tenant, photosOf(seen))
	const errand = await errandSeen(table, who, stored, seen, at)
	return {
		...seen,
		...(await besides(table, who, stored.state, seen)),
		...(await helperName(table, stored.state, seen)),
		...(errand && { errand }),
		pictures: await signPictures(who.tenant, photos, at),
	}
}

/** What stands apart from the case: whether the public viewer follows it, and how the caller's main case stands. */
async function besides(
	table: Table,
	{ tenant, user }: Who,
	{ case: id, mergedInto }: CaseState,
	{ relation }: CaseView,
): Promise<Pick<CaseView, 'following' | 'main'>> {
	if (relation === 'public') return { following: await isFollowing(table, tenant, id, user) }
	if (relation !== 'caller' || mergedInto === undefined) return {}
	const main = await readStanding(table, tenant, mergedInto)
	return main ? { main: mainView(main.state) } : {}
}

/** Every picture and recording that a view names, once: only these get an address. */
function photosOf({ photos, voices = [], timeline, cover }: CaseView): string[] {
	return [
		...new Set([
			...photos,
			...voices.map(({ voice }) => voice),
			...timeline.flatMap(({ photos: shown, voices: heard = [] }) => [
				...shown,
				...heard.map(({ voice }) => voice),
			]),
			...(cover === undefined ? [] : [cover]),
		]),
	]
}
