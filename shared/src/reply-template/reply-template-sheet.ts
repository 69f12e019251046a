import { lineColumn, once, schemaColumn, wordsColumn } from '../sheet/list-columns'
import type { ListSheet } from '../sheet/list-sheet'
import { faultWords } from '../text/zh-CN/list-sheet'
import { headings, stepNames } from '../text/zh-CN/reply-template'
import { type ReplyTemplate, replyTemplateSchema, templateLimits } from './reply-template'

/** Reply templates as a sheet: one row for each. */
export const replyTemplateSheet: ListSheet<ReplyTemplate, ReplyTemplate, unknown> = {
	rowsMost: templateLimits.rows,
	columns: {
		code: schemaColumn(headings.code, replyTemplateSchema.entries.code, faultWords.codeInvalid),
		name: lineColumn(headings.name, templateLimits.name),
		steps: wordsColumn(headings.steps, stepNames),
		words: lineColumn(headings.words, templateLimits.words),
	},
	flatten: (template) => template,
	unflatten: (flat) => flat,
	check: (flats) => [
		...once(flats, 'code', faultWords.codeDoubled),
		...once(flats, 'name', faultWords.nameDoubled),
	],
}
