import type { CaseView } from '@huying/shared/case/case-view'
import type { ResponsibilityView } from '@huying/shared/responsibility/responsibility-view'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { whistles as words } from '@huying/shared/text/zh-CN/whistle'
import type { StateShape } from '../../kit/state-mark'

/** How far the units of a call are. */
export interface Tally {
	readonly all: number
	readonly signed: number
	readonly arrived: number
	readonly done: number
}

/** Counts the units that are still asked: one that was released, or that is sending back, is not. */
export function tallyOf(parts: readonly ResponsibilityView[]): Tally {
	const asked = parts.filter(({ phase }) => phase !== 'released' && phase !== 'sentBack')
	const count = (is: (part: ResponsibilityView) => boolean) => asked.filter(is).length
	return {
		all: asked.length,
		signed: count(({ phase }) => phase === 'signed' || phase === 'done'),
		arrived: count(({ reportedInAt }) => reportedInAt !== undefined),
		done: count(({ phase }) => phase === 'done'),
	}
}

/** One unit in a line: whether it has signed, shown up, done its part. */
export interface UnitLine {
	readonly unit: string
	readonly name: string
	readonly lead: boolean
	readonly shape: StateShape
	readonly state: string
	readonly facts: readonly string[]
}

/** Shape and word of a part's phase, as a caller asks for it. */
const phases: Record<ResponsibilityView['phase'], { shape: StateShape; words: string }> = {
	called: { shape: 'waiting', words: words.unit.waiting },
	signed: { shape: 'doing', words: words.unit.signed },
	done: { shape: 'done', words: words.unit.done },
	sentBack: { shape: 'waiting', words: words.unit.sentBack },
	released: { shape: 'stopped', words: words.unit.released },
}

/** Every unit of a call, the lead first. */
export function linesOf(
	{ responsibilities, whistle }: Pick<CaseView, 'responsibilities' | 'whistle'>,
	now: number,
): UnitLine[] {
	const parts = [...responsibilities].sort((left, right) => Number(right.lead) - Number(left.lead))
	return parts.map(({ unit, unitName, lead, phase, reportedInAt, late }) => {
		const asked = whistle !== undefined && phase !== 'released' && phase !== 'sentBack'
		const arrived =
			reportedInAt === undefined
				? phase === 'done'
					? words.unit.neverCame
					: words.unit.absent
				: words.unit.arrived(sayTime(reportedInAt, now))
		return {
			unit,
			name: unitName,
			lead,
			shape: phases[phase].shape,
			state: phases[phase].words,
			facts: [...(asked ? [arrived] : []), ...(late ? [words.unit.late] : [])],
		}
	})
}

/** The units whose part is over and that the unit which called has not marked yet. */
export function toMark({
	responsibilities,
	callingUnit,
	moves,
}: Pick<CaseView, 'responsibilities' | 'callingUnit' | 'moves'>): string[] {
	if (callingUnit === undefined || !moves.includes('mark')) return []
	return responsibilities
		.filter(({ unit, phase, marks }) => {
			const over = phase === 'done' || phase === 'released'
			return over && unit !== callingUnit.unit && !marks.some(({ from }) => from === callingUnit.unit)
		})
		.map(({ unitName }) => unitName)
}
