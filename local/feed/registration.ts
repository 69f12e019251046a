import { type Registration, registrationSchema } from '@huying/shared/case/command'
import { TEXT_LIMIT } from '@huying/shared/case/limits'
import { canonical, digest } from '@huying/shared/identifier/digest'
import type { Town } from '@huying/shared/region/region'
import { DAY } from '@huying/shared/time/day'
import { phoneSchema } from '@huying/shared/user/user'
import * as v from 'valibot'
import { momentOf } from './moment'
import { villageIn } from './place'
import { OTHERWISE, sourceOf } from './source'

/** Something that was not taken over as it stood, although the case is filed. */
export type Remark = 'source' | 'phone'

export type Reading =
	| { readonly registration: Registration; readonly remarks: readonly Remark[] }
	| { readonly fault: string }

/**
 * Makes a case of the fields of another channel: `text`, and if they are there `title`, `at`, `number`, `place`, `phone`
 * and `source`. Its identifier is drawn from source and number (or source, title, text and time), so that the same
 * record is the same case whenever it is fed. A phone that is none is left out; an unknown source is filed as `board`.
 * @param now epoch milliseconds, to know a date that has not come yet
 */
export function registrationOf(
	fields: Readonly<Record<string, unknown>>,
	towns: readonly Town[],
	now: number,
): Reading {
	const text = wordOf(fields.text)
	if (text === undefined) return { fault: 'there is no text' }
	const length = [...text].length
	if (length > TEXT_LIMIT) return { fault: `the text has ${length} characters, more than ${TEXT_LIMIT}` }
	const at = wordOf(fields.at)
	const calledAt = at === undefined ? undefined : momentOf(at)
	if (at !== undefined && calledAt === undefined) return { fault: `the date is not one: ${at.slice(0, 40)}` }
	if (calledAt !== undefined && calledAt > now + DAY) return { fault: `the date is in the future: ${at}` }
	if (calledAt !== undefined && calledAt < 0) return { fault: `the date is before 1970: ${at}` }

	const sourceWord = wordOf(fields.source)
	const source = sourceWord === undefined ? OTHERWISE : sourceOf(sourceWord)
	const [title, number, place, phone] = [fields.title, fields.number, fields.place, fields.phone].map(wordOf)
	const isPhone = phone !== undefined && v.is(phoneSchema, phone)
	const village = place === undefined ? undefined : villageIn(towns, place)
	const channel = source ?? sourceWord
	const told = number === undefined ? [channel, title, text, calledAt] : [channel, number]
	const parsed = v.safeParse(registrationSchema, {
		id: `feed-${digest(canonical(told)).slice(0, 40)}`,
		source: source ?? OTHERWISE,
		text,
		...(number !== undefined && { sourceNumber: number }),
		...(title !== undefined && { title }),
		...(calledAt !== undefined && { calledAt }),
		...(village !== undefined && { village }),
		...(place !== undefined && { place: { description: place } }),
		...(isPhone && { phone }),
	})
	if (!parsed.success) {
		const [issue] = parsed.issues
		return { fault: `the ${fieldName[v.getDotPath(issue) ?? ''] ?? 'record'} is too long` }
	}
	const remarks: Remark[] = []
	if (source === undefined) remarks.push('source')
	if (phone !== undefined && !isPhone) remarks.push('phone')
	return { registration: parsed.output, remarks }
}

/** Only lengths are left for the schema to refuse; these are the fields that have one. */
const fieldName: Readonly<Record<string, string>> = {
	title: 'title',
	sourceNumber: 'number',
	'place.description': 'place',
}

/** A field's words; numbers count, blanks do not. */
function wordOf(value: unknown): string | undefined {
	if (typeof value !== 'string' && typeof value !== 'number') return undefined
	const word = String(value).trim()
	return word === '' ? undefined : word
}
