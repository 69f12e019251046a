import * as v from 'valibot'
import { wordsUpTo } from '../admission/work'
import { identifierSchema } from '../identifier/identifier'
import { personNameSchema, phoneSchema } from '../user/user'

/** Who serves a grid: 网格长, 网格员, 下沉干部, 群众工作队, 包村干部, 包村民警. Words are in text/zh-CN/team.ts. */
export const memberRoles = [
	'gridLeader',
	'gridWorker',
	'sunkStaff',
	'workTeam',
	'officer',
	'policeman',
] as const
export type MemberRole = (typeof memberRoles)[number]

/** People of one team, and lines of one part of it. */
export const MEMBERS_LIMIT = 60
export const LINES_LIMIT = 20
const LINE_LENGTH = 120
/** Days on which sunk staff come together (组团下沉), that are told ahead. */
const GROUP_DAYS_LIMIT = 31

/** A day as people write it down: 2026-12-03. Whether a calendar has it, is asked too. */
export const dayNameSchema = v.pipe(
	v.string(),
	v.regex(/^20\d{2}-\d{2}-\d{2}$/, 'dayInvalid'),
	v.check((day) => {
		const at = Date.parse(`${day}T00:00:00Z`)
		return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
	}, 'dayInvalid'),
)

/**
 * Somebody of a team. Who has an account is named by their pseudonym, and called as their profile says when they are
 * shown; everybody else by a name. A telephone typed here is shown to everybody: its owner agreed to that.
 */
export const memberSchema = v.pipe(
	v.object({
		role: v.picklist(memberRoles),
		/** Of grid leaders: 一级, 二级 or 三级网格长. */
		level: v.optional(v.picklist([1, 2, 3])),
		user: v.optional(identifierSchema),
		name: v.optional(personNameSchema),
		/** Unit and office: 区住建局四级主任科员. */
		title: v.optional(wordsUpTo(40)),
		phone: v.optional(phoneSchema),
		/** The fixed day of each week (固定下沉日): 1 is Monday. */
		weekday: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
		/** Days on which they come as a group (组团下沉). */
		groupDays: v.optional(v.pipe(v.array(dayNameSchema), v.maxLength(GROUP_DAYS_LIMIT))),
	}),
	v.check(({ user, name }) => (user === undefined) !== (name === undefined), 'memberNameless'),
	v.check(({ role, level }) => (role === 'gridLeader') === (level !== undefined), 'memberLevelWrong'),
	v.check(
		({ role, weekday, groupDays }) => role === 'sunkStaff' || (weekday ?? groupDays) === undefined,
		'memberDaysWrong',
	),
	v.check(({ user, phone }) => user === undefined || phone === undefined, 'memberPhoneOwn'),
)
export type Member = v.InferOutput<typeof memberSchema>

const lines = v.pipe(v.array(wordsUpTo(LINE_LENGTH)), v.maxLength(LINES_LIMIT, 'teamTooLong'))

/** What a team says of itself; the rest of 五公开, work done and problems solved, is counted and never typed. */
export const teamWordsSchema = v.object({
	members: v.pipe(v.array(memberSchema), v.maxLength(MEMBERS_LIMIT, 'teamTooLong')),
	/** 职责, 任务 and 公开承诺, a sentence each. */
	duties: lines,
	tasks: lines,
	promises: lines,
})
export type TeamWords = v.InferOutput<typeof teamWordsSchema>

export const noTeam: TeamWords = { members: [], duties: [], tasks: [], promises: [] }

/** Who serves a region: a county (6 digits), a town (9) or a village (12). Version 0 is one that nobody has written. */
export interface Team extends TeamWords {
	readonly region: string
	readonly version: number
	/** Who wrote it last, for which unit, and when. */
	readonly by?: { readonly user: string; readonly unit: string; readonly unitName: string }
	readonly at?: number
}

export const regionSchema = v.pipe(
	v.string('villageUnknown'),
	v.regex(/^(\d{6}|\d{9}|\d{12})$/, 'villageUnknown'),
)
/** The regions whose teams serve a village: the county's, the town's, its own. */
export const regionsOf = (village: string): [string, string, string] => [
	village.slice(0, 6),
	village.slice(0, 9),
	village,
]
