import type { CaseView } from '@huying/shared/case/case-view'
import type { ResponsibilityView } from '@huying/shared/responsibility/responsibility-view'

/** Which of the units that have a part a form is about. */
export type PartKind = 'owed' | 'sentBack' | 'support' | 'asked' | 'marked'

/** A unit to choose. */
export interface PartOption {
	readonly unit: string
	readonly unitName: string
	/** What it asked for, where that is what is decided. */
	readonly asked?: ResponsibilityView['asked']
}

type Shared = Pick<CaseView, 'responsibilities' | 'callingUnit' | 'relation' | 'timeline'>
/** The units that whoever looks works in. */
type Mine = readonly string[]

const owes = ({ phase }: ResponsibilityView) => phase === 'called' || phase === 'signed'
const isOver = ({ phase }: ResponsibilityView) => phase === 'done' || phase === 'released'

const choosing: Record<PartKind, (view: Shared, mine: Mine) => readonly PartOption[]> = {
	owed: ({ responsibilities }) => responsibilities.filter(owes),
	sentBack: ({ responsibilities }) =>
		responsibilities.filter(({ lead, phase }) => !lead && phase === 'sentBack'),
	support: ({ responsibilities }) =>
		responsibilities.filter((part) => !part.lead && (owes(part) || part.phase === 'sentBack')),
	asked: ({ responsibilities }, mine) =>
		responsibilities.filter(({ asked, unit }) => asked !== undefined && !mine.includes(unit)),
	marked,
}

/** The units that a form of this kind can be about. */
export function partsFor(kind: PartKind, view: Shared, mine: Mine): readonly PartOption[] {
	return choosing[kind](view, mine)
}

/**
 * Whom somebody may still mark: the caller and the lead every unit whose part is over, whoever worked the unit that
 * called. The rules decide (responsibility/marks.ts); this only spares a page what they would refuse.
 */
function marked(view: Shared, mine: Mine): readonly PartOption[] {
	const { responsibilities, callingUnit, relation } = view
	const isCaller = relation === 'caller' || relation === 'callingUnit'
	const from = isCaller
		? (callingUnit?.unit ?? 'caller')
		: responsibilities.find(({ unit }) => mine.includes(unit))?.unit
	if (from === undefined) return []
	const leads = responsibilities.some(({ unit, lead }) => lead && unit === from)
	const over = isCaller || leads ? responsibilities.filter(isOver) : []
	const worked = !isCaller && responsibilities.some((part) => part.unit === from && isOver(part))
	const all: PartOption[] = [...over, ...(worked && callingUnit ? [callingUnit] : [])]
	return all.filter(({ unit }, at) => {
		const first = all.findIndex((one) => one.unit === unit) === at
		return first && unit !== from && !wasMarked(view, unit, from)
	})
}

/** Marks of an earlier round do not count: a task that was given anew is marked anew. */
function wasMarked({ responsibilities, timeline }: Shared, unit: string, from: string): boolean {
	const since = responsibilities.find((part) => part.unit === unit)?.from ?? whistledAt(timeline)
	return timeline.some(
		(entry) =>
			entry.type === 'marked' &&
			entry.unit === unit &&
			(entry.by.unit ?? 'caller') === from &&
			entry.at >= since,
	)
}

const whistledAt = (timeline: Shared['timeline']): number =>
	Math.max(0, ...timeline.filter(({ type }) => type === 'whistled').map(({ at }) => at))

/** Slips that the units of whoever looks have not answered, the most pressing first. */
export function ownSlips({ responsibilities }: Pick<Shared, 'responsibilities'>, mine: Mine) {
	return responsibilities
		.filter(({ unit }) => mine.includes(unit))
		.flatMap(({ slips }) => slips)
		.sort((left, right) => left.answerBy - right.answerBy)
}
