import * as v from 'valibot'
import { defaultRules, type Rules, rulesSchema } from './rules'

/**
 * Rules as they were kept, with the default for whatever there was no rule for then. What no longer fits the schema is
 * the default too, part by part: a county with an old rule still has all the others.
 */
export function completed(kept: Readonly<Record<string, unknown>>): Rules {
	const whole: Record<string, unknown> = { ...defaultRules }
	for (const [name, schema] of Object.entries(rulesSchema.entries)) {
		const value = kept[name]
		const usual = whole[name]
		const tried = v.safeParse(schema, isPlain(usual) && isPlain(value) ? { ...usual, ...value } : value)
		if (tried.success) whole[name] = tried.output
	}
	return v.parse(rulesSchema, whole)
}

function isPlain(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
}
