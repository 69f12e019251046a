import type { CaseState } from '../case/state'
import { partsOf } from '../responsibility/folds'
import type { Responsibility } from '../responsibility/responsibility'
import type { BoardName } from './board'

/** What a step did to one unit's part. */
export interface PartChange {
	readonly unit: string
	readonly name: BoardName
	/** It is the lead's, and so the whole case's: it counts for the town where that is, too. */
	readonly whole: boolean
}

/** What a step did to the parts of a case. A case that went the way of its main case was worked on there. */
export function partsHappened(before: CaseState | undefined, after: CaseState): PartChange[] {
	if (before?.status === 'merged') return []
	return partsOf(after).flatMap((part) => {
		const whole = part.unit === after.lead?.unit
		const was = before && partsOf(before).find(({ unit, from }) => unit === part.unit && from === part.from)
		return [...done(was, part, whole, after), ...asked(was, part), ...shown(was, part, after)].map(
			(name) => ({
				unit: part.unit,
				name,
				whole: whole && wholes.has(name),
			}),
		)
	})
}

const wholes: ReadonlySet<BoardName> = new Set<BoardName>([
	'given',
	'done',
	'doneInTime',
	'sentBack',
	'becameLate',
])

type Was = Responsibility | undefined

/** How far it came. A unit that is called anew begins anew. */
function done(was: Was, part: Responsibility, isLead: boolean, { status }: CaseState): BoardName[] {
	const { phase, late = false, doneAt, resolveBy } = part
	const to = (reached: Responsibility['phase']) => phase === reached && was?.phase !== reached
	const names: BoardName[] = []
	if (was === undefined) names.push(isLead ? 'given' : 'supportsGiven')
	if (to('done')) {
		names.push(isLead ? 'done' : 'supportsDone')
		// The clock says within a minute that a part is late; work done in that minute is late too
		if (!late && (doneAt ?? 0) <= resolveBy) names.push(isLead ? 'doneInTime' : 'supportsDoneInTime')
	}
	// Not ours, and whose it is lies with those who keep the catalogue: that is no send-back
	if (to('sentBack')) names.push(isLead && status === 'disputed' ? 'disputed' : 'sentBack')
	if (to('released') && !isLead) names.push('released')
	if (late && !was?.late) names.push('becameLate')
	return names
}

/** What it got: more time, slips. */
function asked(was: Was, part: Responsibility): BoardName[] {
	const known = new Set(was?.slips?.map(({ number }) => number))
	return [
		...((part.extended?.length ?? 0) > (was?.extended?.length ?? 0) ? (['extended'] as const) : []),
		...(part.slips ?? []).filter(({ number }) => !known.has(number)).map(({ kind }) => kind),
	]
}

/** Whether it showed up where it was called to. */
function shown(was: Was, { phase, reportedInAt }: Responsibility, { whistle }: CaseState): BoardName[] {
	const names: BoardName[] = []
	if (was === undefined && whistle && phase === 'called') names.push('whistled')
	if (reportedInAt !== undefined && was?.reportedInAt === undefined) {
		names.push('reportedIn')
		if (whistle && reportedInAt <= whistle.meetAt) names.push('reportedInOnTime')
	}
	return names
}
