import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { replaceFile } from '../cloud/replace-file'

/** A demonstration person, as someone at the sandbox's phones sees them. */
export type Person = {
	readonly openid: string
	readonly appid: string
	readonly name: string
	/** Words for people: 「受理员·社会治理服务中心」. */
	readonly posts: readonly string[]
}

export type App = {
	readonly appid: string
	readonly secret: string
	readonly tenant: string
	readonly tenantName: string
}

/** Whom the sandbox knows: apps (one a tenant) and their people; kept in a file. */
export type People = {
	apps(): readonly App[]
	all(): readonly Person[]
	addApp(app: App): void
	/** Adds, or replaces those of the same openid. */
	add(people: readonly Person[]): void
}

type Kept = { apps: readonly App[]; people: readonly Person[] }

export function openPeople(file: string): People {
	let kept: Kept = existsSync(file)
		? (JSON.parse(readFileSync(file, 'utf8')) as Kept)
		: { apps: [], people: [] }
	const keep = (changed: Partial<Kept>) => {
		kept = { ...kept, ...changed }
		replaceFile(file, JSON.stringify(kept, null, '\t'))
	}
	return {
		apps: () => kept.apps,
		all: () => kept.people,
		addApp: (app) => keep({ apps: [...kept.apps.filter(({ appid }) => appid !== app.appid), app] }),
		add(people) {
			const replaced = new Set(people.map(({ openid }) => openid))
			keep({ people: [...kept.people.filter(({ openid }) => !replaced.has(openid)), ...people] })
		},
	}
}

/** A person's openid in an app: 28 characters as WeChat's are, the same on every machine for the same words. */
export function openidOf(appid: string, who: string): string {
	return `o${createHash('sha256').update(`huying openid ${appid} ${who}`).digest('base64url').slice(0, 27)}`
}
