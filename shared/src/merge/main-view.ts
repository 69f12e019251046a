import * as v from 'valibot'
import { type CaseState, deadlineOf } from '../case/state'
import { statuses } from '../case/status'

/** How the main case stands, for the caller of one that was merged into it. */
export const mainViewSchema = v.object({
	status: v.picklist(statuses),
	/** The unit in charge, and by when it must resolve. */
	unitName: v.optional(v.string()),
	resolveBy: v.optional(v.number()),
	/** By when whoever's turn it is must act. */
	deadline: v.optional(v.number()),
})
export type MainView = v.InferOutput<typeof mainViewSchema>

/** Nothing of the other caller, and of a case that only some may see no more than how it stands. */
export function mainView(main: CaseState): MainView {
	const { status, lead, restricted } = main
	const deadline = deadlineOf(main)
	if (restricted) return { status }
	return {
		status,
		...(lead && { unitName: lead.unitName, resolveBy: lead.resolveBy }),
		...(deadline !== undefined && { deadline }),
	}
}
