/** Where an inspection stands; the words are in text/zh-CN/inspection.ts. */
export const inspectionStatuses = ['draft', 'open', 'closed', 'cancelled'] as const
export type InspectionStatus = (typeof inspectionStatuses)[number]

/** What may happen to one. The first step is always `start`. */
export const inspectionStepTypes = ['start', 'revise', 'places', 'open', 'close', 'cancel'] as const
export type InspectionStepType = (typeof inspectionStepTypes)[number]

interface Move {
	/** Whose inspection it is, or the clock. */
	readonly by: 'setter' | 'clock'
	readonly from: readonly InspectionStatus[]
	readonly to: InspectionStatus
}

/** The life of an inspection: who may do what, from where, and where it leads. Starting is the beginning. */
export const inspectionMoves = {
	revise: { by: 'setter', from: ['draft'], to: 'draft' },
	places: { by: 'setter', from: ['draft'], to: 'draft' },
	open: { by: 'setter', from: ['draft'], to: 'open' },
	close: { by: 'clock', from: ['open'], to: 'closed' },
	cancel: { by: 'setter', from: ['draft', 'open'], to: 'cancelled' },
} as const satisfies Record<Exclude<InspectionStepType, 'start'>, Move>

export const inspectionMoveOf = (type: Exclude<InspectionStepType, 'start'>): Move => inspectionMoves[type]
