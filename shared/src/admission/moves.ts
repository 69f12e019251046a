import type { AdmissionCommandType } from './command'
import type { AdmissionStatus } from './status'

/** In what capacity somebody acts: the department that asks, or the centre that lets work through. */
export const admissionCapacities = ['asker', 'centre'] as const
export type AdmissionCapacity = (typeof admissionCapacities)[number]

interface Move {
	readonly by: AdmissionCapacity
	readonly from: AdmissionStatus
	readonly to: AdmissionStatus
}

/**
 * The life of a request: who may do what, from where, and where it leads. Asking is the beginning, and is the asker's.
 * Conditions on top (one's own request, a term that is over) are in decide.ts.
 */
export const admissionMoves = {
	admit: { by: 'centre', from: 'asked', to: 'admitted' },
	refuse: { by: 'centre', from: 'asked', to: 'refused' },
	withdraw: { by: 'asker', from: 'asked', to: 'withdrawn' },
	end: { by: 'centre', from: 'admitted', to: 'ended' },
} as const satisfies Record<AdmissionCommandType, Move>
