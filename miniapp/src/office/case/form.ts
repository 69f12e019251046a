import type { Allowance } from '@huying/shared/calendar/allowance'
import type { DeclineReason } from '@huying/shared/case/command'
import type { Kind, Urgency } from '@huying/shared/case/status'
import type { CallOutcome } from '@huying/shared/follow-up/follow-up'
import type { form as words } from '@huying/shared/text/zh-CN/office-case'
import type { OfficeMove } from './moves'
import type { PartKind } from './parts'

export type Need = 'must' | 'may'
type WordsLabel = Exclude<keyof typeof words.words, 'optional'>
export type PhotosLabel = 'evidence' | 'arrival' | 'optional'
export type InstantKey = 'meetAt' | 'until' | 'reportBy'

/** What the form of a move asks. A form that asks nothing is a single button. */
export interface MoveForm {
	readonly words?: readonly [Need, WordsLabel]
	readonly photos?: readonly [Need, PhotosLabel]
	/** A unit of the county, and what the command calls it. */
	readonly unit?: readonly [Need, 'unit' | 'lead' | 'to']
	/** One of the units that have a part in the case. */
	readonly part?: PartKind
	/** Units to help. */
	readonly supports?: true
	/** Who agreed, of the units that have a part. */
	readonly agreed?: true
	/** Who answers for the part: first in charge, responsible leader, person. */
	readonly answerable?: true
	readonly reason?: Need
	readonly urgency?: true
	readonly when?: InstantKey
	readonly extension?: true
	readonly marks?: true
	/** One of the case's recordings. */
	readonly voice?: true
	/** Where the phone is. */
	readonly place?: true
	/** Which of the own unit's slips. */
	readonly slip?: true
	/** Whose instruction it is, and the number it bears. */
	readonly instruction?: true
	/** Who may see the case. */
	readonly people?: true
	/** The case that this one is merged into. */
	readonly main?: true
	/** How urgent, may it be shown, which matter and kind, where it belongs, whom it complains of. */
	readonly acceptance?: true
	/** Is it solved, and are they content: two questions, asked apart. */
	readonly rating?: true
	/** Of what a village is asked about what it published: the answer that everybody reads. */
	readonly publicAnswer?: true
	/** What came of a call; the two questions only where somebody was reached. */
	readonly call?: true
}

export const forms: Readonly<Record<OfficeMove, MoveForm>> = {
	accept: { acceptance: true, unit: ['may', 'unit'], supports: true, words: ['may', 'note'] },
	take: {},
	decline: { reason: 'must', words: ['must', 'door'] },
	order: { unit: ['must', 'unit'], supports: true, words: ['may', 'note'] },
	transfer: { unit: ['must', 'unit'], words: ['may', 'note'] },
	supervise: { part: 'owed', words: ['must', 'demand'] },
	refuseSendBack: { words: ['must', 'reason'] },
	recolour: { urgency: true, words: ['must', 'why'] },
	restrict: { people: true, words: ['may', 'why'] },
	instruct: {
		instruction: true,
		when: 'reportBy',
		words: ['must', 'instruction'],
		photos: ['may', 'optional'],
	},
	sign: { answerable: true },
	sendBack: { words: ['must', 'reason'] },
	refer: { words: ['must', 'why'] },
	dispute: { words: ['must', 'reason'] },
	settleDispute: { unit: ['must', 'unit'], words: ['must', 'ruling'] },
	progress: { words: ['must', 'progress'], photos: ['may', 'optional'] },
	resolve: { publicAnswer: true, words: ['must', 'reply'], photos: ['must', 'evidence'] },
	whistle: { when: 'meetAt', unit: ['must', 'lead'], supports: true, words: ['must', 'asked'] },
	callSupport: { unit: ['must', 'unit'], words: ['must', 'role'] },
	reportIn: { photos: ['must', 'arrival'], place: true, words: ['may', 'far'] },
	plan: { agreed: true, words: ['must', 'agreed'], photos: ['may', 'optional'] },
	signPart: { answerable: true },
	finishPart: { words: ['must', 'part'], photos: ['must', 'evidence'] },
	sendPartBack: { words: ['must', 'reason'] },
	reassignPart: { part: 'sentBack', unit: ['may', 'to'], words: ['must', 'reason'] },
	refusePartBack: { part: 'sentBack', words: ['must', 'reason'] },
	releasePart: { part: 'support', words: ['must', 'why'] },
	mark: { part: 'marked', marks: true, words: ['may', 'comment'] },
	askExtension: { extension: true, words: ['must', 'why'] },
	grantExtension: { part: 'asked', words: ['may', 'comment'] },
	refuseExtension: { part: 'asked', words: ['must', 'reason'] },
	askSuspension: { when: 'until', words: ['must', 'why'] },
	suspend: { when: 'until', words: ['must', 'why'] },
	refuseSuspension: { words: ['must', 'reason'] },
	resume: { words: ['may', 'comment'] },
	answerSlip: { slip: true, words: ['must', 'slipAnswer'], photos: ['may', 'optional'] },
	report: { words: ['must', 'report'], photos: ['may', 'optional'] },
	verify: { words: ['may', 'remark'], photos: ['may', 'optional'] },
	return: { words: ['must', 'lacking'], photos: ['may', 'optional'] },
	rework: { unit: ['may', 'unit'], words: ['must', 'goal'] },
	proposeEnd: { words: ['must', 'why'] },
	refuseEnd: { words: ['must', 'reason'] },
	end: { words: ['must', 'explanation'] },
	rate: { rating: true, words: ['may', 'said'] },
	logCall: { call: true, words: ['may', 'said'] },
	close: {},
	release: {},
	keep: { words: ['must', 'reason'] },
	merge: { main: true, words: ['may', 'why'] },
	unmerge: { words: ['may', 'why'] },
	transcribe: { voice: true, words: ['must', 'heard'] },
	toldAtDoor: { words: ['may', 'told'] },
}

