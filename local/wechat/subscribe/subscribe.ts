import type { Person } from '../people'
import type { World } from '../server/endpoint'
import { visit } from '../sign-in/visits'
import { type Choice, changeEvent, popupEvent } from './events'
import { grant, revoke } from './quota'
import { templatesOf } from './templates'

/** What the phone's `wx.requestSubscribeMessage` ends with: its map of answers, or its error. */
export type Asked =
	| ({ readonly errMsg: string } & Readonly<Record<string, string>>)
	| { readonly errMsg: string; readonly errCode: number }

const MOST_TEMPLATES = 5

/**
 * The person answers the question whether they want messages. Each accept is one message more; accepts and rejects are
 * pushed. `ban` is the platform's doing and not the person's: the template is banned from then on, for everybody.
 */
export function subscribe(world: World, person: Person, templates: Readonly<Record<string, unknown>>): Asked {
	const app = world.people.app(person.appid)
	const known = templatesOf(person.appid).map(({ id }) => id)
	const asked = Object.entries(templates)
	const fail = (errCode: number, why: string) => ({ errMsg: `requestSubscribeMessage:fail ${why}`, errCode })
	if (app === undefined || asked.length === 0) return fail(10001, 'TmplIds can not be empty')
	if (asked.length > MOST_TEMPLATES) return fail(20003, 'Templates count out of max bounds')
	if (asked.some(([id]) => !known.includes(id))) return fail(20001, 'No template data return')
	if (asked.some(([, answer]) => !['accept', 'reject', 'ban'].includes(String(answer))))
		return fail(10004, 'an answer is accept, reject or ban')

	const { kept } = world.state
	visit(world.state, person.openid, world.now())
	const banned = asked.filter(([, answer]) => answer === 'ban').map(([id]) => id)
	kept.banned = [...new Set([...kept.banned, ...banned])]
	world.state.save()
	const chosen = asked.filter(([id]) => !kept.banned.includes(id)) as [string, Choice][]
	for (const [id, answer] of chosen) if (answer === 'accept') grant(world.state, person.openid, id)
	if (chosen.length > 0) {
		world.pusher.push(app, popupEvent(person.appid, person.openid, chosen, world.now()))
	}
	const answers = asked.map(([id, answer]) => [id, kept.banned.includes(id) ? 'ban' : String(answer)])
	return { errMsg: 'requestSubscribeMessage:ok', ...Object.fromEntries(answers) }
}

/** The person turns templates off in WeChat's own list (all of them, if none is named): what was granted is gone. */
export function turnOff(world: World, person: Person, templates: readonly string[]): readonly string[] {
	const app = world.people.app(person.appid)
	const known = templatesOf(person.appid).map(({ id }) => id)
	const off = templates.length === 0 ? known : known.filter((id) => templates.includes(id))
	for (const id of off) revoke(world.state, person.openid, id)
	if (app && off.length > 0) {
		world.pusher.push(app, changeEvent(person.appid, person.openid, off, world.now()))
	}
	return off
}
