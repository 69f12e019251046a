import { isNeutral } from '../follow-up/neutral'
import { CENTRE } from '../unit/unit'
import { isHeld } from '../user/post'
import { type Actor, actingAs } from './actor'
import { type CaseState, owesCall } from './state'

/** How a viewer stands to a case. */
export const relations = ['caller', 'centre', 'unit', 'gridWorker', 'followUp', 'staff', 'public'] as const
export type Relation = (typeof relations)[number]

/**
 * The closest relation of a viewer to a case; undefined when they must not even learn that it exists.
 * Leaders and inspectors of the county see cases without their callers, but whoever owes a caller a call must know whom
 * to call; an administrator sees none.
 */
export function relationOf(state: CaseState, viewer: Actor | undefined, at: number): Relation | undefined {
	if (viewer && viewer.tenant === state.tenant) {
		const by = actingAs(['caller', 'dispatcher', 'handler', 'gridWorker'], state, viewer, at)
		if (by) return relationFor[by.capacity as keyof typeof relationFor]
		const calls = owesCall(state) && isNeutral(state, viewer, at)
		if (calls && actingAs(['followUp'], state, viewer, at)) return 'followUp'
		const watches =
			'posts' in viewer &&
			viewer.posts.some(
				(post) =>
					isHeld(post, at) &&
					(post.role === 'inspector' ||
						(post.role === 'leader' && (post.unit === CENTRE || post.unit === state.lead?.unit))),
			)
		if (watches) return 'staff'
	}
	return state.public && (viewer === undefined || viewer.tenant === state.tenant) ? 'public' : undefined
}

const relationFor = {
	caller: 'caller',
	dispatcher: 'centre',
	handler: 'unit',
	gridWorker: 'gridWorker',
} as const

/** What each relation may see. `contact` lists the identities whose caller they may know. */
export const sight = {
	caller: { words: true, internal: false, place: true, contact: ['named', 'confidential'] },
	centre: { words: true, internal: true, place: true, contact: ['named', 'confidential'] },
	unit: { words: true, internal: true, place: true, contact: ['named'] },
	gridWorker: { words: true, internal: false, place: true, contact: ['named'] },
	followUp: { words: true, internal: true, place: true, contact: ['named', 'confidential'] },
	staff: { words: true, internal: true, place: true, contact: [] },
	public: { words: false, internal: false, place: false, contact: [] },
} as const satisfies Record<
	Relation,
	{ words: boolean; internal: boolean; place: boolean; contact: readonly string[] }
>
