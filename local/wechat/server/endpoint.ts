import type { Clock } from '../../cloud/clock'
import type { Faults } from '../faults/faults'
import type { App, People, Person } from '../people'
import type { Pusher } from '../push/pusher'
import type { Codes } from '../sign-in/codes'
import type { State } from '../state/state'
import { WeChatError } from './error'
import type { PerMinute } from './limits'
import type { Reply } from './reply'

/** What every part of the sandbox works with. */
export type World = {
	readonly people: People
	readonly state: State
	readonly now: Clock['now']
	readonly faults: Faults
	readonly pusher: Pusher
	/** Codes of wx.login. */
	readonly codes: Codes
	/** Codes of the button that hands over a phone number: another kind. */
	readonly phoneCodes: Codes
	/** Pages of the released mini-program, without a leading slash. */
	readonly pages: readonly string[]
	/** Base address of the web app, which stands for the mini-program on this machine. */
	readonly web: () => string
	/** The sandbox's own base address. */
	readonly here: () => string
}

/** A request of an endpoint; `app` is whose access token it carries. */
export type Request<Body = Record<string, unknown>> = {
	readonly query: URLSearchParams
	readonly body: Body
	readonly app: App
	readonly world: World
}

/** One of WeChat's server APIs. */
export type Endpoint = {
	readonly method: 'GET' | 'POST'
	/** Of one app. Not stated: as many as it likes. */
	readonly perMinute?: PerMinute
	answer(request: Request): Reply | Promise<Reply>
}

/** Of an endpoint that no access token is needed for. */
export type OpenEndpoint = {
	readonly method: 'GET' | 'POST'
	readonly open: true
	answer(request: Omit<Request, 'app'>): Reply | Promise<Reply>
}

/** WeChat's answer where there is nothing else to say. */
export const ok = { errcode: 0, errmsg: 'ok' } as const

/** The person an app means; someone of another app is nobody to it. */
export function personOf({ app, world }: Pick<Request, 'app' | 'world'>, openid: unknown): Person {
	const person = world.people.find(openid)
	if (person?.appid !== app.appid) throw new WeChatError(40003, 'invalid openid,')
	return person
}
