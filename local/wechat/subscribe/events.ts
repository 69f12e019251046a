import { oneOrMany, originalId, type PushEvent } from '../push/event'

/** What a person answered, template by template. */
export type Choice = 'accept' | 'reject'

/** The person answered the question whether they want messages: what counts for how many may be sent. */
export function popupEvent(
	appid: string,
	openid: string,
	choices: readonly (readonly [template: string, choice: Choice])[],
	now: number,
): PushEvent {
	// "0": asked on a page.
	const list = choices.map(([TemplateId, SubscribeStatusString]) => ({
		TemplateId,
		SubscribeStatusString,
		PopupScene: '0',
	}))
	return event('subscribe_msg_popup_event', appid, openid, list, now)
}

/** The person turned templates off in WeChat's own list; only this is told, never that they were turned on. */
export function changeEvent(
	appid: string,
	openid: string,
	templates: readonly string[],
	now: number,
): PushEvent {
	const list = templates.map((TemplateId) => ({ TemplateId, SubscribeStatusString: 'reject' }))
	return event('subscribe_msg_change_event', appid, openid, list, now)
}

/** A message has reached the phone. */
export function sentEvent(
	appid: string,
	openid: string,
	template: string,
	msgid: string,
	now: number,
): PushEvent {
	const list = [{ TemplateId: template, MsgID: msgid, ErrorCode: '0', ErrorStatus: 'success' }]
	return event('subscribe_msg_sent_event', appid, openid, list, now)
}

/** The time is a text here, in seconds; in media results it is a number. */
function event(name: string, appid: string, openid: string, list: readonly object[], now: number): PushEvent {
	return {
		ToUserName: originalId(appid),
		FromUserName: openid,
		CreateTime: String(Math.floor(now / 1000)),
		MsgType: 'event',
		Event: name,
		List: oneOrMany(list),
	}
}
