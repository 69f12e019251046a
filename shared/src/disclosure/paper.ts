import * as v from 'valibot'
import { identifierSchema } from '../identifier/identifier'
import { PAPER_BYTES } from './limits'

/** What a PDF is called, as readers see it: 三季度资金收支.pdf. */
const paperName = v.pipe(
	v.string('textEmpty'),
	v.trim(),
	v.minLength(1, 'textEmpty'),
	v.maxLength(60, 'textTooLong'),
	v.regex(/^[^\p{Cc}\p{Cf}\p{Cs}/\\]+$/u, 'invalidInput'),
)

/** Asks for a place to upload one PDF to. `size` in bytes. */
export const paperTicketRequestSchema = v.object({
	id: identifierSchema,
	name: paperName,
	size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(PAPER_BYTES, 'paperTooLarge')),
})
export type PaperTicketRequest = v.InferOutput<typeof paperTicketRequestSchema>

/** A presigned POST: send `fields`, then the file in the field `file`, as multipart/form-data to `url`. */
export const paperTicketSchema = v.object({
	/** To be checked once it is uploaded. */
	upload: v.string(),
	url: v.string(),
	fields: v.record(v.string(), v.string()),
	expiresAt: v.number(),
})
export type PaperTicket = v.InferOutput<typeof paperTicketSchema>

/** A PDF that was looked through; `paper` is the digest of its bytes, and goes into a draft's `papers`. */
export const paperSchema = v.object({ paper: v.string(), name: v.string(), bytes: v.number() })
export type Paper = v.InferOutput<typeof paperSchema>
