import { setTimeout as wait } from 'node:timers/promises'
import { telling } from '../safety/verdict'
import { type Endpoint, ok, personOf, type World } from '../server/endpoint'
import { refuse, WeChatError } from '../server/error'
import { sentEvent } from './events'
import { takeOne } from './quota'
import { templatesOf } from './templates'
import { faultOfData } from './value'

/** How long WeChat is busy with a message, in real milliseconds: long enough that a second one at once is noticed. */
const BUSY = 20

const miniprogramStates = ['developer', 'trial', 'formal']
const languages = ['zh_CN', 'en_US', 'zh_HK', 'zh_TW']

/** Whom a message is being sent to at this moment, in each world. */
const busy = new WeakMap<World, Set<string>>()
let sent = 0

/** `POST /cgi-bin/message/subscribe/send` {touser, template_id, data, page?, miniprogram_state?, lang?}. */
export const send: Endpoint = {
	method: 'POST',
	async answer(request) {
		const { body, app, world } = request
		const { openid } = personOf(request, body.touser)
		const template = templatesOf(app.appid).find(({ id }) => id === body.template_id)
		if (template === undefined) throw new WeChatError(40037, 'invalid template_id,')
		const { data, page, miniprogram_state = 'formal', lang = 'zh_CN' } = body
		// An empty one is none: the card leads nowhere.
		const goesTo = page === '' ? undefined : page
		await oneAtATime(world, openid, () => {
			const fault = faultOfData(
				template.fields.map(([key]) => key),
				data,
			)
			refuse([
				[fault !== undefined, 47003, `argument invalid! ${fault}`],
				[
					!miniprogramStates.includes(String(miniprogram_state)),
					47003,
					'argument invalid! miniprogram_state',
				],
				[!languages.includes(String(lang)), 47003, 'argument invalid! lang'],
				[says(data, 'risky'), 45168, 'sensitive word,'],
				[goesTo !== undefined && !isPage(goesTo, world.pages), 41030, 'invalid page'],
				[world.state.kept.banned.includes(template.id), 43107, 'subscribe message capability is banned,'],
			])
			if (!takeOne(world.state, openid, template.id))
				throw new WeChatError(43101, 'user refuse to accept the msg')
			const msgid = `${world.now()}${String(++sent % 10_000).padStart(4, '0')}`
			world.state.receive({
				msgid,
				appid: app.appid,
				openid,
				template: template.id,
				data: Object.fromEntries(
					Object.entries(data as Record<string, { value: string }>).map(([key, { value }]) => [key, value]),
				),
				...(goesTo !== undefined && { page: String(goesTo) }),
				miniprogramState: String(miniprogram_state),
				at: world.now(),
			})
			world.pusher.push(app, sentEvent(app.appid, openid, template.id, msgid, world.now()))
		})
		return ok
	},
}

/** 43108: a second message to the same person while the first is under way. */
async function oneAtATime(world: World, openid: string, work: () => void): Promise<void> {
	const sending = busy.get(world) ?? new Set<string>()
	busy.set(world, sending)
	if (sending.has(openid)) throw new WeChatError(43108, 'concurrent sending to the same user,')
	sending.add(openid)
	try {
		await wait(BUSY)
		work()
	} finally {
		sending.delete(openid)
	}
}

/** Whether a word of this verdict stands in any value. */
function says(data: unknown, verdict: string): boolean {
	const text = JSON.stringify(data) ?? ''
	return telling.some(([word, suggest]) => suggest === verdict && text.includes(word))
}

/** A page of the mini-program, which may carry a query; a leading slash is let pass. */
function isPage(page: unknown, pages: readonly string[]): boolean {
	return typeof page === 'string' && pages.includes(page.replace(/^\//, '').replace(/\?.*$/s, ''))
}
