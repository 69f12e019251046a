import * as v from 'valibot'
import { statuses } from '../case/status'
import { type ErrorCode, errorCatalogue } from '../error/catalogue'
import { identifierSchema } from '../identifier/identifier'

/** Cases that one page of claiming shows, and that one claim may name. */
export const CLAIM_LIMIT = 50

/** How long a phone counts as proven: long enough to read a list and tap. In milliseconds. */
export const PROVEN_FOR = 15 * 60_000

/** A number of a case as somebody copies it; what it means is found out where it is looked for. */
const numberSchema = v.pipe(v.string(), v.maxLength(40))

/** Asks which cases a phone's owner may claim. With a code of WeChat's phone button the phone is proven for a while. */
export const claimableQuerySchema = v.object({
	phoneCode: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
	/** What was told in confidence is found only by its number. */
	number: v.exactOptional(numberSchema),
})
export type ClaimableQuery = v.InferOutput<typeof claimableQuerySchema>

/**
 * How a case stands to whoever proved its phone: it waits for them; somebody else with the same phone claimed it; or
 * somebody helps with it, and has it.
 */
export const claimStandings = ['open', 'claimed', 'helped'] as const

export const claimableSchema = v.object({
	case: v.string(),
	number: v.string(),
	openedAt: v.number(),
	stands: v.picklist(claimStandings),
	/** Only where it waits for them. */
	status: v.optional(v.picklist(statuses)),
	title: v.optional(v.string()),
})
export type Claimable = v.InferOutput<typeof claimableSchema>

export const claimableAnswerSchema = v.object({
	/** The last four of the phone that is proven; absent where none is. */
	tail: v.optional(v.string()),
	cases: v.array(claimableSchema),
})
export type ClaimableAnswer = v.InferOutput<typeof claimableAnswerSchema>

export const claimSchema = v.object({
	id: identifierSchema,
	cases: v.pipe(v.array(identifierSchema), v.minLength(1), v.maxLength(CLAIM_LIMIT)),
	number: v.exactOptional(numberSchema),
})
export type Claim = v.InferOutput<typeof claimSchema>

export const claimedAnswerSchema = v.object({
	claimed: v.array(v.string()),
	/** Those that are not, each with why: one is never kept from the others. */
	refused: v.array(
		v.object({
			case: v.string(),
			code: v.picklist(Object.keys(errorCatalogue) as [ErrorCode, ...ErrorCode[]]),
		}),
	),
})
export type ClaimedAnswer = v.InferOutput<typeof claimedAnswerSchema>
