import type { EntryRefusal } from './decide'
import { type Field, type Notes, templateOf } from './template'

/** What is wrong with the notes of a visit, by its template: nothing more may be in them than it asks for. */
export function notesRefusal(template: string, notes: Notes): EntryRefusal | undefined {
	const form = templateOf(template)
	if (form === undefined) return { refused: 'templateUnknown', field: 'template' }
	for (const [name, value] of Object.entries(notes)) {
		if (!Object.hasOwn(form.fields, name)) return { refused: 'fieldUnknown', field: `notes.${name}` }
		const field = form.fields[name]
		if (field === undefined || !fits(field, value)) return { refused: 'fieldInvalid', field: `notes.${name}` }
	}
	const missing = Object.entries(form.fields).find(
		([name, { needed }]) => needed && !Object.hasOwn(notes, name),
	)
	return missing && { refused: 'fieldMissing', field: `notes.${missing[0]}` }
}

function fits(field: Field, value: string | number | boolean): boolean {
	switch (field.takes) {
		case 'words':
			return typeof value === 'string'
		case 'yesOrNo':
			return typeof value === 'boolean'
		case 'choice':
			return typeof value === 'string' && field.of.includes(value)
		case 'number':
			return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= field.most
	}
}
