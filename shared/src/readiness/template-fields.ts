import type { Template } from '../notice/notice'
import { keywords } from '../notice/words'

/** What is wrong with one of the three message templates. */
export type TemplateFault = 'unset' | 'absent' | 'fields' | 'oneTime'

/** A template as WeChat has it (gettemplate): lines such as `编号:{{character_string1.DATA}}`. */
export interface FoundTemplate {
	readonly id: string
	readonly content: string
	readonly kind: 'oneTime' | 'longTerm'
}

/** The names of a template's fields, in their order. */
export function fieldsOf(content: string): string[] {
	return [...content.matchAll(/\{\{\s*([A-Za-z_]+\d+)\.DATA\s*\}\}/g)].map(([, field = '']) => field)
}

/** The fields that a template must have for a purpose, in the order of the words on the card. */
export const neededFields = (template: Template): readonly string[] => Object.values(keywords[template])

/**
 * What is wrong with the template that is set for a purpose; undefined where a message can be sent with it. WeChat
 * refuses a message whose fields are not the template's own (47003), whatever their order.
 */
export function faultOf(
	template: Template,
	id: string | undefined,
	found: readonly FoundTemplate[],
): TemplateFault | undefined {
	if (id === undefined || id === '') return 'unset'
	const there = found.find((one) => one.id === id)
	if (there === undefined) return 'absent'
	const has = fieldsOf(there.content)
	const needs = neededFields(template)
	if (has.length !== needs.length || !needs.every((field) => has.includes(field))) return 'fields'
	return there.kind === 'oneTime' ? undefined : 'oneTime'
}
