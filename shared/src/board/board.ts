/** What stands on a line of the board now. */
export const standingNames = ['open', 'late', 'partsOpen', 'partsLate'] as const

/** What happened, counted on the Beijing day on which it did. */
export const happenedNames = [
	'opened', // a call came in (a town's place line)
	'declined',
	'given', // became the lead
	'supportsGiven', // was called to help
	'done', // said that it is done, as the lead
	'doneInTime',
	'supportsDone',
	'supportsDoneInTime',
	'sentBack',
	'referred',
	'extended',
	'suspended',
	'becameLate',
	'released', // a supporting unit that dragged
	'prompt',
	'supervision',
	'warning',
	'unsolved', // the caller said that it is not solved
	'discontent', // solved, but they are not content
	'reworked',
	'closed',
	'ended', // without a solution, listed apart
	'merged',
	'whistles', // called units to a place
	'whistled', // was called to one
	'reportedIn',
	'reportedInOnTime',
] as const

/** What happened of which the cases themselves can be looked at. */
export const listedNames = [
	'sentBack',
	'referred',
	'extended',
	'becameLate',
	'released',
	'warning',
	'unsolved',
	'discontent',
	'reworked',
	'ended',
	'merged',
] as const satisfies readonly (typeof happenedNames)[number][]
export type ListedName = (typeof listedNames)[number]

/** Whether the cases of a number can be looked at. */
export const isListed = (name: string): name is ListedName =>
	(listedNames as readonly string[]).includes(name)

export const boardNames = [...standingNames, ...happenedNames] as const
export type BoardName = (typeof boardNames)[number]
