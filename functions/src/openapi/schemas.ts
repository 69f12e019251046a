import {
	caseAnswerSchema,
	entrySchema,
	listAnswerSchema,
	pictureSchema,
	receiptSchema,
	summarySchema,
} from '@huying/shared/case/case-view'
import { commandSchema, placeSchema, registrationSchema, submissionSchema } from '@huying/shared/case/command'
import { problemSchema } from '@huying/shared/error/problem'
import { photoSchema, ticketRequestSchema, ticketSchema } from '@huying/shared/photo/photo'
import { townSchema } from '@huying/shared/region/region'
import {
	desktopAskSchema,
	desktopSignInSchema,
	doneSchema,
	pollAnswerSchema,
	sessionSchema,
	signInSchema,
} from '@huying/shared/session/session'
import { tenantSchema } from '@huying/shared/tenant/tenant'
import { unitSchema } from '@huying/shared/unit/unit'
import { postSchema } from '@huying/shared/user/post'
import { correctionSchema, profileSchema } from '@huying/shared/user/user'
import { type JsonSchema, toJsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema'
import type * as v from 'valibot'

/** Schemas that have a name of their own in the document. */
const named = {
	CaseAnswer: caseAnswerSchema,
	Command: commandSchema,
	Correction: correctionSchema,
	DesktopAsk: desktopAskSchema,
	DesktopSignIn: desktopSignInSchema,
	Done: doneSchema,
	Entry: entrySchema,
	ListAnswer: listAnswerSchema,
	Photo: photoSchema,
	Picture: pictureSchema,
	Place: placeSchema,
	PollAnswer: pollAnswerSchema,
	Post: postSchema,
	Problem: problemSchema,
	Profile: profileSchema,
	Receipt: receiptSchema,
	Registration: registrationSchema,
	Session: sessionSchema,
	SignIn: signInSchema,
	Submission: submissionSchema,
	Summary: summarySchema,
	Tenant: tenantSchema,
	Ticket: ticketSchema,
	TicketRequest: ticketRequestSchema,
	Town: townSchema,
	Unit: unitSchema,
}

/**
 * JSON Schema cannot say what a transformation or a check of our own does: those are left out, and the server is
 * stricter than the document in those places. What goes in is described as it may be sent, before it is trimmed.
 */
const conversion = {
	target: 'draft-2020-12',
	typeMode: 'input',
	errorMode: 'ignore',
	overrideRef: ({ referenceId }: { referenceId: string }) => refTo(referenceId),
} as const

const refTo = (name: string) => `#/components/schemas/${name}`

/** The named schemas, as components. */
export function componentSchemas(): Record<string, JsonSchema> {
	return toJsonSchemaDefs(named, conversion)
}

/** A schema in its place: a reference where it has a name. */
export function schemaIn(schema: v.GenericSchema): JsonSchema {
	const { $schema: _, $defs: __, ...inline } = toJsonSchema(schema, { ...conversion, definitions: named })
	return inline
}

/** A reference to a named schema. */
export const reference = (name: keyof typeof named): JsonSchema => ({ $ref: refTo(name) })
