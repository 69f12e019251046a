import * as v from 'valibot'
import { wordsUpTo } from '../admission/work'
import { FIELD_NAME_LIMIT, FIELDS_LIMIT, OPTION_LIMIT, OPTIONS_LIMIT } from './limits'

/** What a field of a form asks for. */
export const fieldTypes = ['yesNo', 'number', 'choice', 'words', 'photo'] as const
export type FieldType = (typeof fieldTypes)[number]

const finite = v.pipe(v.number('formInvalid'), v.finite('formInvalid'))
const field = <const Type extends FieldType, const Entries extends v.ObjectEntries>(
	type: Type,
	entries: Entries,
) =>
	v.object({
		/** What answers call it. */
		field: v.pipe(v.string('formInvalid'), v.regex(/^[a-z][A-Za-z0-9]{0,19}$/, 'formInvalid')),
		name: wordsUpTo(FIELD_NAME_LIMIT),
		type: v.literal(type),
		/** Whether a place is only ticked off with it. */
		needed: v.boolean(),
		...entries,
	})

export const fieldSchema = v.variant('type', [
	field('yesNo', {}),
	field('number', {
		/** What it counts in: 个, 米, 千克. */
		unit: wordsUpTo(10),
		least: v.exactOptional(finite),
		most: v.exactOptional(finite),
	}),
	field('choice', {
		options: v.pipe(
			v.array(wordsUpTo(OPTION_LIMIT)),
			v.minLength(2, 'formInvalid'),
			v.maxLength(OPTIONS_LIMIT, 'formInvalid'),
			v.check((options) => new Set(options).size === options.length, 'formInvalid'),
		),
	}),
	field('words', {}),
	field('photo', {}),
])
export type Field = v.InferOutput<typeof fieldSchema>

const alike = (names: readonly string[]) => new Set(names).size < names.length

/** What is asked at each place: data, so that each inspection has its own. */
export const formSchema = v.pipe(
	v.array(fieldSchema),
	v.minLength(1, 'formInvalid'),
	v.maxLength(FIELDS_LIMIT, 'formInvalid'),
	v.check((form) => !alike(form.map(({ field: name }) => name)), 'formInvalid'),
	v.check((form) => !alike(form.map(({ name }) => name)), 'formInvalid'),
	v.check(
		(form) =>
			form.every(
				(one) =>
					one.type !== 'number' || one.least === undefined || one.most === undefined || one.least <= one.most,
			),
		'formInvalid',
	),
)
export type Form = v.InferOutput<typeof formSchema>
