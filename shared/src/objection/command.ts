import * as v from 'valibot'
import { photosSchema, wordsSchema } from '../case/words'
import { identifierSchema } from '../identifier/identifier'

/** An objection (村务质疑) says that something is wrong, a question asks: both are answered in the open. */
export const objectionKinds = ['objection', 'question'] as const
export type ObjectionKind = (typeof objectionKinds)[number]

/** What somebody says about an item that a village published. `id` is made on the phone and names the case for ever. */
export const objectionSchema = v.object({
	id: identifierSchema,
	disclosure: identifierSchema,
	kind: v.picklist(objectionKinds),
	text: wordsSchema,
	photos: v.optional(photosSchema, []),
	/** Who is asked: the village that published it, or its town past the village. */
	to: v.picklist(['village', 'town']),
	/** Whether the unit that answers may know who asks. Else only the centre does. */
	showName: v.exactOptional(v.literal(true)),
})
export type Objection = v.InferOutput<typeof objectionSchema>
