import { createHash } from 'node:crypto'

/** What a template is for: how a call goes on, please rate, something to do. */
export type TemplateUse = 'progress' | 'ask' | 'task'

/** A private template of an app, as its administrator would have picked it from WeChat's library. */
export type Template = {
	readonly use: TemplateUse
	/** 43 characters, the same at every start. */
	readonly id: string
	readonly title: string
	/** 2 is one-time: an accept gives one message. */
	readonly type: 2
	/** Each field of `data` with the label on the card, in order: `thing2`, 事项. */
	readonly fields: readonly (readonly [key: string, label: string, example: string])[]
}

const library: readonly Omit<Template, 'id' | 'type'>[] = [
	{
		use: 'progress',
		title: '诉求进度提醒',
		fields: [
			['character_string1', '编号', '2611-0385-2746'],
			['thing2', '事项', '路灯不亮'],
			['phrase3', '进度', '办理中'],
			['time4', '时间', '2026年11月21日 15:30'],
			['thing5', '说明', '已派给住建局办理'],
		],
	},
	{
		use: 'ask',
		title: '服务评价邀请',
		fields: [
			['character_string1', '编号', '2611-0385-2746'],
			['thing2', '事项', '路灯不亮'],
			['time3', '办结时间', '2026年11月21日 15:30'],
			['thing4', '说明', '请说说是否解决、是否满意'],
		],
	},
	{
		use: 'task',
		title: '待办事项提醒',
		fields: [
			['character_string1', '编号', '2611-0385-2746'],
			['thing2', '事项', '路灯不亮'],
			['time3', '办理期限', '2026年11月21日 15:30'],
			['thing4', '说明', '请尽快签收'],
		],
	},
]

/** The private templates of an app; the seed writes their ids into the county's settings. */
export function templatesOf(appid: string): readonly Template[] {
	return library.map((template) => ({
		...template,
		type: 2,
		id: createHash('sha256').update(`${appid} ${template.use}`).digest('base64url').slice(0, 43),
	}))
}
