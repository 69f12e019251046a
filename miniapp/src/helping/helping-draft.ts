import type { ErrorCode } from '@huying/shared/error/catalogue'
import type { HelperRelation, Helping, Reach } from '@huying/shared/helping/helping'
import { phoneSchema } from '@huying/shared/user/user'
import * as v from 'valibot'

/** Whom somebody helps, as it is being written. */
export interface HelpingDraft {
	readonly relation: HelperRelation
	readonly name: string
	readonly phone: string
	readonly reach: Reach
}

/** Whether anything of it would be missed. */
export const isBegun = (helping: HelpingDraft | undefined): boolean =>
	helping !== undefined && (helping.name.trim() !== '' || helping.phone.trim() !== '')

/** What must be put right: whose case it is, and, for whoever is to be called, a number. */
export function helpingProblem({ name, phone, reach }: HelpingDraft): ErrorCode | undefined {
	if (name.trim() === '') return 'helpingNameless'
	const number = phone.trim()
	if (number === '' ? reach !== 'doorstep' : !v.is(phoneSchema, number)) return 'phoneInvalid'
	return undefined
}

/** What is sent. */
export function helpingOf({ relation, name, phone, reach }: HelpingDraft): Helping {
	const number = phone.trim()
	return { relation, name: name.trim(), reach, ...(number !== '' && { phone: number }) }
}
