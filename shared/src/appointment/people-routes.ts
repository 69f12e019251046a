import * as v from 'valibot'
import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { unitIdSchema } from '../case/words'
import { fileAnswerSchema } from '../catalogue/catalogue-view'
import { identifierSchema } from '../identifier/identifier'
import { invitationCodeSchema } from '../invitation/invitation'
import { SHEET_BODY } from '../sheet/file'
import {
	invitationCommandSchema,
	invitationDoneSchema,
	invitationSchema,
	joinedSchema,
	joinSchema,
	peopleAnswerSchema,
	peopleQuerySchema,
	peopleSheetAnswerSchema,
	peopleSheetSchema,
	personCommandSchema,
	personDoneSchema,
	personSchema,
} from './people-view'

const person = v.object({ user: identifierSchema })
const code = v.object({ code: invitationCodeSchema })
/** Who may look after posts at all: all of the county, or of their own unit. */
const keepers = ['administrator', 'leader'] as const

/** Who holds which post: giving, leaving, standing in, and joining by invitation. */
export const peopleRoutes = {
	people: {
		...at('people'),
		access: keepers,
		function: 'people',
		summary: 'People of a unit with their posts and its open invitations, or people by a piece of their name',
		query: peopleQuerySchema,
		answer: peopleAnswerSchema,
		refuses: ['unitUnknown', 'textTooLong', 'notYours'],
	},
	person: {
		...at('person'),
		access: keepers,
		function: 'people',
		summary: "Somebody's posts, how much hangs on each, and who could go on with it or stand in",
		params: person,
		answer: personSchema,
		refuses: ['identifierInvalid', 'personUnknown'],
	},
	commandPerson: {
		...at('commandPerson'),
		access: keepers,
		function: 'people',
		summary: 'Give a post, move, leave, or let somebody stand in from a day to a day',
		params: person,
		body: personCommandSchema,
		answer: personDoneSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'personUnknown',
			'unitUnknown',
			'dayInvalid',
			'villageUnknown',
			'postUnknown',
			'postUnfit',
			'postsClash',
			'postHeld',
			'postsMoved',
			'successorUnfit',
			'lastAdministrator',
			'standInOwn',
			'standInUnfit',
			'standInOverlaps',
			'standInCircle',
			'notYours',
		],
	},
	commandInvitation: {
		...at('commandInvitation'),
		access: keepers,
		function: 'people',
		summary: 'Invite somebody to one post by a code that is good once and for seven days, or withdraw it',
		body: invitationCommandSchema,
		answer: invitationDoneSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'unitUnknown',
			'dayInvalid',
			'villageUnknown',
			'phoneInvalid',
			'textTooLong',
			'postUnfit',
			'invitationUnknown',
			'invitationUsed',
			'invitationWithdrawn',
			'notYours',
		],
	},
	invitation: {
		...at('invitation'),
		access: 'session',
		function: 'people',
		summary: 'What an invitation is to, for whoever opened it',
		params: code,
		answer: invitationSchema,
		refuses: ['invitationUnknown'],
	},
	joinByInvitation: {
		...at('joinByInvitation'),
		access: 'session',
		function: 'people',
		summary:
			'Take the post that an invitation is to; where a telephone was noted, with the one WeChat vouches for',
		params: code,
		body: joinSchema,
		answer: joinedSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'textTooLong',
			'invitationUnknown',
			'invitationUsed',
			'invitationExpired',
			'invitationWithdrawn',
			'invitationOther',
			'phoneWanted',
			'phoneCodeInvalid',
			'postsClash',
			'postHeld',
			'postsMoved',
		],
	},
	peopleFile: {
		...at('peopleFile'),
		access: keepers,
		function: 'people',
		summary: 'People and posts of a unit, or of all that one may see, as a spreadsheet',
		query: v.object({ unit: v.optional(unitIdSchema) }),
		answer: fileAnswerSchema,
		refuses: ['unitUnknown', 'notYours'],
	},
	putPeopleFile: {
		...at('putPeopleFile'),
		access: keepers,
		function: 'people',
		summary:
			'What is wrong with a spreadsheet of people and posts, or what it comes to; then carry it out, all or nothing',
		body: peopleSheetSchema,
		bodyLimit: SHEET_BODY,
		answer: peopleSheetAnswerSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'fileTooLarge',
			'fileUnreadable',
			'tableFaulty',
			'postsMoved',
		],
	},
} as const satisfies Record<string, Route>
