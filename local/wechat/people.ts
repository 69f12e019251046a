/** A demonstration person, as someone at the sandbox's phones sees them. */
export type Person = {
	readonly openid: string
	readonly appid: string
	readonly name: string
	/** Words for people: 「受理员·社会治理服务中心」. */
	readonly posts: readonly string[]
}

/** A county's mini-program and the demonstration people who use it. */
export type App = {
	readonly appid: string
	readonly secret: string
	readonly tenant: string
	readonly tenantName: string
	readonly people: readonly Person[]
}

/** Whom the sandbox knows; the first app is the first county's. */
export type People = { apps(): readonly App[]; all(): readonly Person[] }

export function peopleOf(apps: readonly App[]): People {
	const people = apps.flatMap((app) => app.people)
	return { apps: () => apps, all: () => people }
}
