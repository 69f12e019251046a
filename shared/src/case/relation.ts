import { isNeutral } from '../follow-up/neutral'
import { partOf } from '../responsibility/folds'
import { CENTRE } from '../unit/unit'
import { isHeld } from '../user/post'
import { type Actor, actingAs, isNamed } from './actor'
import { type CaseState, owesCall } from './state'

/** How a viewer stands to a case. */
export const relations = [
	'caller',
	'callingUnit',
	'centre',
	'unit',
	'local',
	'gridWorker',
	'errandWorker',
	'concerned',
	'followUp',
	'staff',
	'public',
] as const
export type Relation = (typeof relations)[number]

/**
 * The closest relation of a viewer to a case; undefined when they must not even learn that it exists.
 * Leaders and inspectors of the county see cases without their callers, but whoever owes a caller a call must know whom
 * to call; an administrator sees none.
 */
export function relationOf(state: CaseState, viewer: Actor | undefined, at: number): Relation | undefined {
	if (viewer ? !isNamed(state, viewer) : state.restricted) return undefined
	if (viewer && viewer.tenant === state.tenant) {
		const by = actingAs(closest, state, viewer, at)
		if (by?.capacity === 'caller' && by.unit !== undefined) return 'callingUnit'
		if (by) return relationFor[by.capacity as keyof typeof relationFor]
		const calls = owesCall(state) && isNeutral(state, viewer, at)
		if (calls && actingAs(['followUp'], state, viewer, at)) return 'followUp'
		const watches =
			'posts' in viewer &&
			viewer.posts.some(
				(post) =>
					isHeld(post, at) &&
					(post.role === 'inspector' ||
						(post.role === 'leader' && (post.unit === CENTRE || partOf(state, post.unit) !== undefined))),
			)
		if (watches) return 'staff'
	}
	return state.public && (viewer === undefined || viewer.tenant === state.tenant) ? 'public' : undefined
}

const closest = [
	'caller',
	'concerned',
	'errandWorker',
	'dispatcher',
	'handler',
	'supporter',
	'firstReceiver',
	'local',
	'keeper',
	'gridWorker',
] as const
const relationFor = {
	caller: 'caller',
	dispatcher: 'centre',
	handler: 'unit',
	supporter: 'unit',
	firstReceiver: 'unit',
	keeper: 'unit',
	local: 'local',
	gridWorker: 'gridWorker',
	errandWorker: 'errandWorker',
	concerned: 'concerned',
} as const

/** What each relation may see. `contact` lists the identities whose caller they may know. */
export const sight = {
	caller: { words: true, internal: false, place: true, contact: ['named', 'confidential'] },
	callingUnit: { words: true, internal: true, place: true, contact: ['named'] },
	centre: { words: true, internal: true, place: true, contact: ['named', 'confidential'] },
	unit: { words: true, internal: true, place: true, contact: ['named'] },
	// who called is shown to a village or town only once it has taken the call: it may be about them
	local: { words: true, internal: false, place: true, contact: [] },
	gridWorker: { words: true, internal: false, place: true, contact: ['named'] },
	errandWorker: { words: true, internal: true, place: true, contact: ['named', 'confidential'] },
	// it is their errand, asked for by somebody they know
	concerned: { words: true, internal: false, place: true, contact: ['named', 'confidential'] },
	followUp: { words: true, internal: true, place: true, contact: ['named', 'confidential'] },
	staff: { words: true, internal: true, place: true, contact: [] },
	public: { words: false, internal: false, place: false, contact: [] },
} as const satisfies Record<
	Relation,
	{ words: boolean; internal: boolean; place: boolean; contact: readonly string[] }
>
