import type { Context } from '../case/context'
import type { CaseState } from '../case/state'
import type { Rules } from '../rule/rules'
import type { Service } from '../service/service'
import { RUN_DAYS } from './limits'

/** How long a town has: to take it on as the county says, and to bring it to its end as long as the office takes, and the ways. */
export function errandClocks(rules: Rules, { takesDays }: Pick<Service, 'takesDays'>): Rules['urgencies'] {
	return clocks(rules, { sign: rules.errand.sign, resolve: { by: 'working', days: takesDays + RUN_DAYS } })
}

/** Of an errand the time is one, whatever its colour: the one that it was given first. */
export function underErrand<Ground extends Pick<Context, 'rules'>>(
	{ errand, lead }: Pick<CaseState, 'errand' | 'lead'>,
	context: Ground,
): Ground {
	if (errand === undefined || lead === undefined) return context
	const { sign, resolve } = lead
	return { ...context, rules: { ...context.rules, urgencies: clocks(context.rules, { sign, resolve }) } }
}

function clocks({ urgencies }: Rules, one: Rules['urgencies']['green']): Rules['urgencies'] {
	return Object.fromEntries(Object.keys(urgencies).map((colour) => [colour, one])) as Rules['urgencies']
}
