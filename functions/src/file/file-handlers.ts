import type { Handlers } from '../edge/endpoint'
import { keepMapping, readBookkeeping } from './bookkeeping'
import { checkPaper, type PaperParts, requestPaper } from './papers'
import { groupOf, readDisclosureFile } from './read-table-file'
import { writeTemplate } from './write-template'

/** The routes of spreadsheets, books and PDFs of what villages publish. */
export function fileHandlers(parts: PaperParts): Handlers<'file'> {
	const { table, now } = parts
	return {
		readDisclosureFile: ({ who, body }) => readDisclosureFile(table, who, body, now()),
		disclosureTemplate: async ({ who, query }) =>
			writeTemplate(await groupOf(table, who.tenant, query.group), query.format, now()),
		readBookkeeping: ({ who, body }) => readBookkeeping(table, who, body, now()),
		keepBookkeepingMapping: async ({ who, body }) => {
			await keepMapping(table, who, body, now())
			return { done: true }
		},
		requestPaper: ({ who, body }) => requestPaper(parts, who, body),
		checkPaper: ({ who, params }) => checkPaper(parts, who, params.paper),
	}
}
