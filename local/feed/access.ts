import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from '@huying/shared/api/client'
import type { Town } from '@huying/shared/region/region'
import { role } from '@huying/shared/text/zh-CN/post'
import type { Person } from '../wechat/people'
import { apiOf } from './api'
import { FeedStopped } from './feed-all'

/** A dispatcher's way in. */
export interface Access {
	readonly client: Client
	/** To place cases by; none where it is not known which county this is. */
	readonly towns: readonly Town[]
	/** Ends what was begun for this feed alone. */
	readonly leave: () => Promise<unknown>
}

/**
 * Signs in: at the API of `HUYING_API` with the token `HUYING_TOKEN` (and villages of `HUYING_APPID`, if it is there),
 * or else at the cloud on this machine as a demonstration dispatcher.
 * @param root of the project, where `.local` is
 * @throws FeedStopped with a sentence when there is no way in
 */
export async function signIn(
	root: string,
	environment: Readonly<Record<string, string | undefined>>,
): Promise<Access> {
	const { HUYING_API, HUYING_TOKEN, HUYING_APPID } = environment
	if (!HUYING_API) return signInHere(root)
	if (!HUYING_TOKEN)
		throw new FeedStopped('HUYING_API is set, but not HUYING_TOKEN: the token of a dispatcher.')
	const client = apiOf(HUYING_API.replace(/\/+$/, ''), HUYING_TOKEN)
	const { posts } = await client.me()
	if (!posts.some((post) => post.role === 'dispatcher'))
		throw new FeedStopped('HUYING_TOKEN is the token of somebody who is no dispatcher.')
	return {
		client,
		towns: HUYING_APPID ? (await client.tenant({ params: { appid: HUYING_APPID } })).towns : [],
		leave: async () => {},
	}
}

async function signInHere(root: string): Promise<Access> {
	const file = join(root, '.local', 'addresses.json')
	if (!existsSync(file))
		throw new FeedStopped(
			'The cloud on this machine is not running: start it with npm start, or set HUYING_API and HUYING_TOKEN.',
		)
	const { api, wechat } = JSON.parse(readFileSync(file, 'utf8')) as { api: string; wechat: string }
	const { appid, people } = await asked<{ appid: string; people: Person[] }>(`${wechat}/sandbox/people`)
	const dispatcher = people.find(
		(person) => person.appid === appid && person.posts.some((post) => post.startsWith(role.dispatcher)),
	)
	if (dispatcher === undefined) throw new FeedStopped('The WeChat sandbox has no demonstration dispatcher.')
	const { code } = await asked<{ code: string }>(`${wechat}/sandbox/code`, { openid: dispatcher.openid })
	const { token } = await apiOf(api).signIn({ body: { appid, code } })
	const client = apiOf(api, token)
	return {
		client,
		towns: (await client.tenant({ params: { appid } })).towns,
		leave: () => client.signOut(),
	}
}

async function asked<Answer>(address: string, body?: object): Promise<Answer> {
	const response = await fetch(address, {
		...(body && {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		}),
	}).catch(() => {
		throw new FeedStopped(`The WeChat sandbox at ${address} does not answer: is npm start still running?`)
	})
	if (!response.ok) throw new FeedStopped(`The WeChat sandbox at ${address} answered ${response.status}.`)
	return (await response.json()) as Answer
}
