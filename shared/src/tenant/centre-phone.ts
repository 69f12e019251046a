import * as v from 'valibot'
import { identifierSchema } from '../identifier/identifier'
import { keptPhone } from '../user/phone'

/** Numbers that are dialled as they are, from anywhere: 12345 and the like, 95 and 96 numbers. */
const hotline = /^(?:1[0-2]\d{3}|9[56]\d{3,4})$/
/** Far longer than any number that somebody types. */
const LONGEST = 40

/**
 * A centre's telephone as it is kept: plain digits of whatever number people write (user/phone.ts), or a hotline.
 * @returns undefined for what nobody could dial
 */
export function keptCentrePhone(typed: string): string | undefined {
	if (typed.length > LONGEST) return undefined
	const written = typed.normalize('NFKC').replace(/[\s-]/gu, '')
	return keptPhone(typed) ?? (hotline.test(written) ? written : undefined)
}

/** The centre's new telephone, in place of the version that was seen; 0 where no page has changed it. */
export const centrePhoneChangeSchema = v.object({
	id: identifierSchema,
	version: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
	phone: v.pipe(
		v.string('phoneInvalid'),
		v.check((typed) => keptCentrePhone(typed) !== undefined, 'phoneInvalid'),
		v.transform((typed) => keptCentrePhone(typed) ?? typed),
	),
})
export type CentrePhoneChange = v.InferOutput<typeof centrePhoneChangeSchema>
export const centrePhoneDoneSchema = v.object({ version: v.number() })
