import { deadline } from '../calendar/calendar'
import type { Context } from '../case/context'
import type { Details } from '../case/details'
import { runningParts } from '../case/due'
import type { CaseState } from '../case/state'
import { partOf } from '../responsibility/folds'
import { nextRung } from './ladder'
import { type Slip, type SlipCause, type SlipKind, slipKinds, slipNumber } from './slip'

/** Issues a slip to a unit. Copies go where the county's rules say. */
export function issue(
	state: CaseState,
	{ kind, cause, unit, unitName }: { kind: SlipKind; cause: SlipCause; unit: string; unitName: string },
	{ at, rules, calendar }: Pick<Context, 'at' | 'rules' | 'calendar'>,
): Slip {
	return {
		number: slipNumber(state.number, state.slips ?? 0),
		kind,
		cause,
		unit,
		unitName,
		answerBy: deadline(calendar, at, rules.slips.answerWithin).at,
		copies: rules.slips.copies[kind],
	}
}

const isSlip = (rung: string): rung is SlipKind => (slipKinds as readonly string[]).includes(rung)

/** What the events of slips and instructions say about themselves. */
export const slipDetails: Pick<
	Details,
	'supervise' | 'climb' | 'answerSlip' | 'instruct' | 'report' | 'chase'
> = {
	supervise: (state, { unit }, _, context) => {
		// Stryker disable next-line OptionalChaining: the content guard has seen the part
		const unitName = partOf(state, unit)?.unitName ?? unit
		return { slip: issue(state, { kind: 'supervision', cause: 'hand', unit, unitName }, context) }
	},
	climb: (state, { unit }, _, context) => {
		const part = runningParts(state).find((running) => running.unit === unit)
		const next = part && nextRung(part)
		// Stryker disable next-line ConditionalExpression,LogicalOperator: the content guard has seen both
		if (part === undefined || next === undefined) return {}
		const { unitName } = part
		const { rung, cause } = next
		return {
			unit,
			unitName,
			rung,
			...(isSlip(rung) && { slip: issue(state, { kind: rung, cause, unit, unitName }, context) }),
		}
	},
	answerSlip: (state, { number }, by, { at }) => {
		// Stryker disable next-line OptionalChaining: the content guard has seen the slip
		const slip = partOf(state, by.unit)?.slips?.find((open) => open.number === number)
		// Stryker disable next-line ConditionalExpression: the same
		return { number, late: slip !== undefined && at > slip.answerBy }
	},
	instruct: (_, { number, reportBy }) => ({ reportBy, ...(number !== undefined && { number }) }),
	report: ({ instruction }, _, __, { at }) => ({
		// Stryker disable next-line ConditionalExpression: the standing guard has seen the instruction
		late: instruction !== undefined && at > instruction.reportBy,
	}),
	chase: (state, _, __, context) => {
		// Stryker disable next-line StringLiteral: the standing guard has seen the lead
		const { unit = '', unitName = '' } = state.lead ?? {}
		return { slip: issue(state, { kind: 'supervision', cause: 'instruction', unit, unitName }, context) }
	},
}
