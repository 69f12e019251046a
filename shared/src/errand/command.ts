import * as v from 'valibot'
import { command, instantSchema, optionalWords, placeSchema, wordsSchema } from '../case/words'
import { identifierSchema } from '../identifier/identifier'
import { villageCodeSchema } from '../region/region'
import { materialForms, serviceCodeSchema } from '../service/service'
import { personNameSchema, phoneSchema } from '../user/user'
import { kinships, visitKinds } from './errand'
import { CASH_LIMIT, PAPER_NAME, PAPER_PHOTOS, PAPERS_LIMIT, VOICES_LIMIT } from './limits'
import { forbiddenIn } from './never'

const photosSchema = v.pipe(
	v.array(identifierSchema),
	v.maxLength(PAPER_PHOTOS, 'photosTooMany'),
	v.check((photos) => new Set(photos).size === photos.length, 'invalidInput'),
)
const photos = v.optional(photosSchema, [])
const evidence = v.pipe(photosSchema, v.minLength(1, 'evidenceMissing'))

/** What a paper is called; what is never received is refused by its name. */
export const paperNameSchema = v.pipe(
	v.string('textEmpty'),
	v.trim(),
	v.minLength(1, 'textEmpty'),
	v.check((name) => [...name].length <= PAPER_NAME, 'textTooLong'),
	v.check((name) => forbiddenIn(name) === undefined, 'paperForbidden'),
)
const paper = v.object({ name: paperNameSchema, form: v.picklist(materialForms) })
const papers = v.pipe(v.array(paper), v.maxLength(PAPERS_LIMIT, 'materialsTooMany'))
const names = v.pipe(v.array(paperNameSchema), v.maxLength(PAPERS_LIMIT, 'materialsTooMany'))

export const visitSchema = v.object({ kind: v.picklist(visitKinds), startsAt: instantSchema })
/** The running number of a voucher of this errand, from 1. */
const voucher = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999))
/** Money in hundredths of a yuan. */
const fen = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(CASH_LIMIT))
/** A Beijing day: 2026-03-05. */
export const tripDaySchema = v.pipe(v.string(), v.isoDate())
/** Where something is handed in. */
const office = v.pipe(
	v.string('textEmpty'),
	v.trim(),
	v.minLength(1, 'textEmpty'),
	v.maxLength(60, 'textTooLong'),
)

/**
 * What somebody sends who wants an errand run. `id` is made on the phone and names the case for ever. `materials` are what
 * they have ready, ticked or photographed.
 */
export const askErrandSchema = v.object({
	id: identifierSchema,
	village: villageCodeSchema,
	service: serviceCodeSchema,
	for: v.variant('who', [
		v.object({ who: v.literal('self') }),
		v.object({
			who: v.literal('other'),
			relation: v.picklist(kinships),
			name: personNameSchema,
			phone: v.exactOptional(phoneSchema),
		}),
	]),
	text: v.exactOptional(wordsSchema),
	voices: v.optional(v.pipe(v.array(identifierSchema), v.maxLength(VOICES_LIMIT)), []),
	materials: v.optional(
		v.pipe(
			v.array(v.object({ name: paperNameSchema, ready: v.boolean(), photos })),
			v.maxLength(PAPERS_LIMIT, 'materialsTooMany'),
			v.check(
				(all) => all.reduce((count, { photos: shown }) => count + shown.length, 0) <= PAPER_PHOTOS,
				'photosTooMany',
			),
		),
		[],
	),
	visit: v.exactOptional(visitSchema),
	place: v.exactOptional(placeSchema),
	phone: v.exactOptional(phoneSchema),
})
export type AskErrand = v.InferOutput<typeof askErrandSchema>

const step = <const Type extends string, const Entries extends v.ObjectEntries>(
	type: Type,
	entries: Entries,
) => v.object({ type: v.literal(type), ...entries })

/** Every step of an errand; who may take it, and when, is in moves.ts. */
export const stepSchema = v.variant('type', [
	/** A grid worker takes it on; a handler of the town names who does. */
	step('undertake', { worker: v.exactOptional(identifierSchema) }),
	/** Another grid worker goes on with it. */
	step('pass', { to: identifierSchema, words: optionalWords }),
	/** On the person's own phone, by a link: its route hands it on, and nobody else can say it. */
	step('giveConsent', {}),
	/** What the worker took of the person concerned: a photographed signature, or a recorded yes. */
	step('takeConsent', {
		by: v.picklist(['signature', 'recording']),
		photos,
		voice: v.exactOptional(identifierSchema),
	}),
	step('withdrawConsent', { words: optionalWords }),
	/** Settles when somebody comes, or another time instead. */
	step('book', { visit: visitSchema }),
	step('unbook', {}),
	/** Everything that is missing, all together and once (一次性告知). */
	step('askMissing', { papers: v.pipe(names, v.minLength(1, 'textEmpty')), words: optionalWords }),
	step('answerMissing', { words: optionalWords, photos }),
	/** Papers are handed over: makes a voucher. */
	step('receivePapers', { papers: v.pipe(papers, v.minLength(1, 'textEmpty')), photos }),
	/** Whoever handed over, or gets back, says that it is so. */
	step('confirmVoucher', { voucher }),
	/** The same where they have no phone: their signature, photographed by the worker. */
	step('signVoucher', { voucher, photos: evidence }),
	/** All papers in hand go to the office. */
	step('handIn', { office, words: optionalWords }),
	/** They come back, with what the office gave besides. */
	step('bringBack', { papers: v.optional(papers, []), words: optionalWords }),
	/** Papers of one voucher go back; `left` where the office keeps them. `places` counts from 0. Makes a voucher. */
	step('returnPapers', {
		voucher,
		places: v.pipe(
			v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(PAPERS_LIMIT - 1))),
			v.minLength(1, 'invalidInput'),
			v.check((places) => new Set(places).size === places.length, 'invalidInput'),
		),
		left: v.exactOptional(v.literal(true)),
		photos,
	}),
	/** Makes a voucher. */
	step('takeCash', { fen }),
	/** With pictures of the receipts. */
	step('spendCash', { fen, photos: evidence }),
	/** Makes a voucher. */
	step('returnCash', { fen }),
	/** Errands to one place go together (集中办); `trip` is made on the phone. */
	step('joinTrip', { trip: identifierSchema, day: tripDaySchema, office }),
	step('leaveTrip', {}),
])
export type ErrandStep = v.InferOutput<typeof stepSchema>
export type StepType = ErrandStep['type']
export type StepOf<Type extends StepType> = Extract<ErrandStep, { type: Type }>

export const errandCommands = [command('errand', { step: stepSchema })] as const

/** What the person concerned sends who opens the link: the one-time code that it carries. */
export const invitationCodeSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/, 'invitationInvalid'))
export const consentSchema = v.object({ id: identifierSchema, code: invitationCodeSchema })
