import type { Entry } from '@huying/shared/case/case-view'
import type { EventType } from '@huying/shared/case/event'
import type { Relation } from '@huying/shared/case/relation'
import type { CaseType } from '@huying/shared/case/status'
import { casePage, caseText, errandText, helpingText, time } from '@huying/shared/text/zh-CN/index'

const words = casePage.entry

type Saying = (
	entry: Entry,
	say: {
		caller: string
		unit: string
		checker: string
		by: string | undefined
		now: number
		caseType: CaseType
	},
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

/** A slip that was issued, and to whom. */
const slipped = ({ slip }: Entry): string =>
	words.slip(words.slipKind[slip?.kind ?? 'prompt'], slip?.unitName ?? casePage.sentence.someUnit)

const sayExtension = (extension: Entry['extension']) =>
	extension === undefined ? '' : time.sayAllowance(extension)

/** Who took a step of an errand, where it is neither the asker nor a unit. */
const errandStepper = (capacity: Entry['by']['capacity'], checker: string) =>
	capacity === 'concerned' ? words.concerned : capacity === 'errandWorker' ? words.gridWorker : checker

const sayings: Record<EventType, Saying> = {
	opened: ({ by }, { caller, caseType }) =>
		by.capacity === 'caller' ? words.opened[caseType](caller) : words.registered,
	accepted: () => words.accepted,
	declined: ({ reason }) => words.declined(reason ? caseText.declineReason[reason] : ''),
	assigned: given(words.assigned, words.assignedPlain),
	sendBackRefused: given(words.sendBackRefused, () => words.sendBackRefusedPlain),
	taken: (_, { unit }) => words.taken(unit),
	recoloured: ({ urgency }) => words.recoloured(caseText.urgency[urgency ?? 'green']),
	restricted: () => words.restricted,
	referred: ({ by }, { unit }) =>
		by.capacity === 'clock'
			? words.goesUpLate(unit)
			: words.referred(by.unitName ?? casePage.sentence.someUnit),
	disputed: (_, { unit }) => words.disputed(unit),
	disputeSettled: (_, { unit }) => words.disputeSettled(unit),
	whistled: ({ by, supports = [] }, { unit }) =>
		words.whistled(by.unitName ?? '', unit, supports.map(({ unitName }) => unitName).join('、')),
	supportCalled: (_, { unit }) => words.supportCalled(unit),
	reportedIn: (_, { unit }) => words.reportedIn(unit),
	planned: () => words.planned,
	partSigned: (_, { unit }) => words.partSigned(unit),
	partFinished: (_, { unit }) => words.partFinished(unit),
	partSentBack: (_, { unit }) => words.partSentBack(unit),
	partReassigned: () => words.partReassigned,
	partBackRefused: (_, { unit }) => words.partBackRefused(unit),
	partReleased: (_, { unit }) => words.partReleased(unit),
	marked: ({ by, speed = 0, quality = 0 }, { unit, caller }) =>
		words.marked(by.unitName ?? caller, unit, speed, quality),
	extensionAsked: ({ extension }, { unit }) => words.extensionAsked(unit, sayExtension(extension)),
	extensionGranted: ({ extension }, { unit }) => words.extensionGranted(unit, sayExtension(extension)),
	extensionRefused: (_, { unit }) => words.extensionRefused(unit),
	suspensionAsked: (_, { unit }) => words.suspensionAsked(unit),
	suspended: ({ until }, { now }) => words.suspended(until === undefined ? '' : time.sayPromise(until, now)),
	suspensionRefused: () => words.suspensionRefused,
	resumed: () => words.resumed,
	supervised: slipped,
	climbed: (entry, say) =>
		entry.slip ? slipped(entry) : words.climbed(say.unit, words.rung[entry.rung ?? 'centre']),
	slipAnswered: (_, { unit }) => words.slipAnswered(unit),
	instructed: ({ leader }) => words.instructed(leader ?? words.someLeader),
	reported: (_, { unit }) => words.reported(unit),
	chased: slipped,
	endProposed: () => words.endProposed,
	endRefused: () => words.endRefused,
	merged: () => words.merged,
	unmerged: () => words.unmerged,
	settled: ({ status }) => words.settled[status ?? 'held'],
	joined: () => words.joined,
	parted: () => words.parted,
	relayed: ({ step }) => words.relayed[step ?? 'supplemented'],
	handedOn: ({ handedTo }, { unit }) => (handedTo ? words.handedOn(unit) : words.handedBack(unit)),
	followed: () => words.followed,
	unfollowed: () => words.unfollowed,
	errandStepped: ({ by, errandStep }, { caller, unit, checker }) =>
		errandText.stepTold[errandStep ?? 'book'](
			by.capacity === 'caller'
				? caller
				: by.capacity === 'handler'
					? unit
					: errandStepper(by.capacity, checker),
		),
	transcribed: ({ by }, { unit, checker }) => words.transcribed(by.capacity === 'handler' ? unit : checker),
	claimed: (_, { caller }) => words.claimed(caller),
	told: ({ by }, { caller, checker }) => words.told(by.capacity === 'caller' ? caller : checker),
	signed: (_, { unit }) => words.signed(unit),
	sentBack: (_, { unit }) => words.sentBack(unit),
	progressed: (_, { unit }) => words.progressed(unit),
	resolved: ({ publicAnswer }, { unit }) =>
		publicAnswer === undefined ? words.resolved(unit) : words.answered(unit),
	verified: (_, { checker }) => words.verified(checker),
	returned: (_, { checker }) => words.returned(checker),
	rated,
	reminded: (_, { caller }) => words.reminded(caller),
	callOpened: (_, { caller }) => words.callOpened(caller),
	called: (entry, say) =>
		entry.solved === undefined
			? words.called[entry.outcome ?? 'noAnswer'](say.caller)
			: words.onTheTelephone(rated(entry, say)),
	reworked: (entry, say) =>
		entry.by.capacity === 'clock'
			? words.goesUp(say.unit)
			: given(words.reworked, () => words.reworkedPlain)(entry, say),
	ended: () => words.ended,
	closed: ({ because }) => words.closed[because ?? 'rated'],
	reopened: (_, { caller }) => words.reopened(caller),
	supplemented: (_, { caller }) => words.supplemented(caller),
	urged: (_, { caller }) => words.urged(caller),
	withdrawing: (_, { caller }) => words.withdrawing(caller),
	withdrawn: () => words.withdrawn,
	kept: () => words.kept,
}

/** Whoever helps, and whose case it is. */
export interface Named {
	readonly person?: string | undefined
	readonly helper?: string | undefined
}

/** Who called: where somebody helps, each step that they take names them, and what others do is about the person. */
function callerIn({ by, type }: Entry, own: boolean, named: Named | undefined): string {
	if (by.helper)
		return own ? helpingText.own(named?.person) : helpingText.others(named?.helper, named?.person)
	return named && type !== 'reminded' ? (named.person ?? helpingText.someone) : words.caller(own)
}

/**
 * One step of a case in a sentence: 「住建局签收，派人去办」.
 * @param relation the viewer's: the caller is 「您」 to themself, 「诉求人」 to others
 * @param named where somebody helps: who, and whom, as far as the viewer may know
 */
export function entrySentence(
	entry: Entry,
	relation: Relation,
	now: number,
	named?: Named,
	caseType: CaseType = 'report',
): string {
	const said = sayings[entry.type](entry, {
		caller: callerIn(entry, relation === 'caller', named),
		unit: entry.unitName ?? entry.by.unitName ?? casePage.sentence.someUnit,
		checker: entry.by.capacity === 'gridWorker' ? words.gridWorker : words.centre,
		now,
		caseType,
		by: entry.resolveBy === undefined ? undefined : time.sayPromise(entry.resolveBy, now),
	})
	return entry.by.standIn ? words.standIn(said) : said
}

/**
 * When, and what was said: 「今天 11:52，附照片，「旧井座一并加固。」」
 * @param photos whether to say that there are photos, where they are not shown beside it
 */
export function entryDetail(entry: Entry, now: number, photos = false): string {
	const parts = [time.sayTime(entry.at, now)]
	if (photos) parts.push(words.withPhotos)
	if (entry.text !== undefined) parts.push(words.quote(entry.text))
	if (entry.publicAnswer !== undefined) parts.push(words.publicAnswer(entry.publicAnswer))
	return words.detail(parts)
}
