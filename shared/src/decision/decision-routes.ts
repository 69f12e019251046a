import * as v from 'valibot'
import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { villageCodeSchema } from '../region/region'
import { decisionCommandSchema, decisionIdSchema, startSchema } from './command'
import {
	decisionAnswerSchema,
	decisionReceiptSchema,
	decisionsAnswerSchema,
	ownVoiceSchema,
	voicesAnswerSchema,
} from './decision-view'
import { voiceSchema } from './voice'

const decision = v.object({ decision: decisionIdSchema })
const village = v.object({ village: villageCodeSchema })
const page = v.object({
	after: v.optional(v.pipe(v.string(), v.regex(/^\d{13}#\d{12}-[A-Za-z0-9_-]{16,51}$/))),
})
const texts = ['identifierInvalid', 'identifierReused', 'textEmpty', 'textTooLong', 'dayInvalid'] as const

/** What villages decide, stage by stage: open to everybody. */
export const decisionRoutes = {
	startDecision: {
		...at('startDecision'),
		access: ['villageEditor'],
		function: 'decision',
		status: 201,
		summary: 'Begin a decision of a village, by one of the processes it can go through',
		body: startSchema,
		answer: decisionReceiptSchema,
		refuses: [...texts, 'villageUnknown', 'notYours', 'kindUnknown', 'askUntilWrong'],
	},
	oneDecision: {
		...at('oneDecision'),
		access: 'open',
		function: 'decision',
		summary: 'A decision with every stage and every correction, and whether its outcome is owed',
		params: decision,
		answer: decisionAnswerSchema,
		refuses: ['identifierInvalid', 'decisionUnknown'],
	},
	villageDecisions: {
		...at('villageDecisions'),
		access: 'open',
		function: 'decision',
		summary: "A village's decisions, the latest begun first",
		params: village,
		query: page,
		answer: decisionsAnswerSchema,
		refuses: ['villageUnknown'],
	},
	commandDecision: {
		...at('commandDecision'),
		access: ['villageEditor'],
		function: 'decision',
		summary: 'Enter the next stage, correct one that was entered, or link the contract or the result',
		params: decision,
		body: decisionCommandSchema,
		answer: decisionReceiptSchema,
		refuses: [
			...texts,
			'decisionUnknown',
			'notYours',
			'notAllowedNow',
			'caseMoved',
			'attendanceWrong',
			'votesWrong',
			'photosMissing',
			'photosTooMany',
			'photoTypeRefused',
			'photoAndVideo',
			'photoNotYours',
			'photoNotReady',
			'photoTaken',
			'heldInFuture',
			'heldTooEarly',
			'heldTooLate',
			'stageOutOfOrder',
			'stageNotEntered',
			'stepsTooMany',
			'linkMissing',
			'linkNotWanted',
			'linkEmpty',
			'linkUnknown',
			'askOpen',
		],
	},
	castVoice: {
		...at('castVoice'),
		access: 'session',
		function: 'decision',
		status: 201,
		summary: "Answer what residents are asked, once, in one's own or one's household's name",
		params: decision,
		body: voiceSchema,
		answer: ownVoiceSchema,
		refuses: [
			'identifierInvalid',
			'textEmpty',
			'textTooLong',
			'decisionUnknown',
			'notVillager',
			'householdUnknown',
			'notAllowedNow',
			'askOver',
			'voicedAlready',
		],
	},
	ownVoice: {
		...at('ownVoice'),
		access: 'session',
		function: 'decision',
		summary: 'Whether whoever asks can answer, and what was answered in their name',
		params: decision,
		answer: ownVoiceSchema,
		refuses: ['identifierInvalid', 'decisionUnknown'],
	},
	voices: {
		...at('voices'),
		access: ['villageEditor', 'villageSupervisor'],
		function: 'decision',
		summary: 'What residents said in words, without who, for those of the village who asked',
		params: decision,
		answer: voicesAnswerSchema,
		refuses: ['identifierInvalid', 'decisionUnknown', 'notYours'],
	},
} as const satisfies Record<string, Route>
