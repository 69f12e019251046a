import { villageIn } from '../disclosure/disclosure'
import { maskText } from '../disclosure/mask'
import { type Person, postIn } from '../disclosure/moves'
import { isRefusal, type Refusal, refusal } from '../error/refusal'
import { checkEntry } from './check-entry'
import type { DecisionCommand, Start } from './command'
import { dayOf, daysBetween } from './day'
import {
	type Decision,
	type DecisionStep,
	nextStage,
	standingEntry,
	standingLink,
	type Terms,
} from './decision'
import type { DecisionRules } from './decision-rules'
import type { Entered, Voices } from './entry'
import { ASKED_LIMIT, STEPS_LIMIT } from './limits'
import { type Stage, stagesOf } from './stage'

/** What a step is taken with: the time, fresh randomness, and how residents have answered so far. */
export interface DecisionContext {
	readonly at: number
	readonly salt: string
	readonly voices?: Voices
}

/** Words as everybody may read them: numbers of people and accounts, and homes, are hidden before anything is kept. */
const told = (words: string): string => maskText(words).text

/** Who takes a step of a village's decision: its editor, of this county. */
function taking(
	village: { readonly tenant: string; readonly village: string },
	person: Person,
	{ at, salt }: DecisionContext,
): Pick<DecisionStep, 'at' | 'by' | 'salt'> | Refusal {
	const post = village.tenant === person.tenant ? postIn('editor', village.village, person, at) : undefined
	if (post === undefined) return refusal('notYours')
	return { at, salt, by: { user: person.user, role: post.role, unit: post.unit, unitName: post.unitName } }
}

/**
 * A new decision, or why not.
 * @param village as the county knows it; undefined where it has none of that code
 */
export function startDecision(
	body: Start,
	person: Person,
	context: DecisionContext,
	village: { readonly name: string } | undefined,
	rules: DecisionRules,
): Decision | Refusal {
	const taken = taking({ tenant: person.tenant, village: body.village }, person, context)
	if (isRefusal(taken)) return taken
	if (village === undefined) return refusal('villageUnknown', 'village')
	if (villageIn(body.id) !== body.village) return refusal('identifierInvalid', 'id')
	const kind = rules.kinds.find((one) => one.kind === body.kind)
	if (kind === undefined) return refusal('kindUnknown', 'kind')
	const wrong = askFault(body, context.at, rules)
	if (wrong) return wrong
	const terms: Terms = {
		process: body.process,
		kind,
		quorum: rules.quorum,
		outcomeWithin: rules.outcomeWithin,
		voiceOf: rules.voiceOf,
		...(body.askUntil !== undefined && { askUntil: body.askUntil }),
	}
	return {
		tenant: person.tenant,
		decision: body.id,
		village: body.village,
		villageName: village.name,
		unitName: taken.by.unitName,
		title: told(body.title),
		what: told(body.what),
		terms,
		steps: [{ ...taken, type: 'start' }],
		version: 1,
	}
}

/** Residents are asked where the process says so, for as many days as the rules want, today included. */
function askFault(
	{ process, askUntil }: Start,
	at: number,
	{ askedFor }: DecisionRules,
): Refusal | undefined {
	const asks = stagesOf(process).includes('ask')
	if (!asks) return askUntil === undefined ? undefined : refusal('askUntilWrong', 'askUntil')
	if (askUntil === undefined) return refusal('askUntilWrong', 'askUntil')
	const days = daysBetween(dayOf(at), askUntil) + 1
	return days < askedFor || days > ASKED_LIMIT ? refusal('askUntilWrong', 'askUntil') : undefined
}

/** The step that a command makes, or why it makes none: who they are first, then where the decision stands. */
export function decideDecision(
	decision: Decision,
	command: DecisionCommand,
	person: Person,
	context: DecisionContext,
): DecisionStep | Refusal {
	const taken = taking(decision, person, context)
	if (isRefusal(taken)) return taken
	if (command.version !== decision.version) return refusal('caseMoved')
	if (decision.version >= STEPS_LIMIT) return refusal('stepsTooMany')
	if (command.type === 'link') return link(decision, command, taken)
	const entered = enteredOf(command)
	if (command.type === 'correct') {
		const before = standingEntry(decision, entered.stage)
		if (before === undefined) return refusal('stageNotEntered', 'stage')
		const entry = checkEntry(decision, entered, context.at, before.voices)
		return isRefusal(entry) ? entry : { ...taken, type: 'correct', entry, reason: told(command.reason) }
	}
	const next = nextStage(decision)
	if (next === undefined) return refusal('notAllowedNow')
	if (entered.stage !== next) return refusal('stageOutOfOrder', 'stage')
	const entry = checkEntry(decision, entered, context.at, context.voices)
	return isRefusal(entry) ? entry : { ...taken, type: 'enter', entry }
}

/** What a command says of its stage; what it does not say is absent. */
function enteredOf(command: Extract<DecisionCommand, { stage: Stage }>): Entered {
	const { stage, held, attendance, votes, text, photos } = command
	return { stage, held, ...(attendance && { attendance }), ...(votes && { votes }), text: told(text), photos }
}

/** A paper is linked once there is a resolution that it carries out; in place of another, it says why. */
function link(
	decision: Decision,
	{ name, disclosure, text, photos, reason }: Extract<DecisionCommand, { type: 'link' }>,
	taken: Pick<DecisionStep, 'at' | 'by' | 'salt'>,
): DecisionStep | Refusal {
	if (!decision.terms.kind.links.includes(name)) return refusal('linkNotWanted', 'name')
	if (standingEntry(decision, 'resolution') === undefined) return refusal('stageOutOfOrder', 'name')
	if (disclosure === undefined && (text === undefined || photos.length === 0))
		return refusal('linkEmpty', 'text')
	if (disclosure !== undefined && villageIn(disclosure) !== decision.village)
		return refusal('linkUnknown', 'disclosure')
	if (standingLink(decision, name) !== undefined && reason === undefined)
		return refusal('textEmpty', 'reason')
	return {
		...taken,
		type: 'link',
		name,
		link: {
			...(disclosure !== undefined && { disclosure }),
			...(text !== undefined && { text: told(text) }),
			photos,
		},
		...(reason !== undefined && { reason: told(reason) }),
	}
}

/** The decision after a step. Nothing of what was there is changed. */
export const evolveDecision = (decision: Decision, step: DecisionStep): Decision => ({
	...decision,
	steps: [...decision.steps, step],
	version: decision.version + 1,
})
