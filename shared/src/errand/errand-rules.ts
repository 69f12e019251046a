import * as v from 'valibot'
import { allowanceSchema } from '../calendar/allowance'
import { spansSchema } from '../rule/spans'

/** What a county settles about errands. */
export const errandRulesSchema = v.object({
	/** How long until a grid worker has taken an errand on. */
	sign: allowanceSchema,
	/** The spans of a day in which somebody can be visited or can come, one errand of a village at a time. */
	slots: spansSchema(16),
	/** Whether weekends and holidays have slots too. */
	slotsOnDaysOff: v.boolean(),
	/** Whether a grid worker may take money along, against a voucher and to the cent. */
	cash: v.boolean(),
	/**
	 * Days after the end of an errand when the pictures of papers are erased: not while its asker may still say that it is
	 * not done (REOPEN_WITHIN).
	 */
	keepMaterials: v.pipe(v.number(), v.integer(), v.minValue(16), v.maxValue(365)),
})
export type ErrandRules = v.InferOutput<typeof errandRulesSchema>

/** What counts until a county settles otherwise: proposals. Whoever cannot travel cannot come on weekdays only. */
export const defaultErrandRules: ErrandRules = {
	sign: { by: 'working', days: 0.5 },
	slots: [
		['08:30', '10:00'],
		['10:00', '11:30'],
		['14:30', '16:00'],
		['16:00', '17:30'],
	],
	slotsOnDaysOff: false,
	cash: false,
	keepMaterials: 30,
}
