import type { Summons } from '../case/command'
import { unitIn } from '../case/context'
import type { Decision } from '../case/decide'
import type { By, EventOf } from '../case/event'
import { evolve } from '../case/evolve'
import { namesUnits } from '../case/named-units'
import { type OpeningContext, open } from '../case/open'
import { type PrivateRecord, seal } from '../case/private-record'
import { type Refusal, refusal } from '../error/refusal'
import { whistled } from '../responsibility/details'
import { calledBy } from './called-by'

export { calledBy } from './called-by'

/**
 * Opens a summons (呼叫): a town or department calls units to a place at a time. What the catalogue knows is called at
 * once; what is in no entry waits for the centre, which assigns by order (指定).
 * @param by the unit that calls, with the user who answers for it
 */
export function summon(
	summons: Summons,
	by: By & { readonly unit: string; readonly unitName: string },
	context: OpeningContext,
): Decision | Refusal {
	if (summons.meetAt < context.at) return refusal('meetInPast', 'meetAt')
	const callingUnit = { unit: by.unit, unitName: by.unitName }
	const opening = open(summons, context, by, {
		caseType: 'summons',
		source: 'miniProgram',
		caller: context.actor.user,
		callingUnit,
	})
	const [lead, ...listed] = calledBy(context.entry, summons.village).filter((unit) => unitIn(context, unit))
	if (lead === undefined) return opening
	if (summons.added.length > 0 && summons.reason === undefined) return refusal('textEmpty', 'reason')
	const supports = [...new Set([...listed, ...summons.added])].filter((unit) => unit !== lead)
	const state = evolve(undefined, opening.events[0])
	const code = namesUnits(state, [lead, ...supports], context)
	if (code !== undefined) return refusal(code, 'added')
	const seq = 2
	// Stryker disable next-line ConditionalExpression: of no reason nothing is sealed
	const sealed = seal(summons.reason === undefined ? {} : { text: summons.reason }, seq, context.salt)
	const event = {
		v: 1,
		type: 'whistled',
		case: state.case,
		seq,
		at: context.at,
		by,
		command: summons.id,
		...(sealed && { words: sealed.digest }),
		...whistled(state, { lead, supports, meetAt: summons.meetAt }, by, context),
	} as EventOf<'whistled'>
	const records: PrivateRecord[] = sealed ? [sealed.record] : []
	return { events: [...opening.events, event], records: [...opening.records, ...records] }
}