/** Moves that are done at one tap: what they do can be told from their button, and harms nobody. */
const atOneTap: ReadonlySet<OfficeMove> = new Set<OfficeMove>(['sign', 'signPart', 'close'])
/** Whether a list does it right there. On its own page a move that may say something has a form all the same. */
export const isOneTap = (move: OfficeMove): boolean => atOneTap.has(move)
export const asksNothing = (move: OfficeMove): boolean =>
	isOneTap(move) && Object.keys(forms[move]).length === 0

/** What has been filled in. It holds no photo files: those belong to `photo/`. */
export interface Answers {
	readonly words: string
	readonly unit?: string
	readonly part?: string
	readonly supports?: readonly string[]
	readonly agreed?: readonly string[]
	readonly first?: string
	readonly leader?: string
	readonly person?: string
	readonly urgency?: Urgency
	readonly public: boolean
	readonly kind?: Kind
	readonly matter?: string
	readonly village?: string
	readonly about?: string
	readonly reason?: DeclineReason
	/** In epoch milliseconds. */
	readonly when?: number
	readonly extension?: Allowance
	readonly speed?: number
	readonly quality?: number
	readonly place?: { readonly longitude: number; readonly latitude: number }
	readonly slip?: string
	readonly voice?: string
	readonly instructor?: string
	readonly instructionNumber?: string
	readonly people?: readonly { readonly user: string; readonly name: string }[]
	/** A case's identifier, and what it is called on the screen. */
	readonly into?: { readonly case: string; readonly title: string }
	readonly samePerson?: boolean
	readonly outcome?: CallOutcome
	readonly solved?: boolean
	readonly content?: boolean
	/** There only where one is asked for, and then no photo is. */
	readonly publicAnswer?: string
}

/** What a field says anew; undefined takes an answer back. */
export type Change = { readonly [Key in keyof Answers]?: Answers[Key] | undefined }

/** The answers with a change. The unit complained of is never called, and none is called twice. */
export function changed(answers: Answers, change: Change): Answers {
	const merged = { ...answers, ...change }
	if (merged.about !== undefined && merged.unit === merged.about) delete merged.unit
	if (merged.supports !== undefined) {
		const kept = merged.supports.filter((unit) => unit !== merged.about && unit !== merged.unit)
		if (kept.length > 0) merged.supports = [...new Set(kept)]
		else delete merged.supports
	}
	return Object.fromEntries(
		Object.entries(merged).filter(([, value]) => value !== undefined),
	) as unknown as Answers
}

/** What is filled in by itself says nothing about whether anybody wrote. */
const byItself: ReadonlySet<keyof Answers> = new Set<keyof Answers>([
	'words',
	'public',
	'kind',
	'part',
	'slip',
	'voice',
])

/** Whether anything was written or chosen that would be a loss. */
export function isWritten(answers: Answers, photos: number): boolean {
	const chosen = (Object.keys(answers) as (keyof Answers)[]).some(
		(key) => !byItself.has(key) && answers[key] !== undefined && answers[key] !== '',
	)
	return answers.words.trim() !== '' || chosen || photos > 0
}
