import * as v from 'valibot'
import { optionalPhotos, wordsSchema } from '../case/words'
import { touringDayIdSchema } from '../circle/touring-day'
import { identifierSchema } from '../identifier/identifier'
import { villageCodeSchema } from '../region/region'
import { optionalVoices, saysSomething } from '../voice/voice'
import { serviceCodeSchema } from './service'

/**
 * What is asked online (在线咨询), of a service, of a touring day (点菜), or of anything else: a sentence, or a recording in
 * its place. `id` is made on the phone and names the case for ever.
 */
export const questionSchema = v.pipe(
	v.object({
		id: identifierSchema,
		village: villageCodeSchema,
		text: v.exactOptional(wordsSchema),
		voices: optionalVoices,
		photos: optionalPhotos,
		/** The service that it is about. */
		service: v.exactOptional(serviceCodeSchema),
		/** The day on which services come to the village that it is about. */
		touringDay: v.exactOptional(touringDayIdSchema),
	}),
	v.forward(
		v.check((said) => saysSomething(said), 'textEmpty'),
		['text'],
	),
)
export type Question = v.InferOutput<typeof questionSchema>
