import { isRefusal } from '../error/refusal'
import type { Person } from './actor'
import type { Admission } from './admission'
import type { AdmissionView } from './admission-view'
import type { AdmissionCommandType } from './command'
import { permitAdmission } from './decide'
import { admissionMoves } from './moves'

/** What somebody may do with a request now. */
export function movesFor(admission: Admission, person: Person, at: number): AdmissionCommandType[] {
	const all = Object.keys(admissionMoves) as AdmissionCommandType[]
	return all.filter((type) => !isRefusal(permitAdmission(admission, type, person, at)))
}

/** A request as staff see it. Who may look is the route's business: everybody on staff, of this county. */
export function admissionView(admission: Admission, person: Person, at: number): AdmissionView {
	const { admission: id, unit, unitName, work, status, steps, version } = admission
	return {
		admission: id,
		unit,
		unitName,
		work,
		status,
		steps: steps.map(({ type, at: when, by, words }) => ({
			type,
			at: when,
			unitName: by.unitName,
			role: by.role,
			...(words !== undefined && { words }),
		})),
		version,
		moves: movesFor(admission, person, at),
	}
}
