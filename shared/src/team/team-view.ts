import * as v from 'valibot'
import { archiveSchema } from '../archive/archive'
import { identifierSchema } from '../identifier/identifier'
import { sentSheet, sheetFaultSchema } from '../sheet/file'
import { starViewSchema } from '../star/star-view'
import { memberRoles, regionSchema, teamWordsSchema } from './team'

/** Somebody of a team as residents see them. */
export const shownMemberSchema = v.object({
	role: v.picklist(memberRoles),
	level: v.exactOptional(v.picklist([1, 2, 3])),
	/** Absent where an account was erased. */
	name: v.exactOptional(v.string()),
	title: v.exactOptional(v.string()),
	/** Their own, where they agreed to show it; else their unit's. */
	phone: v.exactOptional(v.string()),
	ownPhone: v.boolean(),
	weekday: v.exactOptional(v.number()),
	groupDays: v.array(v.string()),
})
export type ShownMember = v.InferOutput<typeof shownMemberSchema>

/** The team of one region as residents see it. */
export const shownTeamSchema = v.object({
	region: v.string(),
	regionName: v.string(),
	members: v.array(shownMemberSchema),
	duties: v.array(v.string()),
	tasks: v.array(v.string()),
	promises: v.array(v.string()),
	/** When it was last written. */
	at: v.exactOptional(v.number()),
})
export type ShownTeam = v.InferOutput<typeof shownTeamSchema>

/** 五公开 of a village: people, duties, tasks, and work done and problems solved, counted of the month. */
export const villageTeamSchema = v.object({
	village: v.string(),
	villageName: v.string(),
	townName: v.string(),
	/** The village's own first, then the town's, then the county's; those that nobody has written are left out. */
	teams: v.array(shownTeamSchema),
	/** What the grid workers of the village did in this month, from their archives. */
	month: v.string(),
	work: v.object({
		workers: v.number(),
		...v.pick(archiveSchema, ['patrols', 'visits', 'errands', 'found', 'verified', 'settled', 'foundSolved'])
			.entries,
	}),
	/** The stars of the month that was last chosen. */
	stars: v.exactOptional(v.object({ month: v.string(), stars: v.array(starViewSchema) })),
})
export type VillageTeam = v.InferOutput<typeof villageTeamSchema>

/** A team as those who write it see it. */
export const teamViewSchema = v.object({
	region: v.string(),
	regionName: v.string(),
	...teamWordsSchema.entries,
	version: v.number(),
	unitName: v.exactOptional(v.string()),
	at: v.exactOptional(v.number()),
	mayEdit: v.boolean(),
})
export type TeamView = v.InferOutput<typeof teamViewSchema>

/** The teams of a town and its villages, or of the county; who has an account, by pseudonym and name. */
export const teamsAnswerSchema = v.object({
	teams: v.array(teamViewSchema),
	/** Grid workers and leaders of the town, to choose from. */
	people: v.array(v.object({ user: v.string(), name: v.exactOptional(v.string()) })),
})
export type TeamsAnswer = v.InferOutput<typeof teamsAnswerSchema>

export const changeTeamSchema = v.object({
	id: identifierSchema,
	/** The version that was seen. */
	version: v.number(),
	...teamWordsSchema.entries,
})
export type ChangeTeam = v.InferOutput<typeof changeTeamSchema>
export const changedTeamSchema = v.object({ region: v.string(), version: v.number() })

export const previewTeamsSchema = v.object(sentSheet)
const changedRegionSchema = v.object({
	region: v.string(),
	regionName: v.string(),
	version: v.number(),
	/** People and lines that come, and that go. */
	added: v.number(),
	removed: v.number(),
})
export const teamsPreviewSchema = v.union([
	v.object({ faults: v.array(sheetFaultSchema), total: v.number() }),
	v.object({ changes: v.array(changedRegionSchema), same: v.number() }),
])
export type TeamsPreview = v.InferOutput<typeof teamsPreviewSchema>
/** @see teamsPreviewSchema: the versions that the preview showed. */
export const putTeamsSchema = v.object({
	id: identifierSchema,
	...sentSheet,
	base: v.pipe(
		v.array(v.object({ region: regionSchema, version: v.number() })),
		v.maxLength(60, 'invalidInput'),
	),
})
export type PutTeams = v.InferOutput<typeof putTeamsSchema>
export const putTeamsDoneSchema = v.object({ changed: v.number() })

/** Whether one's own telephone is shown to residents. */
export const showPhoneSchema = v.object({ id: identifierSchema, show: v.boolean() })
export const phoneShownSchema = v.object({ shown: v.boolean() })
