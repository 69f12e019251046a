import { type FindFilter, spanOf } from '@huying/shared/find/filter'
import { type Plan, planOf } from '@huying/shared/find/plan'
import type { Scope } from '@huying/shared/find/scope'
import { kindOf, termKinds } from '@huying/shared/find/term'
import { ordered } from '../store/ordered'
import type { Table } from '../store/table'
import { findKeys } from './find-keys'
import { type Budget, listWalker } from './list-walker'
import { inAll, inAny, type Walker } from './walker'

/** A walk through everything that a filter may let through, and where it begins. */
export interface Walk {
	readonly walker: Walker
	readonly begins: string
}

/** @param last the last instant at which a case may have been opened, besides what the filter says */
export function walkOf(
	table: Table,
	tenant: string,
	filter: FindFilter,
	scope: Scope,
	budget: Budget,
	last = Number.POSITIVE_INFINITY,
): Walk {
	const span = spanOf(filter)
	const low = `${ordered(span.first)}#`
	const walkerOf = (plan: Plan): Walker => {
		if (typeof plan !== 'string')
			return 'all' in plan ? inAll(plan.all.map(walkerOf)) : inAny(plan.any.map(walkerOf))
		const lists = Array.from({ length: termKinds[kindOf(plan)].parts }, (_, part) =>
			listWalker(table, findKeys.list(tenant, plan, part), low, budget),
		)
		return lists.length === 1 ? (lists[0] as Walker) : inAny(lists)
	}
	// every sort key of that instant is before its `~`
	return { walker: walkerOf(planOf(filter, scope)), begins: `${ordered(Math.min(span.last, last))}#~` }
}
