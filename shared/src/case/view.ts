import { markerOf } from '../responsibility/marks'
import { responsibilities } from '../responsibility/responsibility-view'
import { defaultRules, type Rules } from '../rule/rules'
import { startOfBeijingDay } from '../time/day'
import { heardIn, withWords } from '../voice/heard'
import type { Voice } from '../voice/voice'
import type { Actor } from './actor'
import type { CaseView } from './case-view'
import { permitted } from './decide'
import { entryOf, inside } from './entry-of'
import type { CaseEvent } from './event'
import type { PrivateRecord } from './private-record'
import { relationOf, sight } from './relation'
import type { CaseState } from './state'
import { summaryOf, upstream } from './summary'

/** What the public may learn of an accepted public matter: matter, village, day, state, and the day it is promised for. */
function publicView(state: CaseState, moves: CaseView['moves'] = []): CaseView {
	return {
		relation: 'public',
		case: state.case,
		number: '',
		type: state.type,
		status: state.status,
		source: 'miniProgram',
		identity: 'anonymous',
		...(state.kind !== undefined && { kind: state.kind }),
		...(state.matter !== undefined && { matter: state.matter }),
		...(state.village !== undefined && { village: state.village }),
		...(state.lead && {
			unit: state.lead.unit,
			unitName: state.lead.unitName,
			resolveBy: startOfBeijingDay(state.lead.resolveBy),
		}),
		...(state.suspendedUntil !== undefined && { suspendedUntil: startOfBeijingDay(state.suspendedUntil) }),
		openedAt: startOfBeijingDay(state.openedAt),
		since: startOfBeijingDay(state.since),
		changedAt: startOfBeijingDay(state.since),
		version: 0,
		reworks: 0,
		urged: 0,
		callerWithdrew: false,
		photos: [],
		timeline: [],
		responsibilities: [],
		...(state.matterName !== undefined && { matterName: state.matterName }),
		...(state.followers !== undefined && { followers: state.followers }),
		moves,
	}
}

/**
 * The only place, with `entryOf` of a step and `summary` of a line, that says who may see what of a case.
 * @param viewer undefined for somebody who is not signed in
 * @returns undefined when the viewer must not even learn that the case exists
 */
export function view(
	state: CaseState,
	events: readonly CaseEvent[],
	records: readonly PrivateRecord[],
	viewer: Actor | undefined,
	at: number,
	rules: Rules = defaultRules,
): CaseView | undefined {
	const relation = relationOf(state, viewer, at)
	if (relation === undefined || viewer === undefined) return relation && publicView(state)
	if (relation === 'public') return publicView(state, permitted(state, viewer, at, rules))
	const sees = sight[relation]
	const bySeq = new Map(records.map((record) => [record.seq, record]))
	const heard = heardIn(events, (seq) => bySeq.get(seq))
	const opening = spokenOpening(state, bySeq.get(1), heard)
	// who asks for an errand is told to the grid worker who takes it on, not to all who could
	const mayTake = relation === 'gridWorker' && state.errand !== undefined
	const knowsCaller = !mayTake && (sees.contact as readonly string[]).includes(state.identity)
	const { name, phone } = opening ?? {}
	const opened = events.find((event) => event.type === 'opened')
	return {
		...summaryOf(state, opening),
		...(sees.internal && upstream(state)),
		relation,
		version: state.version,
		...(opening?.text !== undefined && { text: opening.text }),
		...(sees.place && opening?.place && { place: opening.place }),
		...(knowsCaller && {
			caller: { ...(name !== undefined && { name }), ...(phone !== undefined && { phone }) },
		}),
		...(opened?.calledAt !== undefined && { calledAt: opened.calledAt }),
		...(state.claimedAt !== undefined && { claimedAt: state.claimedAt }),
		photos: [...(opened?.photos ?? [])],
		...(opened?.voices && { voices: withWords(opened.voices, heard) }),
		timeline: events
			.filter((event) => sees.internal || !inside.has(event.type))
			.map((event) => entryOf(event, bySeq.get(event.seq), relation, heard)),
		responsibilities: responsibilities(
			state,
			events,
			bySeq,
			sees.internal,
			relation === 'caller' ? markerOf({}) : undefined,
			'user' in viewer ? viewer.user : undefined,
		),
		...(state.whistle && { whistle: state.whistle }),
		...(sees.internal && state.suspensionAsked && { suspensionAsked: state.suspensionAsked }),
		...(sees.internal && state.instruction && { instruction: { reportBy: state.instruction.reportBy } }),
		...(sees.internal && state.mergedInto !== undefined && { mergedInto: state.mergedInto }),
		moves: permitted(state, viewer, at, rules),
	}
}

/** Where nobody wrote any words, what was written down of the recording is the case's headline. */
function spokenOpening(
	{ spoken }: CaseState,
	opening: PrivateRecord | undefined,
	heard: ReadonlyMap<string, Voice>,
): PrivateRecord | undefined {
	const heading = spoken === undefined ? undefined : heard.get(spoken)?.text
	if (heading === undefined) return opening
	return { seq: 1, salt: '', ...opening, heading }
}
