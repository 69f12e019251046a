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
	'reworked',
	'closed',
	'ended', // without a solution, listed apart
	'merged',
	'whistles', // called units to a place
	'whistled', // was called to one
	'reportedIn',
	'reportedInOnTime',
] as const

export const boardNames = [...standingNames, ...happenedNames] as const
export type BoardName = (typeof boardNames)[number]
