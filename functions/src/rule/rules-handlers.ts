import { published } from '@huying/shared/calendar/published'
import type { Waiting } from '@huying/shared/countersign/countersign'
import { RefusalError } from '@huying/shared/error/refusal'
import { mayEditRules } from '@huying/shared/rule/may-edit'
import type { Rules } from '@huying/shared/rule/rules'
import type { RulesChange, RulesView } from '@huying/shared/rule/rules-view'
import { yearView } from '@huying/shared/rule/year-view'
import { beijing } from '@huying/shared/time/day'
import { askCountersign } from '../countersign/ask-countersign'
import { getCountersign } from '../countersign/countersign-store'
import type { Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'
import { units } from '../tenant/tenant-store'
import { getRules } from './rules-store'

/** The rules as whoever asks may see them: one GetItem. */
export async function rulesView(table: Table, who: Who, now: number): Promise<RulesView> {
	const { rules, version, at } = await getRules(table, who.tenant)
	const { year } = beijing(now)
	const shown = new Set([year, year + 1, ...Object.keys(rules.years).map(Number)])
	return {
		rules,
		version,
		...(at !== undefined && { changedAt: at }),
		years: [...shown].sort((one, other) => one - other).map((one) => yearView(rules, one)),
		published,
		mayEdit: mayEditRules(who.posts, now),
	}
}

/**
 * Asks for a change of the rules, once, on condition that they are still what the person saw: it is made when another
 * person confirms it, in a county with one administrator the centre's leader.
 * @throws RefusalError notYours, unitUnknown, rulesMoved, identifierReused
 */
export async function changeRules(
	table: Table,
	ports: Pick<Ports, 'now'>,
	who: Who,
	{ id, version: seen, rules }: RulesChange,
): Promise<Waiting> {
	if (!mayEditRules(who.posts, ports.now())) throw new RefusalError('notYours')
	const { rules: before, version } = await getRules(table, who.tenant)
	if (version === seen) await knowsUnits(table, who.tenant, rules, before)
	// What was asked for and has been made since is answered as it was
	else if ((await getCountersign(table, who.tenant, id)) === undefined) throw new RefusalError('rulesMoved')
	return askCountersign(table, ports, who, id, { kind: 'changeRules', version: seen, rules })
}

/**
 * A copy sent to nobody, or a catalogue that nobody keeps, would be noticed only when it is needed. What stood there
 * before may stay: a county need not have every unit of the default.
 * @throws RefusalError unitUnknown
 */
async function knowsUnits(table: Table, tenant: string, rules: Rules, before: Rules): Promise<void> {
	const stood = new Set(named(before))
	const added = named(rules).filter((unit) => !stood.has(unit))
	if (added.length === 0) return
	const known = new Set((await units(table, tenant)).map(({ unit }) => unit))
	if (!added.every((unit) => known.has(unit))) throw new RefusalError('unitUnknown', 'rules')
}

const named = ({ keeper, slips: { copies } }: Rules): string[] => [
	keeper,
	...copies.prompt,
	...copies.supervision,
	...copies.warning,
]
