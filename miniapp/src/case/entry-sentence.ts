import type { Entry } from '@huying/shared/case/case-view'
import type { EventType } from '@huying/shared/case/event'
import type { Relation } from '@huying/shared/case/relation'
import { casePage, caseText, time } from '@huying/shared/text/zh-CN/index'

const words = casePage.entry

type Saying = (
	entry: Entry,
	say: { caller: string; unit: string; checker: string; by: string | undefined },
) => string

/** A unit gets the case: with its time where the viewer is told it. */
const given =
	(timed: (unit: string, by: string) => string, plain: (unit: string) => string): Saying =>
	(_, { unit, by }) =>
		by === undefined ? plain(unit) : timed(unit, by)

/** The two answers in a sentence. */
function rated({ solved, content }: Entry, { caller }: { caller: string }): string {
	if (!solved) return words.ratedUnsolved(caller)
	if (content === undefined) return words.ratedSolved(caller)
	return content ? words.ratedContent(caller) : words.ratedNotContent(caller)
}

const sayings: Record<EventType, Saying> = {
	opened: ({ by }, { caller }) => (by.capacity === 'caller' ? words.opened(caller) : words.registered),
	accepted: () => words.accepted,
	declined: ({ reason }) => words.declined(reason ? caseText.declineReason[reason] : ''),
	assigned: given(words.assigned, words.assignedPlain),
	sendBackRefused: given(words.sendBackRefused, () => words.sendBackRefusedPlain),
	signed: (_, { unit }) => words.signed(unit),
	sentBack: (_, { unit }) => words.sentBack(unit),
	progressed: (_, { unit }) => words.progressed(unit),
	resolved: (_, { unit }) => words.resolved(unit),
	verified: (_, { checker }) => words.verified(checker),
	returned: (_, { checker }) => words.returned(checker),
	rated,
	reminded: (_, { caller }) => words.reminded(caller),
	callOpened: (_, { caller }) => words.callOpened(caller),
	called: (entry, say) =>
		entry.solved === undefined
			? words.called[entry.outcome ?? 'noAnswer'](say.caller)
			: words.onTheTelephone(rated(entry, say)),
	reworked: given(words.reworked, () => words.reworkedPlain),
	ended: () => words.ended,
	closed: ({ because }) => words.closed[because ?? 'rated'],
	reopened: (_, { caller }) => words.reopened(caller),
	supplemented: (_, { caller }) => words.supplemented(caller),
	urged: (_, { caller }) => words.urged(caller),
	withdrawing: (_, { caller }) => words.withdrawing(caller),
	withdrawn: () => words.withdrawn,
	kept: () => words.kept,
}

/**
 * One step of a case in a sentence: 「住建局签收，派人去办」.
 * @param relation the viewer's: the caller is 「您」 to themself, 「诉求人」 to others
 */
export function entrySentence(entry: Entry, relation: Relation, now: number): string {
	return sayings[entry.type](entry, {
		caller: words.caller(relation === 'caller'),
		unit: entry.unitName ?? entry.by.unitName ?? casePage.sentence.someUnit,
		checker: entry.by.capacity === 'gridWorker' ? words.gridWorker : words.centre,
		by: entry.resolveBy === undefined ? undefined : time.sayPromise(entry.resolveBy, now),
	})
}

/**
 * When, and what was said: 「今天 11:52，附照片，「旧井座一并加固。」」
 * @param photos whether to say that there are photos, where they are not shown beside it
 */
export function entryDetail(entry: Entry, now: number, photos = false): string {
	const parts = [time.sayTime(entry.at, now)]
	if (photos) parts.push(words.withPhotos)
	if (entry.text !== undefined) parts.push(words.quote(entry.text))
	return words.detail(parts)
}
