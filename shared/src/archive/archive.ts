import * as v from 'valibot'

/**
 * What a grid worker did, counted over a month (履职档案). Computed from traces alone: what they did on cases, and what
 * their own trace says. Nothing of it is typed.
 */
export const archiveNames = [
	'daysOnDuty', // days with a sign-in
	'patrols',
	'minutes', // of patrols
	'metres', // of patrols, thinned
	'visits', // to households
	'found', // problems reported on the way
	'foundSolved', // of those, the ones whose work was checked and found done
	'settled', // on the spot
	'inspected', // places of special inspections
	'verified', // work of others checked and passed
	'returned', // work of others checked and sent back
	'errands', // finished, each once a month
	'late', // of those, after their time
	'reworked', // of those, done again because they were not right
	'answered', // said whether it was solved
	'solved', // said that it was
	'answeredContent', // said whether they are content
	'content', // said that they are
	'doubted', // entries that are marked and not believed: a mock place, a clock set wrong
] as const
export type ArchiveName = (typeof archiveNames)[number]
export type Archive = Readonly<Record<ArchiveName, number>>

export const archiveSchema = v.object(
	Object.fromEntries(archiveNames.map((name) => [name, v.number()])) as Record<
		ArchiveName,
		v.NumberSchema<undefined>
	>,
)
export const noArchive: Archive = Object.fromEntries(
	archiveNames.map((name) => [name, 0]),
) as unknown as Archive

/** A unit's archive: its people's, added up. */
export function sumOf(archives: readonly Archive[]): Archive {
	return Object.fromEntries(
		archiveNames.map((name) => [name, archives.reduce((sum, one) => sum + one[name], 0)]),
	) as unknown as Archive
}

/** What of a case stands in somebody's archive. */
export const lineSteps = [
	'found', // reported it on the way
	'foundSolved', // what they had reported was checked and found done
	'verified',
	'returned',
	'errandStep', // took it, came, handed something in …
	'errandDone',
	'errandRated',
	'errandReworked',
] as const
export type LineStep = (typeof lineSteps)[number]

/** One line: what an event of a case says of the grid worker whose work it is. Never changed, but to be struck out. */
export const lineSchema = v.object({
	/** Of the event, in epoch milliseconds. */
	at: v.number(),
	user: v.string(),
	/** The unit whose grid worker they were; absent where they held no such post any more. */
	unit: v.exactOptional(v.string()),
	case: v.string(),
	/** Of the event in its case. */
	seq: v.number(),
	number: v.string(),
	step: v.picklist(lineSteps),
	/** Which step of an errand. */
	errandStep: v.exactOptional(v.string()),
	village: v.exactOptional(v.string()),
	/** An errand that was finished after its time. */
	late: v.exactOptional(v.literal(true)),
	solved: v.exactOptional(v.boolean()),
	content: v.exactOptional(v.boolean()),
	/** An objection to it was upheld: it stays, and counts no more. */
	struck: v.exactOptional(v.literal(true)),
})
export type Line = v.InferOutput<typeof lineSchema>

/** How a line is named in its archive: its event, and what it says of it. */
export const lineName = ({ case: id, seq, step }: Pick<Line, 'case' | 'seq' | 'step'>): string =>
	`${id}#${seq}#${step}`
