import type { Performer } from '../countersign/performer'
import { rulesWrites } from './rules-store'

/** Puts new rules in place of the version that was seen, once another person confirmed them. */
export const performRules: Performer<'changeRules'> = {
	async prepare(table, _ports, { tenant, order, askedBy, confirmedBy, at, id }) {
		return {
			writes: rulesWrites(table, tenant, { rules: order.rules, seen: order.version, by: askedBy.user, at }),
			entries: [
				{
					tenant,
					at,
					by: confirmedBy,
					what: 'rulesChanged',
					detail: { version: order.version + 1, askedBy: askedBy.user, countersign: id },
				},
			],
			refused: 'rulesMoved',
		}
	},
}
