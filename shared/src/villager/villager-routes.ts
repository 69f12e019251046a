import * as v from 'valibot'
import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { identifierSchema } from '../identifier/identifier'
import { villageCodeSchema } from '../region/region'
import { askVillageSchema, villagerCommandSchema } from './command'
import { ROSTER_BYTES } from './limits'
import { villagerStatuses } from './villager'
import {
	myVillagesSchema,
	rosterPreviewSchema,
	rosterReceiptSchema,
	rosterStandsSchema,
	villagerReceiptSchema,
	villagersAnswerSchema,
	villagerTraceSchema,
} from './villager-view'

const village = v.object({ village: villageCodeSchema })
const villager = v.object({ village: villageCodeSchema, user: identifierSchema })
const keepers = ['villageEditor', 'villageSupervisor', 'handler'] as const
/** A file as base64, which is a third longer. */
const file = {
	name: v.pipe(v.string(), v.maxLength(200)),
	content: v.pipe(v.string(), v.maxLength(Math.ceil((ROSTER_BYTES * 4) / 3) + 4, 'fileTooLarge'), v.base64()),
}
const bodyLimit = Math.ceil((ROSTER_BYTES * 4) / 3) + 2000

/** Who belongs to which village, and its roster. */
export const villagerRoutes = {
	myVillages: {
		...at('myVillages'),
		access: 'session',
		function: 'villager',
		summary: 'The villages that one is of, or asked to be of',
		answer: myVillagesSchema,
	},
	askVillage: {
		...at('askVillage'),
		access: 'session',
		function: 'villager',
		status: 201,
		summary: 'Ask to be of a village; whom its roster has is confirmed at once',
		params: village,
		body: askVillageSchema,
		answer: villagerReceiptSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'textTooLong',
			'householdInvalid',
			'villageUnknown',
			'villagesTooMany',
			'phoneCodeInvalid',
			'notAllowedNow',
			'caseMoved',
		],
	},
	villagers: {
		...at('villagers'),
		access: keepers,
		function: 'villager',
		summary: 'Those of a village, or those who ask to be, newest first',
		params: village,
		query: v.object({
			status: v.optional(v.picklist(villagerStatuses), 'asking'),
			after: v.optional(v.pipe(v.string(), v.regex(/^\d{13}#[A-Za-z0-9_-]{16,64}$/))),
		}),
		answer: villagersAnswerSchema,
		refuses: ['villageUnknown', 'notYours'],
	},
	villager: {
		...at('villager'),
		access: keepers,
		function: 'villager',
		summary: 'One of them, with every step',
		params: villager,
		answer: villagerTraceSchema,
		refuses: ['identifierInvalid', 'villageUnknown', 'villagerUnknown', 'notYours'],
	},
	commandVillager: {
		...at('commandVillager'),
		access: 'session',
		function: 'villager',
		summary: 'Confirm, refuse, revoke, settle the household; or leave oneself',
		params: villager,
		body: villagerCommandSchema,
		answer: villagerReceiptSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'textEmpty',
			'textTooLong',
			'householdInvalid',
			'villageUnknown',
			'villagerUnknown',
			'notYours',
			'notAllowedNow',
			'caseMoved',
		],
	},
	villageRoster: {
		...at('villageRoster'),
		access: keepers,
		function: 'villager',
		summary: "How a village's roster stands; whom it names is in nobody's reach",
		params: village,
		answer: rosterStandsSchema,
		refuses: ['villageUnknown', 'notYours'],
	},
	previewRoster: {
		...at('previewRoster'),
		access: keepers,
		function: 'villager',
		summary: 'What is wrong with a roster, by row and column, or what it would change; nothing is written',
		params: village,
		body: v.object(file),
		bodyLimit,
		answer: rosterPreviewSchema,
		refuses: ['villageUnknown', 'fileTooLarge', 'notYours'],
	},
	putRoster: {
		...at('putRoster'),
		access: keepers,
		function: 'villager',
		summary:
			'Put in a roster whole: whoever waits and is on it is confirmed, whoever is taken off is revoked',
		params: village,
		body: v.object({ id: identifierSchema, base: v.number(), ...file }),
		bodyLimit,
		answer: rosterReceiptSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'villageUnknown',
			'fileTooLarge',
			'rosterFaulty',
			'notYours',
			'caseMoved',
		],
	},
} as const satisfies Record<string, Route>
