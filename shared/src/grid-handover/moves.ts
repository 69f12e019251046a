/** How a slip stands: waits for the other side, who noted a difference; accepted; refused; taken back. */
export const gridHandoverStates = ['offered', 'differing', 'accepted', 'refused', 'withdrawn'] as const
export type GridHandoverState = (typeof gridHandoverStates)[number]

/** What may happen to one. The first step is always `offer`. */
export const gridHandoverStepTypes = [
	'offer',
	'differ',
	'supplement',
	'accept',
	'refuse',
	'withdraw',
] as const
export type GridHandoverStepType = (typeof gridHandoverStepTypes)[number]
export type AskedStepType = Exclude<GridHandoverStepType, 'offer'>

interface Move {
	/** Whoever hands over, or whom it is handed to: nobody else. */
	readonly by: 'giver' | 'taker'
	readonly from: readonly GridHandoverState[]
	readonly to: GridHandoverState
	readonly words: 'needed' | 'none'
}

/** The life of a slip (工作交割单): who may do what, from where, and where it leads. Offering is the beginning. */
export const gridHandoverMoves: Readonly<Record<AskedStepType, Move>> = {
	/** Something on it is not so: said item by item. */
	differ: { by: 'taker', from: ['offered'], to: 'differing', words: 'none' },
	supplement: { by: 'giver', from: ['offered', 'differing'], to: 'offered', words: 'needed' },
	accept: { by: 'taker', from: ['offered', 'differing'], to: 'accepted', words: 'none' },
	refuse: { by: 'taker', from: ['offered', 'differing'], to: 'refused', words: 'needed' },
	withdraw: { by: 'giver', from: ['offered', 'differing'], to: 'withdrawn', words: 'none' },
}

/** States in which its grid or its job waits for it, and no other slip of them can be given. */
export const isOpen = (state: GridHandoverState): boolean => state === 'offered' || state === 'differing'
