import * as v from 'valibot'
import { identifierSchema } from '../identifier/identifier'

/** What a phone may send: by media, the types and the greatest size in bytes. */
export const mediaLimits = {
	image: { types: ['image/jpeg', 'image/png', 'image/webp'], bytes: 20 * 1024 * 1024 },
	video: { types: ['video/mp4', 'video/quicktime'], bytes: 50 * 1024 * 1024 },
	/** A recording of somebody speaking: what WeChat's recorder and browsers make. */
	voice: { types: ['audio/mpeg', 'audio/aac', 'audio/mp4', 'audio/webm'], bytes: 2 * 1024 * 1024 },
} as const
export type Media = keyof typeof mediaLimits

/** The media of a content type; undefined for one that is not taken. */
export function mediaOf(contentType: string): Media | undefined {
	return (Object.keys(mediaLimits) as Media[]).find((media) =>
		(mediaLimits[media].types as readonly string[]).includes(contentType),
	)
}

/** A recording that is too large is too long. */
const tooLarge = ({ input }: { readonly input: { readonly contentType: string } }) =>
	mediaOf(input.contentType) === 'voice' ? 'voiceTooLong' : 'photoTooLarge'

/** Asks for a place to upload one photo, film or recording to. */
export const ticketRequestSchema = v.pipe(
	v.object({
		id: identifierSchema,
		contentType: v.pipe(
			v.string('photoTypeRefused'),
			v.check((type) => mediaOf(type) !== undefined, 'photoTypeRefused'),
		),
		/** In bytes, as the phone reports it. */
		size: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
	}),
	v.forward(
		v.check(({ contentType, size }) => {
			const media = mediaOf(contentType)
			return media === undefined || size <= mediaLimits[media].bytes
		}, tooLarge),
		['size'],
	),
)
export type TicketRequest = v.InferOutput<typeof ticketRequestSchema>

/** A presigned POST: send `fields`, then the file in the field `file`, as multipart/form-data to `url`. */
export const ticketSchema = v.object({
	photo: v.string(),
	url: v.string(),
	fields: v.record(v.string(), v.string()),
	expiresAt: v.number(),
})
export type Ticket = v.InferOutput<typeof ticketSchema>

/** What became of an upload once it was looked at. */
export const photoSchema = v.object({
	photo: v.string(),
	media: v.picklist(['image', 'video', 'voice']),
	width: v.optional(v.number()),
	height: v.optional(v.number()),
	/** How long a recording is. */
	seconds: v.optional(v.number()),
})
export type Photo = v.InferOutput<typeof photoSchema>
