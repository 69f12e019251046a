import { canonical } from '@huying/shared/identifier/digest'
import type { Rules } from '@huying/shared/rule/rules'
import { rules as fieldNames } from '@huying/shared/text/zh-CN/rules-page'
import { type Place, written } from '../rules/fields'
import type { Names } from '../rules/kinds'

/** A rule that would change, in the words of the rules page. */
export interface RuleChange {
	readonly place: Place
	readonly field: string
	readonly before: string
	readonly after: string
}

/** What was stored comes back with its members in another order, which changes nothing. */
const inOrder = (rules: Rules) => JSON.parse(canonical(rules)) as Rules

/** What of the rules another version changes, field by field; `holidays` where days off or worked do. */
export function rulesChange(
	before: Rules,
	after: Rules,
	names: Names,
): { readonly fields: readonly RuleChange[]; readonly holidays: boolean } {
	const [was, is] = [written(inOrder(before), names), written(inOrder(after), names)]
	const places = Object.keys(is) as Place[]
	return {
		fields: places
			.filter((place) => was[place] !== is[place])
			.map((place) => ({ place, field: fieldNames[place], before: was[place], after: is[place] })),
		holidays: canonical(before.years) !== canonical(after.years),
	}
}
