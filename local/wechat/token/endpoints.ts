import type { App, People } from '../people'
import type { OpenEndpoint } from '../server/endpoint'
import { refuse } from '../server/error'
import type { Token } from '../state/state'
import { forceStable, renewPlain, stableToken } from './tokens'

/** `GET /cgi-bin/token?grant_type=client_credential&appid&secret`: another token at each call. */
export const token: OpenEndpoint = {
	method: 'GET',
	open: true,
	answer({ query, world: { people, state, now } }) {
		const app = appThatAsks(people, Object.fromEntries(query))
		const at = now()
		return told(renewPlain(state, app.appid, at), at)
	},
}

/** `POST /cgi-bin/stable_token` {grant_type, appid, secret, force_refresh?}: the same token as long as it lives. */
export const stable: OpenEndpoint = {
	method: 'POST',
	open: true,
	answer({ body, world: { people, state, now } }) {
		const app = appThatAsks(people, body)
		const give = body.force_refresh === true ? forceStable : stableToken
		const at = now()
		return told(give(state, app.appid, at), at)
	},
}

function told({ token, expiresAt }: Token, now: number) {
	return { access_token: token, expires_in: Math.floor((expiresAt - now) / 1000) }
}

function appThatAsks(people: People, asked: Readonly<Record<string, unknown>>): App {
	const app = people.app(asked.appid)
	refuse([
		[asked.grant_type !== 'client_credential', 40002, 'invalid grant_type,'],
		[!asked.appid, 41002, 'appid missing,'],
		[app === undefined, 40013, 'invalid appid,'],
		[!asked.secret, 41004, 'appsecret missing,'],
		[app?.secret !== asked.secret, 40125, 'invalid appsecret,'],
	])
	return app as App
}
