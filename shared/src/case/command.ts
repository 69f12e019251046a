import * as v from 'valibot'
import { errandCommands } from '../errand/command'
import { callOutcomes } from '../follow-up/follow-up'
import { helpingCommands } from '../helping/commands'
import { isNamedHelp, optionalHelping } from '../helping/helping'
import { identifierSchema } from '../identifier/identifier'
import { mergeCommands } from '../merge/commands'
import { publicAnswerWords } from '../objection/words'
import { villageCodeSchema } from '../region/region'
import { responsibilityCommands, supportsSchema } from '../responsibility/commands'
import { slipCommands } from '../slip/commands'
import { personNameSchema, phoneSchema } from '../user/user'
import { voiceCommands } from '../voice/commands'
import { optionalVoices, saysSomething } from '../voice/voice'
import { identities, kinds, sources, urgencies } from './status'
import {
	command,
	instantSchema,
	optionalPhotos,
	optionalWords,
	placeSchema,
	unitIdSchema,
	wordsSchema,
} from './words'

export { type Place, placeSchema, wordsSchema } from './words'

const matterSchema = v.optional(v.pipe(v.string(), v.maxLength(40)))

/** What may come with any call. */
const said = {
	id: identifierSchema,
	text: wordsSchema,
	identity: v.optional(v.picklist(identities), 'named'),
	photos: optionalPhotos,
	kind: v.optional(v.picklist(kinds)),
	/** A matter of the catalogue. */
	matter: matterSchema,
	place: v.optional(placeSchema),
	name: v.optional(personNameSchema),
	phone: v.optional(phoneSchema),
}

/**
 * What a resident sends: a village and a sentence, or a recording in its place, are enough. `id` is made on the phone
 * and names the case for ever.
 */
export const submissionSchema = v.pipe(
	v.object({
		...said,
		text: v.exactOptional(wordsSchema),
		voices: optionalVoices,
		/** Whoever sends it acts for somebody else, openly. */
		helping: optionalHelping,
		village: villageCodeSchema,
		/** A grid worker's own find, in any grid at any hour (出门就办公). */
		patrol: v.optional(v.boolean()),
	}),
	v.forward(
		v.check((said) => saysSomething(said), 'textEmpty'),
		['text'],
	),
	v.forward(
		v.check((said) => isNamedHelp(said), 'invalidInput'),
		['helping'],
	),
)
export type Submission = v.InferOutput<typeof submissionSchema>

/** What the centre files for somebody who called by another channel. Without a village it is unplaced. */
export const registrationSchema = v.object({
	...said,
	source: v.picklist(sources),
	/** The number it bears there (原工单号). */
	sourceNumber: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60))),
	title: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200, 'textTooLong'))),
	/** When the caller called, if that was before now. */
	calledAt: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
	village: v.optional(villageCodeSchema),
	/** By when whoever passed it on wants their answer. */
	answerBy: v.optional(instantSchema),
	/** An earlier case that it is about again (重复来电); apart from merging. */
	repeatOf: v.optional(identifierSchema),
	/** The number it bears there stands already, and this is another case all the same. */
	another: v.optional(v.boolean()),
	/** A leader's instruction that opens the case: the report owed on it. */
	instruction: v.optional(
		v.object({
			leader: personNameSchema,
			number: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60))),
			reportBy: instantSchema,
		}),
	),
})
export type Registration = v.InferOutput<typeof registrationSchema>

/**
 * A town or department calls units to a place at a time. Where the catalogue knows the matter, they are called at once;
 * what is in no entry goes to the centre, which assigns by order (指定).
 */
export const summonsSchema = v.object({
	...said,
	village: villageCodeSchema,
	meetAt: instantSchema,
	/** The unit that calls, where the caller answers for several. */
	unit: v.optional(unitIdSchema),
	/** Called besides those that the catalogue says, with the reason. */
	added: v.optional(supportsSchema, []),
	reason: v.optional(wordsSchema),
})
export type Summons = v.InferOutput<typeof summonsSchema>

