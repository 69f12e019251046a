/** Stages that a decision can go through; their Chinese names are in text/zh-CN/decision.ts. */
export const stages = [
	'ask', // residents are asked
	'proposal', // the party branch proposes
	'discussion', // the two committees discuss
	'partyMeeting', // the party members' meeting
	'vote', // the villagers' or residents' representatives vote
	'resolution', // the resolution made public
	'outcome', // the outcome made public
] as const
export type Stage = (typeof stages)[number]

/** What an entry of a stage holds besides the day and a text; whatever is not named must be absent. */
export interface Needs {
	/** Who was to come, and who came. */
	readonly attendance: boolean
	/** How those who came voted; the quorum says whether it passed. */
	readonly votes: boolean
	/** Photos of the meeting, the minutes or the notice board. */
	readonly photos: 'must' | 'may'
	/** What its text is. */
	readonly text: 'minutes' | 'resolution' | 'outcome'
	/** The day is that of the meeting or the posting; `asked` is the last day on which residents could answer. */
	readonly day: 'held' | 'asked'
	/** Its matter's contract and result must be linked first. */
	readonly links: boolean
}

/** What each stage needs: the only place that says so. A meeting shows its minutes or its people. */
export const needs: Readonly<Record<Stage, Needs>> = {
	ask: { attendance: false, votes: false, photos: 'may', text: 'minutes', day: 'asked', links: false },
	proposal: { attendance: true, votes: false, photos: 'may', text: 'minutes', day: 'held', links: false },
	discussion: { attendance: true, votes: true, photos: 'must', text: 'minutes', day: 'held', links: false },
	partyMeeting: { attendance: true, votes: true, photos: 'must', text: 'minutes', day: 'held', links: false },
	vote: { attendance: true, votes: true, photos: 'must', text: 'minutes', day: 'held', links: false },
	resolution: {
		attendance: false,
		votes: false,
		photos: 'may',
		text: 'resolution',
		day: 'held',
		links: false,
	},
	outcome: { attendance: false, votes: false, photos: 'may', text: 'outcome', day: 'held', links: true },
}

/** Ways of deciding, each a row of stages: none is skipped, none is put before another. */
export const processes = {
	/** 四议两公开, for villages. */
	fourDiscussions: ['proposal', 'discussion', 'partyMeeting', 'vote', 'resolution', 'outcome'],
	/** 一征三议两公开, for communities: residents are asked first. */
	askFirst: ['ask', 'proposal', 'discussion', 'vote', 'resolution', 'outcome'],
} as const satisfies Record<string, readonly Stage[]>
export type Process = keyof typeof processes
export const processNames = Object.keys(processes) as [Process, ...Process[]]

/** The stages of a process, in order. */
export const stagesOf = (process: Process): readonly Stage[] => processes[process]
