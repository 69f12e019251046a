import * as v from 'valibot'
import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { identifierSchema } from '../identifier/identifier'
import { villageCodeSchema } from '../region/region'
import { roles } from '../user/post'
import { disclosureCommandSchema, saveSchema } from './command'
import {
	disclosureReceiptSchema,
	disclosureViewSchema,
	groupsAnswerSchema,
	readCountSchema,
	villageBoardSchema,
	workListSchema,
	workViewSchema,
} from './disclosure-view'
import { groupsSchema } from './group'

const disclosure = v.object({ disclosure: identifierSchema })
const village = v.object({ village: villageCodeSchema })
/** `edition` is an earlier one; without it the one that counts. */
const edition = v.object({ edition: v.optional(v.pipe(v.string(), v.regex(/^\d{1,2}$/))) })
const board = v.object({
	group: v.optional(v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]{0,29}$/, 'groupUnknown'))),
	/** Words to find in titles and tables. */
	find: v.optional(v.pipe(v.string(), v.maxLength(20))),
	after: v.optional(v.pipe(v.string(), v.regex(/^\d{13}#[A-Za-z0-9_-]{16,64}$/))),
})
/** For how many seconds anybody may keep a board or an item: two thousand who open it at once are a few requests. */
const KEPT = 60
const writes = ['villageEditor', 'villageSupervisor', 'handler'] as const

/** What villages publish: open to everybody where it is public, else to the village's own people. */
export const disclosureRoutes = {
	villageBoard: {
		...at('villageBoard'),
		access: 'open',
		function: 'village',
		summary: 'What a village has published for everybody, newest first, and what it owes',
		params: village,
		query: board,
		answer: villageBoardSchema,
		cache: KEPT,
		refuses: ['villageUnknown', 'groupUnknown'],
	},
	disclosure: {
		...at('disclosure'),
		access: 'open',
		function: 'village',
		summary: 'One public item whole, with its editions; of what was taken down, that and why',
		params: disclosure,
		query: edition,
		answer: disclosureViewSchema,
		cache: KEPT,
		refuses: ['identifierInvalid', 'disclosureUnknown'],
	},
	villageLists: {
		...at('villageLists'),
		access: 'session',
		function: 'disclosure',
		summary: "A village's lists for its own people, newest first",
		params: village,
		query: board,
		answer: villageBoardSchema,
		refuses: ['villageUnknown', 'groupUnknown', 'villagerOnly'],
	},
	villageList: {
		...at('villageList'),
		access: 'session',
		function: 'disclosure',
		summary: "One list for a village's own people",
		params: disclosure,
		query: edition,
		answer: disclosureViewSchema,
		refuses: ['identifierInvalid', 'disclosureUnknown', 'villagerOnly'],
	},
	countRead: {
		...at('countRead'),
		access: 'session',
		function: 'disclosure',
		summary: 'Say that somebody has read an item; each reader counts once',
		params: disclosure,
		body: v.object({}),
		answer: readCountSchema,
		refuses: ['identifierInvalid', 'disclosureUnknown', 'villagerOnly'],
	},
	groups: {
		...at('groups'),
		access: roles,
		function: 'disclosure',
		summary: 'The groups of what villages publish',
		answer: groupsAnswerSchema,
	},
	changeGroups: {
		...at('changeGroups'),
		access: ['dispatcher', 'leader'],
		function: 'disclosure',
		summary: 'Settle the groups; what is published already keeps its columns',
		body: v.object({
			id: identifierSchema,
			version: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
			groups: groupsSchema,
		}),
		answer: groupsAnswerSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'groupDoubled',
			'columnDoubled',
			'personsPublic',
			'ledgerNeedsMoney',
			'notYours',
			'caseMoved',
		],
	},
	disclosureWork: {
		...at('disclosureWork'),
		access: writes,
		function: 'disclosure',
		summary: "What a village owes, has begun or has out for review; of a town, all its villages'",
		answer: workListSchema,
	},
	saveDisclosure: {
		...at('saveDisclosure'),
		access: ['villageEditor', 'handler'],
		function: 'disclosure',
		status: 201,
		summary: 'Save a draft, of a first edition or of a correction',
		body: saveSchema,
		/** A table of 2,000 rows. */
		bodyLimit: 2 * 1024 * 1024,
		answer: disclosureReceiptSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'textEmpty',
			'textTooLong',
			'villageUnknown',
			'groupUnknown',
			'disclosureUnknown',
			'periodInvalid',
			'periodNotOver',
			'reasonMissing',
			'rowsTooMany',
			'photosTooMany',
			'photoTypeRefused',
			'photoAndVideo',
			'photoNotYours',
			'photoNotReady',
			'photoTaken',
			'papersTooMany',
			'paperUnknown',
			'editionsTooMany',
			'notYours',
			'notAllowedNow',
			'caseMoved',
		],
	},
	workedDisclosure: {
		...at('workedDisclosure'),
		access: roles,
		function: 'disclosure',
		summary: 'A disclosure with its draft, its faults, what people will see, and what may be done',
		params: disclosure,
		answer: workViewSchema,
		refuses: ['identifierInvalid', 'disclosureUnknown', 'notYours'],
	},
	commandDisclosure: {
		...at('commandDisclosure'),
		access: writes,
		function: 'disclosure',
		summary: 'Submit, take back, pass, return or withdraw',
		params: disclosure,
		body: disclosureCommandSchema,
		answer: disclosureReceiptSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'textEmpty',
			'textTooLong',
			'disclosureUnknown',
			'tableFaulty',
			'groupUnknown',
			'paperUnknown',
			'photoNotReady',
			'ownDraft',
			'notYours',
			'notAllowedNow',
			'caseMoved',
		],
	},
} as const satisfies Record<string, Route>