/** Why a call is not taken up; the sentences are in text/zh-CN/case.ts. */
export const declineReasons = [
	'notPublic',
	'inCourt',
	'inPetition',
	'answeredBefore',
	'otherCounty',
	'notClear',
	'untrue',
] as const
export type DeclineReason = (typeof declineReasons)[number]

/** Every command on a case that exists. `id` is made by the client; sent twice it is done once. */
export const commandSchema = v.variant('type', [
	command('accept', {
		urgency: v.picklist(urgencies),
		/** Whether a summary may be shown to others; only for matters that touch nobody in person. */
		public: v.optional(v.boolean(), false),
		kind: v.optional(v.picklist(kinds)),
		/** For an unplaced case: where it belongs. */
		village: v.optional(villageCodeSchema),
		/** The unit complained of, which is never assigned. */
		about: v.optional(v.string()),
		/** What it is, where the caller did not say or not rightly. */
		matter: matterSchema,
	}),
	command('take', {}),
	command('decline', {
		reason: v.picklist(declineReasons),
		/** Which door is the right one. */
		words: wordsSchema,
	}),
	/** Handle it and report back (交办). */
	command('order', { unit: unitIdSchema, supports: v.optional(supportsSchema, []), words: optionalWords }),
	/** Handle it and answer the caller (转办). */
	command('transfer', { unit: unitIdSchema, words: optionalWords }),
	command('recolour', { urgency: v.picklist(urgencies), words: wordsSchema }),
	/** Only those named see the case from now on; with nobody named, all who are concerned see it again. */
	command('restrict', { to: v.pipe(v.array(identifierSchema), v.maxLength(20)), words: optionalWords }),
	command('refuseSendBack', { words: wordsSchema }),
	command('sendBack', { words: wordsSchema }),
	command('refer', { words: wordsSchema }),
	command('dispute', { words: wordsSchema }),
	command('settleDispute', { unit: unitIdSchema, words: wordsSchema }),
	command('progress', { words: wordsSchema, photos: optionalPhotos }),
	command('resolve', {
		words: wordsSchema,
		/** Evidence; what a village is asked about needs none. */
		photos: optionalPhotos,
		/** Of what a village is asked: the answer that stands under the item for everybody. */
		publicAnswer: v.exactOptional(publicAnswerWords),
	}),
	...responsibilityCommands,
	...slipCommands,
	command('verify', { words: optionalWords, photos: optionalPhotos }),
	command('return', { words: wordsSchema, photos: optionalPhotos }),
	command('rate', { solved: v.boolean(), content: v.optional(v.boolean()), words: optionalWords }),
	command('remind', {}),
	command('openCall', {}),
	/** What came of calling the caller. `solved` and `content` are theirs to say, where they were reached. */
	command('logCall', {
		outcome: v.picklist(callOutcomes),
		solved: v.optional(v.boolean()),
		content: v.optional(v.boolean()),
		words: optionalWords,
	}),
	command('rework', { unit: v.optional(unitIdSchema), words: wordsSchema }),
	command('proposeEnd', { words: wordsSchema }),
	command('refuseEnd', { words: wordsSchema }),
	/** With the written explanation that the caller gets. */
	command('end', { words: wordsSchema }),
	command('close', {}),
	/** What somebody who left has in hand of a unit's part goes on with a successor. */
	command('handOn', {
		unit: unitIdSchema,
		from: identifierSchema,
		to: v.optional(identifierSchema),
	}),
	command('supplement', { words: optionalWords, photos: optionalPhotos, voices: optionalVoices }),
	command('urge', {}),
	command('withdraw', { words: optionalWords }),
	command('release', {}),
	command('keep', { words: wordsSchema }),
	command('reopen', { words: wordsSchema }),
	...mergeCommands,
	...errandCommands,
	...voiceCommands,
	...helpingCommands,
])
export type Command = v.InferOutput<typeof commandSchema>
export type CommandType = Command['type']
/** The command of one type. */
export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>
