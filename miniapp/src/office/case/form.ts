import type { CaseView } from '@huying/shared/case/case-view'
import type { Command, CommandOf, DeclineReason } from '@huying/shared/case/command'
import type { Kind, Urgency } from '@huying/shared/case/status'
import type { CallOutcome } from '@huying/shared/follow-up/follow-up'
import { isMatter, matters } from '@huying/shared/matter/matters'
import { errors } from '@huying/shared/text/zh-CN/error'
import { form as words } from '@huying/shared/text/zh-CN/office-case'
import type { OfficeMove } from './moves'

type Need = 'must' | 'may'
type WordsLabel = Exclude<keyof typeof words.words, 'optional'>

/** What the form of a move asks. A form that asks nothing is a single button. */
export interface MoveForm {
	readonly words?: readonly [Need, WordsLabel]
	readonly photos?: Need
	readonly unit?: Need
	readonly reason?: Need
	/** How urgent, may it be shown, which kind, where it belongs, whom it complains of. */
	readonly acceptance?: true
	/** Is it solved, and are they content: two questions, asked apart. */
	readonly rating?: true
	/** What came of a call; the two questions only where somebody was reached. */
	readonly call?: true
}

export const forms: Readonly<Record<OfficeMove, MoveForm>> = {
	accept: { acceptance: true, unit: 'may', words: ['may', 'note'] },
	decline: { reason: 'must', words: ['must', 'door'] },
	order: { unit: 'must', words: ['may', 'note'] },
	refuseSendBack: { words: ['must', 'reason'] },
	sign: {},
	sendBack: { words: ['must', 'reason'] },
	progress: { words: ['must', 'progress'], photos: 'may' },
	resolve: { words: ['must', 'reply'], photos: 'must' },
	verify: { words: ['may', 'remark'], photos: 'may' },
	return: { words: ['must', 'lacking'], photos: 'may' },
	rework: { unit: 'may', words: ['must', 'goal'] },
	end: { words: ['must', 'explanation'] },
	rate: { rating: true, words: ['may', 'said'] },
	logCall: { call: true, words: ['may', 'said'] },
	close: {},
	release: {},
	keep: { words: ['must', 'reason'] },
}

/** Moves that are done at one tap: what they do can be told from their button, and harms nobody. */
const atOneTap: ReadonlySet<OfficeMove> = new Set<OfficeMove>(['sign', 'close'])
export const isOneTap = (move: OfficeMove): boolean => atOneTap.has(move)

/** What has been filled in. It holds no photo files: those belong to `photo/`. */
export interface Answers {
	readonly words: string
	readonly unit?: string
	readonly urgency?: Urgency
	readonly public: boolean
	readonly kind?: Kind
	readonly village?: string
	readonly about?: string
	readonly reason?: DeclineReason
	readonly outcome?: CallOutcome
	readonly solved?: boolean
	readonly content?: boolean
}

/** What a field says anew; undefined takes an answer back. */
export type Change = { readonly [Key in keyof Answers]?: Answers[Key] | undefined }

/** The answers with a change. The unit complained of is never the one that is assigned. */
export function changed(answers: Answers, change: Change): Answers {
	const merged = { ...answers, ...change }
	if (merged.unit === merged.about) delete merged.unit
	return Object.fromEntries(
		Object.entries(merged).filter(([, value]) => value !== undefined),
	) as unknown as Answers
}

/** A fresh form: what the matter tells about kind and showing is filled in already. */
export function blank(view: Pick<CaseView, 'kind' | 'matter'>): Answers {
	const matter = view.matter !== undefined && isMatter(view.matter) ? matters[view.matter] : undefined
	const kind = view.kind ?? matter?.kind
	return { words: '', public: matter?.public ?? false, ...(kind !== undefined && { kind }) }
}

/** Whether anything was written or chosen that would be a loss. */
export function isWritten(answers: Answers, photos: number): boolean {
	const { words: text, unit, urgency, village, about, reason, outcome, solved } = answers
	const chosen = [unit, urgency, village, about, reason, outcome, solved].some(
		(answer) => answer !== undefined,
	)
	return text.trim() !== '' || chosen || photos > 0
}

/** The first thing still missing, as a sentence; undefined when the form can be sent. */
export function missing(move: OfficeMove, answers: Answers, photos: number): string | undefined {
	const form = forms[move]
	if (form.acceptance && answers.urgency === undefined) return words.missing.urgency
	if (form.rating && answers.solved === undefined) return words.missing.solved
	if (form.call && answers.outcome === undefined) return words.missing.outcome
	if (form.unit === 'must' && answers.unit === undefined) return words.missing.unit
	if (form.reason === 'must' && answers.reason === undefined) return words.missing.reason
	if (form.words?.[0] === 'must' && answers.words.trim() === '') return words.missing.words
	return form.photos === 'must' && photos === 0 ? errors.evidenceMissing : undefined
}

const optional = <Key extends string, Value>(key: Key, value: Value | undefined) =>
	(value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value }

/** What a form says as a command. For `accept` the unit and the note go with the `assign` that follows. */
export function commandOf(
	move: OfficeMove,
	id: string,
	answers: Answers,
	photos: readonly string[],
): Command {
	const text = answers.words.trim()
	const form = forms[move]
	const said = form.words === undefined || text === '' || form.acceptance ? undefined : text
	return {
		id,
		type: move,
		...optional('words', said),
		...(form.photos === undefined ? {} : { photos: [...photos] }),
		...(form.unit === undefined || form.acceptance ? {} : optional('unit', answers.unit)),
		...(form.reason === undefined ? {} : optional('reason', answers.reason)),
		...(form.rating
			? { ...optional('solved', answers.solved), ...optional('content', answers.content) }
			: {}),
		...(form.call ? callMade(answers) : {}),
		...(form.acceptance ? acceptance(answers) : {}),
	} as Command
}

/** A call with what was said in it: whoever was not reached said nothing. */
function callMade({ outcome, solved, content }: Answers) {
	const said = outcome === 'reached' && solved !== undefined
	return {
		...optional('outcome', outcome),
		...(said ? { solved, ...optional('content', content) } : {}),
	}
}

const acceptance = ({ urgency, public: shown, kind, village, about }: Answers) => ({
	public: shown,
	...optional('urgency', urgency),
	...optional('kind', kind),
	...optional('village', village),
	...optional('about', about),
})

/** The assignment that follows an acceptance in one go; undefined when no unit was chosen. */
export function followUp(id: string, answers: Answers): CommandOf<'order'> | undefined {
	const { unit } = answers
	if (unit === undefined) return undefined
	const text = answers.words.trim()
	return { id, type: 'order', unit, supports: [], ...optional('words', text === '' ? undefined : text) }
}
