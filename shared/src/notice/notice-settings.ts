import * as v from 'valibot'
import { sources } from '../case/status'
import { templates } from './notice'

const hour = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23))

/** A template as the tenant's mini-program has it. Absent `appid`: the same in all its mini-programs. */
export const templateSettingSchema = v.object({
	template: v.picklist(templates),
	/** WeChat's identifier of it (priTmplId). */
	id: v.string(),
	kind: v.picklist(['oneTime', 'longTerm']),
	appid: v.optional(v.string()),
})
export type TemplateSetting = v.InferOutput<typeof templateSettingSchema>

/** Another system that gets its cases' news. The secret is in the parameter store, under this name. */
export const webhookSettingSchema = v.object({
	id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{1,30}$/)),
	url: v.string(),
	secretParameter: v.string(),
	/** Cases from these sources are told of. */
	sources: v.array(v.picklist(sources)),
})
export type WebhookSetting = v.InferOutput<typeof webhookSettingSchema>

/** How a county tells people; one item of the tenant's. */
export const noticeSettingsSchema = v.object({
	templates: v.array(templateSettingSchema),
	quietHours: v.optional(v.object({ from: hour, to: hour })),
	webhooks: v.array(webhookSettingSchema),
	/** Which release of the mini-program a message opens. */
	release: v.optional(v.picklist(['developer', 'trial', 'formal'])),
})
export type NoticeSettings = v.InferOutput<typeof noticeSettingsSchema>
export const noSettings: NoticeSettings = { templates: [], webhooks: [] }
