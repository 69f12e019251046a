import * as v from 'valibot'
import { unitIdSchema } from '../case/words'
import { identifierSchema } from '../identifier/identifier'
import { invitationStates } from '../invitation/invitation'
import { sentSheet, sheetFaultSchema } from '../sheet/file'
import { dayNameSchema, regionSchema } from '../team/team'
import { postSchema, roles } from '../user/post'
import { personNameSchema } from '../user/user'

/** Which people: of a unit, or by a piece of their name in every unit that one may see. */
export const peopleQuerySchema = v.object({
	unit: v.optional(unitIdSchema),
	words: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(30, 'textTooLong'))),
	after: v.optional(v.pipe(v.string(), v.maxLength(120))),
})
export type PeopleQuery = v.InferOutput<typeof peopleQuerySchema>

/** Somebody who holds a post, has held one, or will. */
const personLineSchema = v.object({
	user: v.string(),
	/** As they say it; absent where they never did. */
	name: v.optional(v.string()),
	posts: v.array(postSchema),
})
export type PersonLine = v.InferOutput<typeof personLineSchema>

/** An invitation as those who made it see it. */
const invitationLineSchema = v.object({
	code: v.string(),
	role: v.picklist(roles),
	unit: v.string(),
	unitName: v.string(),
	region: v.optional(v.string()),
	from: v.optional(v.number()),
	until: v.optional(v.number()),
	forWhom: v.optional(v.string()),
	/** Whether a telephone was noted. */
	phone: v.boolean(),
	state: v.picklist(invitationStates),
	at: v.number(),
	expiresAt: v.number(),
})
export type InvitationLine = v.InferOutput<typeof invitationLineSchema>

export const peopleAnswerSchema = v.object({
	people: v.array(personLineSchema),
	invitations: v.array(invitationLineSchema),
	/** Roles that whoever asks may give in the unit; of no unit none. */
	gives: v.array(v.picklist(roles)),
	next: v.optional(v.string()),
})
export type PeopleAnswer = v.InferOutput<typeof peopleAnswerSchema>

/** Cases, errands, days on duty. */
const workSchema = v.object({ cases: v.number(), errands: v.number(), duty: v.number() })

const candidateSchema = v.object({ user: v.string(), name: v.optional(v.string()) })

/** Somebody with what hangs on each of their posts: counts, and never a case. */
export const personSchema = v.object({
	...personLineSchema.entries,
	/** Of each post that runs and that whoever asks may end. */
	hangs: v.array(
		v.object({
			post: v.string(),
			/** Open cases in their hands, errands that they run, days on duty ahead. */
			cases: v.number(),
			/** Of the cases, those that are due before the day is over, or late. */
			today: v.number(),
			/** Of the cases, those that only people named may see: the centre names a successor. */
			restricted: v.number(),
			errands: v.number(),
			duty: v.number(),
			/** Who could go on with it. */
			successors: v.array(candidateSchema),
			/** Who could stand in. */
			standIns: v.array(candidateSchema),
		}),
	),
	/** Days on which somebody stands in for them, those to come and those that run. */
	standIns: v.array(
		v.object({
			standIn: v.string(),
			post: v.string(),
			by: v.string(),
			name: v.optional(v.string()),
			from: v.number(),
			until: v.number(),
		}),
	),
	/** What they leave, and how far it has gone on; the newest first. */
	leavings: v.array(
		v.object({
			leaving: v.string(),
			at: v.number(),
			kind: v.picklist(['left', 'moved']),
			state: v.picklist(['open', 'done']),
			went: workSchema,
			stayed: workSchema,
		}),
	),
})
export type PersonView = v.InferOutput<typeof personSchema>

const id = identifierSchema
const dayOrNone = v.optional(dayNameSchema)
/** A post as it is given: its first day and its last, both included; without them from now on, and for good. */
const postWords = {
	role: v.picklist(roles),
	unit: unitIdSchema,
	region: v.optional(regionSchema),
	from: dayOrNone,
	until: dayOrNone,
	supervisor: v.optional(identifierSchema),
}
const postName = v.pipe(v.string('postUnknown'), v.regex(/^[A-Za-z0-9_-]{1,120}$/, 'postUnknown'))
/** Who goes on with what hangs on a post; `null` says that it goes back to the unit. */
const successor = v.nullable(identifierSchema)

