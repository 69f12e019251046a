import type { Actor } from '../case/actor'
import { permit } from '../case/decide'
import type { PrivateRecord } from '../case/private-record'
import { relationOf, sight } from '../case/relation'
import type { CaseState } from '../case/state'
import { summaryOf } from '../case/summary'
import { isRefusal } from '../error/refusal'
import type { Call, Contact } from './call'

/**
 * A call that is owed, for somebody who may make it: with whom to call, unless the caller stays anonymous.
 * @param profile what the caller says about themselves; what they left with the case goes before it
 */
export function callOf(
	state: CaseState,
	{ opening, profile }: { opening: PrivateRecord | undefined; profile?: Contact | undefined },
	viewer: Actor,
	at: number,
): Call | undefined {
	const relation = relationOf(state, viewer, at)
	if (relation === undefined || isRefusal(permit(state, 'logCall', viewer, at))) return undefined
	const { name, phone } = (sight[relation].contact as readonly string[]).includes(state.identity)
		? // Their helper's own number is not theirs
			state.helping
			? { ...opening }
			: { ...profile, ...opening }
		: {}
	return {
		...summaryOf(state, opening),
		...(name !== undefined && { name }),
		...(phone !== undefined && { phone }),
	}
}
