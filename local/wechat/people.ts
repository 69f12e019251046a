import type { PushKeys } from './push/envelope'

/** A demonstration person, as someone at the sandbox's phones sees them. */
export type Person = {
	readonly openid: string
	readonly appid: string
	readonly name: string
	/** Words for people: 「受理员·社会治理服务中心」. */
	readonly posts: readonly string[]
	/** What WeChat would hand over when the person agrees: 11 digits of a series that was never given out. */
	readonly phone?: string
}

/** A county's mini-program and the demonstration people who use it. */
export type App = {
	readonly appid: string
	readonly secret: string
	readonly tenant: string
	readonly tenantName: string
	readonly people: readonly Person[]
	/** What its pushes are signed and encrypted with; without them nothing is pushed. */
	readonly push?: PushKeys
}

/** Whom the sandbox knows; the first app is the first county's. */
export type People = {
	apps(): readonly App[]
	all(): readonly Person[]
	find(openid: unknown): Person | undefined
	app(appid: unknown): App | undefined
}

export function peopleOf(apps: readonly App[]): People {
	const people = apps.flatMap((app) => app.people)
	const byOpenid = new Map(people.map((person) => [person.openid, person]))
	const byAppid = new Map(apps.map((app) => [app.appid, app]))
	return {
		apps: () => apps,
		all: () => people,
		find: (openid) => byOpenid.get(String(openid)),
		app: (appid) => byAppid.get(String(appid)),
	}
}