/** What may be done about somebody's posts. */
export const personCommandSchema = v.variant('type', [
	v.object({ id, type: v.literal('appoint'), ...postWords }),
	/** Ends one post and begins another, at once. */
	v.object({
		id,
		type: v.literal('move'),
		post: postName,
		successor,
		...v.omit(v.object(postWords), ['from']).entries,
	}),
	/** They leave posts, at once or at an instant to come. With the last one their sessions end. */
	v.object({
		id,
		type: v.literal('leave'),
		posts: v.pipe(v.array(v.object({ post: postName, successor })), v.minLength(1), v.maxLength(10)),
		at: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
	}),
	/** A colleague does their work from a day to a day, both included. */
	v.object({
		id,
		type: v.literal('standIn'),
		post: postName,
		by: identifierSchema,
		from: dayNameSchema,
		until: dayNameSchema,
	}),
	v.object({ id, type: v.literal('endStandIn'), standIn: postName }),
])
export type PersonCommand = v.InferOutput<typeof personCommandSchema>
export type PersonCommandOf<Type extends PersonCommand['type']> = Extract<PersonCommand, { type: Type }>

export const personDoneSchema = v.object({
	/** It waits for a second person (双人复核). */
	waits: v.boolean(),
	/** The post that was given. */
	post: v.optional(v.string()),
	leaving: v.optional(v.string()),
})
export type PersonDone = v.InferOutput<typeof personDoneSchema>

/** Digits of a telephone as they may be noted: all, or the last four at least. */
const notedPhone = v.pipe(
	v.string('phoneInvalid'),
	v.transform((typed) =>
		typed
			.normalize('NFKC')
			.replace(/[\s-]/g, '')
			.replace(/^\+?86(?=\d{11}$)/, ''),
	),
	v.regex(/^\d{4,11}$/, 'phoneInvalid'),
)

export const invitationCommandSchema = v.variant('type', [
	v.object({
		id,
		type: v.literal('invite'),
		...postWords,
		/** Whom it is for, as whoever invites notes it. */
		forWhom: v.optional(personNameSchema),
		phone: v.optional(notedPhone),
	}),
	v.object({
		id,
		type: v.literal('withdraw'),
		code: v.pipe(v.string(), v.maxLength(60, 'invitationUnknown')),
	}),
])
export type InvitationCommand = v.InferOutput<typeof invitationCommandSchema>

export const invitationDoneSchema = v.object({
	code: v.string(),
	state: v.picklist(invitationStates),
	expiresAt: v.number(),
})
export type InvitationDone = v.InferOutput<typeof invitationDoneSchema>

/** An invitation as whoever opened it sees it: nobody's name. */
export const invitationSchema = v.object({
	code: v.string(),
	role: v.picklist(roles),
	unitName: v.string(),
	regionName: v.optional(v.string()),
	from: v.optional(v.number()),
	until: v.optional(v.number()),
	expiresAt: v.number(),
	state: v.picklist(invitationStates),
	/** Whether their telephone must be the one that was noted. */
	phone: v.boolean(),
	/** Whether a second person has to confirm it before they have the post. */
	two: v.boolean(),
})
export type InvitationView = v.InferOutput<typeof invitationSchema>

export const joinSchema = v.object({
	id,
	name: personNameSchema,
	/** What the phone button gave. */
	phoneCode: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
})
export type Join = v.InferOutput<typeof joinSchema>
export const joinedSchema = v.object({ waits: v.boolean(), role: v.picklist(roles), unitName: v.string() })
export type Joined = v.InferOutput<typeof joinedSchema>

/** A spreadsheet of people and posts: looked at first, and then carried out, whole or not at all. */
export const peopleSheetSchema = v.object({
	id,
	...sentSheet,
	/** What a preview said that it comes to; without it, this is the preview. */
	seen: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
})
export type PeopleSheet = v.InferOutput<typeof peopleSheetSchema>
/** What a row comes to. */
export const rowActions = ['invite', 'end', 'keep'] as const
export const peopleSheetAnswerSchema = v.union([
	v.object({ faults: v.array(sheetFaultSchema), total: v.number() }),
	v.object({
		/** What it comes to, to be sent back with it. */
		seen: v.string(),
		done: v.boolean(),
		kept: v.number(),
		ends: v.array(
			v.object({
				name: v.string(),
				unitName: v.string(),
				role: v.picklist(roles),
				successor: v.optional(v.string()),
			}),
		),
		invites: v.array(
			v.object({
				name: v.string(),
				unitName: v.string(),
				role: v.picklist(roles),
				/** Once it is done. */
				code: v.optional(v.string()),
			}),
		),
	}),
])
export type PeopleSheetAnswer = v.InferOutput<typeof peopleSheetAnswerSchema>
