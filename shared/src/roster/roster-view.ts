import * as v from 'valibot'
import { identifierSchema } from '../identifier/identifier'
import { roles } from '../user/post'
import { twice } from './roster'
import { dayStart, shiftNames } from './shift'
import { shiftsSchema } from './shift-rules'

/** Most people in one shift beside the leader. */
const MOST = 10
/** Most days written at once: a month. */
export const DAYS_AT_ONCE = 31
/** Most days read at once: two months. */
export const DAYS_READ = 62

const user = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,64}$/))
/** A Beijing day that there is: 2026-12-03. */
export const rosterDaySchema = v.pipe(
	v.string(),
	v.regex(/^\d{4}-\d{2}-\d{2}$/),
	v.check((day) => dayStart(day) !== undefined),
)

const crewSchema = v.object({
	leader: v.optional(user),
	people: v.pipe(v.array(user), v.maxLength(MOST), v.readonly()),
})
const crewsSchema = v.object({ day: v.optional(crewSchema), night: v.optional(crewSchema) })

/** A change of a roster: whole days, each on the version that was seen; 0 for a day that was not written yet. */
export const rosterChangeSchema = v.object({
	id: identifierSchema,
	days: v.pipe(
		v.array(
			v.pipe(
				v.object({
					day: rosterDaySchema,
					version: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
					shifts: crewsSchema,
				}),
				v.check((day) => twice(day).length === 0),
			),
		),
		v.minLength(1),
		v.maxLength(DAYS_AT_ONCE),
		v.check((days) => new Set(days.map(({ day }) => day)).size === days.length),
	),
})
export type RosterChange = v.InferOutput<typeof rosterChangeSchema>

/** Somebody who holds a post in a unit now. The phone is for those who may ring them (may-edit.ts). */
export const holderSchema = v.object({
	user: v.string(),
	/** As they gave it; absent where they gave none. */
	name: v.optional(v.string()),
	role: v.picklist(roles),
	region: v.optional(v.string()),
	phone: v.optional(v.string()),
})
export type Holder = v.InferOutput<typeof holderSchema>
export const holdersSchema = v.object({ unit: v.string(), posts: v.array(holderSchema) })

/** A unit's roster over some days, with who is who. Somebody who holds no post there any more has no name here. */
export const rosterSchema = v.object({
	unit: v.string(),
	days: v.array(v.object({ day: v.string(), version: v.number(), shifts: crewsSchema })),
	people: v.array(holderSchema),
	/** The county's shifts as its rules have them now. */
	shifts: shiftsSchema,
	/** Whether whoever asks may change it. */
	mayEdit: v.boolean(),
})
export type RosterView = v.InferOutput<typeof rosterSchema>

export const rosterDoneSchema = v.object({
	days: v.array(v.object({ day: v.string(), version: v.number() })),
})
export type RosterDone = v.InferOutput<typeof rosterDoneSchema>

const someone = v.object({ user: v.string(), name: v.optional(v.string()), phone: v.optional(v.string()) })

/** Who is on duty in a unit now, until when; nobody where `people` is empty and there is no `leader`. */
export const dutySchema = v.object({
	unit: v.string(),
	day: v.string(),
	shift: v.picklist(shiftNames),
	/** In epoch milliseconds. */
	from: v.number(),
	until: v.number(),
	leader: v.optional(someone),
	people: v.array(someone),
})
export type DutyView = v.InferOutput<typeof dutySchema>
