import { visit as words } from '@huying/shared/text/zh-CN/grid-day'
import { field as fieldNames } from '@huying/shared/text/zh-CN/trace'
import { type Notes, templateOf } from '@huying/shared/trace/template'
import type { KeptPhoto } from '../photo/kept-photo'

/** A visit as it is being written; numbers stay as they are typed. */
export interface VisitForm {
	readonly template: string
	readonly household: string
	readonly notes: Readonly<Record<string, string | boolean>>
	readonly text: string
	readonly photos: readonly KeptPhoto[]
}
export const emptyVisit: VisitForm = { template: 'general', household: '', notes: {}, text: '', photos: [] }

export const nameOfField = (name: string): string => fieldNames[name] ?? name

/** The notes that the template asks for, as they are sent; what was left out, and what another template asked, is not. */
export function notesOf({ template, notes }: VisitForm): Notes {
	const all: Record<string, string | number | boolean> = {}
	for (const [name, { takes }] of Object.entries(templateOf(template)?.fields ?? {})) {
		const value = notes[name]
		const text = typeof value === 'string' ? value.trim() : ''
		if (takes === 'yesOrNo') {
			if (typeof value === 'boolean') all[name] = value
		} else if (text !== '') all[name] = takes === 'number' ? Number(text) : text
	}
	return all
}

/** What must be put right before it can be kept; undefined when nothing must. */
export function visitProblem(form: VisitForm): string | undefined {
	const fields = Object.entries(templateOf(form.template)?.fields ?? {})
	const notes = notesOf(form)
	const missing = fields.filter(([name, field]) => field.needed && notes[name] === undefined)
	if (missing.length > 0) return words.needed(missing.map(([name]) => nameOfField(name)))
	const wrong = fields.find(([name, field]) => {
		const value = notes[name]
		if (field.takes !== 'number' || value === undefined) return false
		return typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > field.most
	})
	return wrong && words.needsNumber(nameOfField(wrong[0]))
}
