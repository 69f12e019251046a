import * as v from 'valibot'
import { optionalPhotos, wordsSchema } from '../case/words'
import { touringDayIdSchema } from '../circle/touring-day'
import { identifierSchema } from '../identifier/identifier'
import { villageCodeSchema } from '../region/region'
import { serviceCodeSchema } from './service'

/**
 * What is asked online (在线咨询), of a service, of a touring day (点菜), or of anything else. `id` is made on the phone
 * and names the case for ever.
 */
export const questionSchema = v.object({
	id: identifierSchema,
	village: villageCodeSchema,
	text: wordsSchema,
	photos: optionalPhotos,
	/** The service that it is about. */
	service: v.exactOptional(serviceCodeSchema),
	/** The day on which services come to the village that it is about. */
	touringDay: v.exactOptional(touringDayIdSchema),
})
export type Question = v.InferOutput<typeof questionSchema>
