import * as v from 'valibot'
import { at } from '../api/addresses'
import type { Route } from '../api/route'
import {
	archiveViewSchema,
	decideObjectionSchema,
	objectionDoneSchema,
	objectToEntrySchema,
	openObjectionsSchema,
	unitArchivesSchema,
} from '../archive/archive-view'
import { monthSchema } from '../archive/month'
import { unitIdSchema } from '../case/words'
import { fileAnswerSchema } from '../catalogue/catalogue-view'
import { identifierSchema } from '../identifier/identifier'
import { villageCodeSchema } from '../region/region'
import { SHEET_BODY } from '../sheet/file'
import { chooseStarsSchema, starsViewSchema } from '../star/star-view'
import { roles } from '../user/post'
import { regionSchema } from './team'
import {
	changedTeamSchema,
	changeTeamSchema,
	phoneShownSchema,
	previewTeamsSchema,
	putTeamsDoneSchema,
	putTeamsSchema,
	showPhoneSchema,
	teamsAnswerSchema,
	teamsPreviewSchema,
	villageTeamSchema,
} from './team-view'

const region = v.object({ region: regionSchema })
const month = v.object({ month: monthSchema })
const editors = ['dispatcher', 'handler', 'gridLeader', 'leader', 'administrator'] as const
const readers = ['dispatcher', 'handler', 'gridLeader', 'leader', 'inspector'] as const
/** What everybody may keep of a team, in seconds. */
const KEPT = 300

/** Who serves which grid, what they did, and who did best. */
export const teamRoutes = {
	villageTeam: {
		...at('villageTeam'),
		access: 'open',
		cache: KEPT,
		function: 'team',
		summary: 'Who serves a village, their duties and promises, and what they did this month',
		params: v.object({ village: villageCodeSchema }),
		answer: villageTeamSchema,
		refuses: ['villageUnknown'],
	},
	teams: {
		...at('teams'),
		access: roles,
		function: 'team',
		summary: 'The teams of a town and its villages, or of the county, for those who write them',
		params: region,
		answer: teamsAnswerSchema,
		refuses: ['villageUnknown'],
	},
	changeTeam: {
		...at('changeTeam'),
		access: editors,
		function: 'team',
		summary: 'Write who serves a region, in place of the version that was seen',
		params: region,
		body: changeTeamSchema,
		answer: changedTeamSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'villageUnknown',
			'textEmpty',
			'textTooLong',
			'phoneInvalid',
			'dayInvalid',
			'memberNameless',
			'memberLevelWrong',
			'memberDaysWrong',
			'memberPhoneOwn',
			'memberUnknown',
			'teamTooLong',
			'notYours',
			'teamMoved',
		],
	},
	teamFile: {
		...at('teamFile'),
		access: editors,
		function: 'team',
		summary: 'The teams of a town and its villages as a spreadsheet',
		params: region,
		answer: fileAnswerSchema,
		refuses: ['villageUnknown', 'notYours'],
	},
	previewTeams: {
		...at('previewTeams'),
		access: editors,
		function: 'team',
		summary: 'What is wrong with a spreadsheet of teams, or what it would change; nothing is written',
		params: region,
		body: previewTeamsSchema,
		bodyLimit: SHEET_BODY,
		answer: teamsPreviewSchema,
		refuses: ['villageUnknown', 'fileTooLarge', 'fileUnreadable', 'notYours'],
	},
	putTeams: {
		...at('putTeams'),
		access: editors,
		function: 'team',
		summary: 'Write the teams of a previewed spreadsheet, all or none',
		params: region,
		body: putTeamsSchema,
		bodyLimit: SHEET_BODY,
		answer: putTeamsDoneSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'villageUnknown',
			'fileTooLarge',
			'fileUnreadable',
			'tableFaulty',
			'notYours',
			'teamMoved',
		],
	},
	showPhone: {
		...at('showPhone'),
		access: 'session',
		function: 'team',
		summary: "Agree that one's own telephone is shown to residents, or no more",
		body: showPhoneSchema,
		answer: phoneShownSchema,
		refuses: ['identifierInvalid'],
	},
	myArchive: {
		...at('myArchive'),
		access: roles,
		function: 'team',
		summary: "One's own archive of a month, with every line",
		params: month,
		answer: archiveViewSchema,
		refuses: ['dayInvalid'],
	},
	archiveOf: {
		...at('archiveOf'),
		access: readers,
		function: 'team',
		summary: "Somebody's archive of a month, for their unit, the inspectors and the centre",
		params: v.object({ unit: unitIdSchema, month: monthSchema, user: identifierSchema }),
		answer: archiveViewSchema,
		refuses: ['identifierInvalid', 'unitUnknown', 'dayInvalid', 'archiveUnknown', 'notYours'],
	},
	unitArchives: {
		...at('unitArchives'),
		access: readers,
		function: 'team',
		summary: "A unit's archive of a month: its people's, and their sum",
		params: v.object({ unit: unitIdSchema, month: monthSchema }),
		answer: unitArchivesSchema,
		refuses: ['unitUnknown', 'dayInvalid', 'notYours'],
	},
	objectToEntry: {
		...at('objectToEntry'),
		access: roles,
		function: 'team',
		status: 201,
		summary: "Object to an entry of one's own archive",
		params: month,
		body: objectToEntrySchema,
		answer: objectionDoneSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'dayInvalid',
			'textEmpty',
			'textTooLong',
			'archiveUnknown',
			'archiveObjected',
		],
	},
	archiveObjections: {
		...at('archiveObjections'),
		access: readers,
		function: 'team',
		summary: "Objections to entries of a unit's archives that nobody has decided, the oldest first",
		params: v.object({ unit: unitIdSchema }),
		answer: openObjectionsSchema,
		refuses: ['unitUnknown', 'notYours'],
	},
	decideArchiveObjection: {
		...at('decideArchiveObjection'),
		access: readers,
		function: 'team',
		summary: 'Uphold an objection, which strikes the entry out, or refuse it; never one’s own',
		params: v.object({ unit: unitIdSchema }),
		body: decideObjectionSchema,
		answer: objectionDoneSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'unitUnknown',
			'dayInvalid',
			'textEmpty',
			'textTooLong',
			'archiveUnknown',
			'archiveOwn',
			'notYours',
			'notAllowedNow',
		],
	},
	stars: {
		...at('stars'),
		access: 'session',
		function: 'team',
		summary: 'The stars of service of a month, as they were chosen',
		params: month,
		answer: starsViewSchema,
		refuses: ['dayInvalid'],
	},
	chooseStars: {
		...at('chooseStars'),
		access: ['dispatcher', 'leader', 'administrator'],
		function: 'team',
		summary: 'Choose the stars of a month that is over, where the clock has not yet; they are chosen once',
		params: month,
		body: chooseStarsSchema,
		answer: starsViewSchema,
		refuses: ['identifierInvalid', 'dayInvalid', 'monthNotOver', 'notYours'],
	},
} as const satisfies Record<string, Route>
