import * as v from 'valibot'
import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { receiptSchema } from '../case/case-view'
import { identifierSchema } from '../identifier/identifier'
import { askErrandSchema, consentSchema, invitationCodeSchema } from './command'
import { errandsAnswerSchema } from './errand-lists'
import { errandWorkersSchema, invitationSchema, invitedSchema } from './errand-view'

const caseParams = v.object({ case: identifierSchema })

/** Asking for an errand, a grid worker's lists, and consenting. Its steps are a case's commands, of type `errand`. */
export const errandRoutes = {
	askErrand: {
		...at('askErrand'),
		access: 'session',
		function: 'errand',
		status: 201,
		summary: 'Ask for an errand to be run, for oneself or for somebody else; its town has it at once',
		body: askErrandSchema,
		answer: receiptSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'textEmpty',
			'textTooLong',
			'phoneInvalid',
			'villageUnknown',
			'unitUnknown',
			'serviceUnknown',
			'serviceInPerson',
			'serviceNotRun',
			'homeVisitNot',
			'paperForbidden',
			'materialsTooMany',
			'photosTooMany',
			'photoAndVideo',
			'photoNotYours',
			'photoNotReady',
			'photoTaken',
			'slotUnknown',
			'slotTaken',
		],
	},
	errands: {
		...at('errands'),
		access: ['gridWorker'],
		function: 'errand',
		summary: 'Errands that nobody runs yet in the regions one walks, or those that one runs',
		query: v.object({
			scope: v.optional(v.picklist(['open', 'mine']), 'open'),
			after: v.optional(v.pipe(v.string(), v.regex(/^(\d{12}#)?\d{13}#[A-Za-z0-9_-]{16,64}$/))),
		}),
		answer: errandsAnswerSchema,
		refuses: ['invalidInput'],
	},
	errandWorkers: {
		...at('errandWorkers'),
		access: ['handler', 'gridWorker'],
		function: 'errand',
		summary: 'Grid workers who may run an errand, for whoever may name one',
		params: caseParams,
		answer: errandWorkersSchema,
		refuses: ['identifierInvalid', 'caseUnknown', 'notYours'],
	},
	inviteConsent: {
		...at('inviteConsent'),
		access: 'session',
		function: 'errand',
		status: 201,
		summary:
			'A one-time code for the link by which the person concerned consents; the one before holds no more',
		params: caseParams,
		answer: invitationSchema,
		refuses: ['identifierInvalid', 'caseUnknown', 'notYours', 'notAllowedNow', 'caseMoved'],
	},
	lookAtInvitation: {
		...at('lookAtInvitation'),
		access: 'session',
		function: 'errand',
		summary: 'What one is asked to consent to, for whoever has the link',
		params: caseParams,
		body: v.object({ code: invitationCodeSchema }),
		answer: invitedSchema,
		refuses: ['identifierInvalid', 'invitationInvalid'],
	},
	consentErrand: {
		...at('consentErrand'),
		access: 'session',
		function: 'errand',
		summary: 'Consent on one’s own phone, by the code of the link; from then on one sees the errand',
		params: caseParams,
		body: consentSchema,
		answer: receiptSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'invitationInvalid',
			'consentOwn',
			'consentWithdrawn',
			'caseUnknown',
			'notYours',
			'notAllowedNow',
			'caseMoved',
		],
	},
} as const satisfies Record<string, Route>
