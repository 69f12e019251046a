import { published } from '@huying/shared/calendar/published'
import { RefusalError } from '@huying/shared/error/refusal'
import { mayEditRules } from '@huying/shared/rule/may-edit'
import type { Rules } from '@huying/shared/rule/rules'
import type { RulesChange, RulesView } from '@huying/shared/rule/rules-view'
import { yearView } from '@huying/shared/rule/year-view'
import { beijing } from '@huying/shared/time/day'
import type { Who } from '../edge/endpoint'
import { answered, commandKey, digestOf, recordOf } from '../store/once'
import type { Table } from '../store/table'
import { units } from '../tenant/tenant-store'
import { getRules, putRules } from './rules-store'

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
 * Changes the rules, once, on condition that they are still what the person saw.
 * @throws RefusalError notYours, unitUnknown, rulesMoved, identifierReused
 */
export async function changeRules(
	table: Table,
	who: Who,
	change: RulesChange,
	now: number,
): Promise<{ version: number }> {
	if (!mayEditRules(who.posts, now)) throw new RefusalError('notYours')
	const key = commandKey(who.tenant, who.user, change.id)
	const sent = digestOf('changeRules', change)
	const again = await answered<{ version: number }>(table, key, sent)
	if (again) return again
	const { rules: before, version } = await getRules(table, who.tenant)
	if (version === change.version) await knowsUnits(table, who.tenant, change.rules, before)
	const done = { version: change.version + 1 }
	const failed = await putRules(
		table,
		who.tenant,
		{ rules: change.rules, seen: change.version, by: who.user, at: now },
		[recordOf(table, key, { digest: sent, answer: done, at: now })],
	)
	if (failed === undefined) return done
	// The same change may have come in twice at once
	const twice = await answered<{ version: number }>(table, key, sent)
	if (twice) return twice
	throw new RefusalError('rulesMoved')
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
