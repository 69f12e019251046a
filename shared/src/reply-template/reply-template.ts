import * as v from 'valibot'
import type { CommandType } from '../case/command'
import { lineSchema } from '../catalogue/entry'

/** The steps for which words are kept ready: each is a command whose words somebody reads. */
export const templateSteps = [
	'accept',
	'decline',
	'transfer',
	'order',
	'sendBack',
	'refuseSendBack',
	'progress',
	'resolve',
	'askExtension',
	'grantExtension',
	'refuseExtension',
	'askSuspension',
	'suspend',
	'verify',
	'return',
	'rework',
	'end',
	'keep',
	'logCall',
] as const satisfies readonly CommandType[]
export type TemplateStep = (typeof templateSteps)[number]

export const templateLimits = { name: 30, steps: templateSteps.length, words: 1000, rows: 300 } as const

/** Words kept ready for a step (答复模板), with places to fill. */
export const replyTemplateSchema = v.object({
	code: v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9-]{1,39}$/)),
	name: lineSchema(templateLimits.name),
	steps: v.pipe(v.array(v.picklist(templateSteps)), v.minLength(1), v.maxLength(templateLimits.steps)),
	words: lineSchema(templateLimits.words),
})
export type ReplyTemplate = v.InferOutput<typeof replyTemplateSchema>

/** The whole list; version 0 where nothing was published. */
export const replyTemplatesSchema = v.object({
	version: v.number(),
	title: v.exactOptional(v.string()),
	templates: v.array(replyTemplateSchema),
})
export type ReplyTemplates = v.InferOutput<typeof replyTemplatesSchema>

/** The templates of a step, in the order of their sheet. */
export const templatesFor = (templates: readonly ReplyTemplate[], step: string): readonly ReplyTemplate[] =>
	templates.filter(({ steps }) => (steps as readonly string[]).includes(step))
