import * as v from 'valibot'
import { identifierSchema } from '../identifier/identifier'
import { templates } from '../notice/notice'
import { checkOutcomes } from '../readiness/facts'
import { readinessNames, readinessStates } from '../readiness/readiness'
import { ticks } from '../readiness/tick'

const hour = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23))
/** Two letters and 16 hexadecimal digits, as WeChat gives them out. */
export const appidSchema = v.pipe(v.string(), v.regex(/^wx[0-9a-f]{16}$/))
/** WeChat's identifier of a private template (priTmplId). */
const templateId = v.pipe(v.string(), v.trim(), v.regex(/^[A-Za-z0-9_-]{20,64}$/, 'templateIdInvalid'))

const rowSchema = v.object({
	name: v.picklist(readinessNames),
	state: v.picklist(readinessStates),
	why: v.optional(v.string()),
	count: v.optional(v.number()),
	of: v.optional(v.number()),
	names: v.optional(v.array(v.string())),
	more: v.optional(v.number()),
	tick: v.optional(v.picklist(ticks)),
	ticked: v.optional(v.object({ by: v.string(), at: v.number() })),
})

/** One of a mini-program's three templates, by its purpose. */
const settingSchema = v.object({ template: v.picklist(templates), id: templateId, appid: appidSchema })

/** What of the notice settings is changed by page: other systems' addresses are not. */
const settingsSchema = v.object({
	templates: v.pipe(v.array(settingSchema), v.maxLength(30)),
	/** Hours of the Beijing day in which nobody is disturbed; absent: the usual ones. */
	quietHours: v.optional(v.object({ from: hour, to: hour })),
})

const checkSchema = v.object({
	appid: v.string(),
	at: v.number(),
	secret: v.picklist(checkOutcomes),
	push: v.picklist(checkOutcomes),
	code: v.optional(v.string()),
	templates: v.optional(
		v.record(v.picklist(templates), v.picklist(['unset', 'absent', 'fields', 'oneTime'])),
	),
})

/** How a county is set up, for those who look after it. */
export const setupViewSchema = v.object({
	rows: v.array(rowSchema),
	/** Whether whoever asks may set anything here; others only read. */
	maySet: v.boolean(),
	/** How residents reach the centre. */
	centre: v.object({ phone: v.optional(v.string()), version: v.number() }),
	appids: v.array(v.string()),
	/** Under which names the secrets are looked for, with `{appid}` in them. Never what they say. */
	parameters: v.object({ secret: v.string(), push: v.string() }),
	settings: v.object({
		templates: v.array(
			v.object({ template: v.picklist(templates), id: v.string(), appid: v.optional(v.string()) }),
		),
		quietHours: v.optional(v.object({ from: hour, to: hour })),
		/** Only which other systems there are. */
		webhooks: v.array(v.string()),
		version: v.number(),
	}),
	checks: v.array(checkSchema),
})
export type SetupView = v.InferOutput<typeof setupViewSchema>

/** New notice settings, in place of the version that was seen. */
export const noticeSettingsChangeSchema = v.object({
	id: identifierSchema,
	version: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
	...settingsSchema.entries,
})
export type NoticeSettingsChange = v.InferOutput<typeof noticeSettingsChangeSchema>
export const noticeSettingsDoneSchema = v.object({ version: v.number() })

/** A box is ticked, or no more. */
export const tickSchema = v.object({
	id: identifierSchema,
	tick: v.picklist(ticks),
	done: v.boolean(),
})
export type TickBody = v.InferOutput<typeof tickSchema>

export const tryWechatSchema = v.object({ id: identifierSchema })
export const checksSchema = v.object({ checks: v.array(checkSchema) })
