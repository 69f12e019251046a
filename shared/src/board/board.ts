/** What stands on a line of the board now. */
export const standingNames = ['open', 'late', 'partsOpen', 'partsLate'] as const
export type StandingName = (typeof standingNames)[number]

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
	'disputed',
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
	'unmerged', // taken out again
	'whistles', // called units to a place
	'whistled', // was called to one
	'reportedIn',
	'reportedInOnTime',
	'marks', // others have marked it, each from one to five
	'markedSpeed', // the sum of these marks on speed
	'markedQuality', // and on quality
] as const

/** What happened of which the cases themselves can be looked at. */
export const tracedNames = [
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
export type TracedName = (typeof tracedNames)[number]

/** Every number from which one gets to its cases. */
export const listedNames = [...standingNames, ...tracedNames] as const
export type ListedName = (typeof listedNames)[number]

const isOneOf =
	<Name extends string>(names: readonly Name[]) =>
	(name: string): name is Name =>
		(names as readonly string[]).includes(name)

/** Whether a number says what is so now; its cases do not belong to days. */
export const isStanding = isOneOf(standingNames)
export const isTraced = isOneOf(tracedNames)
export const isListed = isOneOf(listedNames)

export const boardNames = [...standingNames, ...happenedNames] as const
export type BoardName = (typeof boardNames)[number]
