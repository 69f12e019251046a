import * as v from 'valibot'
import { callOutcomes } from '../follow-up/follow-up'
import { identifierSchema } from '../identifier/identifier'
import { villageCodeSchema } from '../region/region'
import { personNameSchema, phoneSchema } from '../user/user'
import { PHOTO_LIMIT, TEXT_LIMIT } from './limits'
import { identities, kinds, sources, urgencies } from './status'

/** Words a person must give: not empty, and not a book. Length is counted in characters as people see them. */
export const wordsSchema = v.pipe(
	v.string('textEmpty'),
	v.trim(),
	v.minLength(1, 'textEmpty'),
	v.check((text) => [...text].length <= TEXT_LIMIT, 'textTooLong'),
)
const optionalWords = v.optional(wordsSchema)
const photosSchema = v.pipe(
	v.array(identifierSchema),
	v.maxLength(PHOTO_LIMIT, 'photosTooMany'),
	v.check((photos) => new Set(photos).size === photos.length, 'invalidInput'),
)
const optionalPhotos = v.optional(photosSchema, [])

/** A point on the map, in gcj02 as WeChat gives it, with what the caller calls it. */
export const placeSchema = v.object({
	longitude: v.optional(v.pipe(v.number(), v.minValue(-180), v.maxValue(180))),
	latitude: v.optional(v.pipe(v.number(), v.minValue(-90), v.maxValue(90))),
	description: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200, 'textTooLong'))),
})
export type Place = v.InferOutput<typeof placeSchema>

/** What may come with any call. */
const said = {
	id: identifierSchema,
	text: wordsSchema,
	identity: v.optional(v.picklist(identities), 'named'),
	photos: optionalPhotos,
	kind: v.optional(v.picklist(kinds)),
	/** A key of the table of matters (matter/matters.ts). */
	matter: v.optional(v.pipe(v.string(), v.maxLength(40))),
	place: v.optional(placeSchema),
	name: v.optional(personNameSchema),
	phone: v.optional(phoneSchema),
}

/** What a resident sends: a sentence and a village are enough. `id` is made on the phone and names the case for ever. */
export const submissionSchema = v.object({ ...said, village: villageCodeSchema })
export type Submission = v.InferOutput<typeof submissionSchema>

/** What the centre files for somebody who called by another channel. Without a village it is unplaced. */
export const registrationSchema = v.object({
	...said,
	source: v.picklist(sources),
	/** The number it bears there (原工单号). */
	sourceNumber: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60))),
	title: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200, 'textTooLong'))),
	/** When the caller called, if that was before now. */
	calledAt: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
	village: v.optional(villageCodeSchema),
})
export type Registration = v.InferOutput<typeof registrationSchema>

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

const command = <const Type extends string, const Entries extends v.ObjectEntries>(
	type: Type,
	entries: Entries,
) => v.object({ id: identifierSchema, type: v.literal(type), ...entries })

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
	}),
	command('decline', {
		reason: v.picklist(declineReasons),
		/** Which door is the right one. */
		words: wordsSchema,
	}),
	command('assign', { unit: v.string('unitUnknown'), words: optionalWords }),
	command('refuseSendBack', { words: wordsSchema }),
	command('sign', {}),
	command('sendBack', { words: wordsSchema }),
	command('progress', { words: wordsSchema, photos: optionalPhotos }),
	command('resolve', { words: wordsSchema, photos: v.pipe(photosSchema, v.minLength(1, 'evidenceMissing')) }),
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
	command('rework', { unit: v.optional(v.string('unitUnknown')), words: wordsSchema }),
	command('end', { words: wordsSchema }),
	command('close', {}),
	command('supplement', { words: optionalWords, photos: optionalPhotos }),
	command('urge', {}),
	command('withdraw', { words: optionalWords }),
	command('release', {}),
	command('keep', { words: wordsSchema }),
	command('reopen', { words: wordsSchema }),
])
export type Command = v.InferOutput<typeof commandSchema>
export type CommandType = Command['type']
/** The command of one type. */
export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>
