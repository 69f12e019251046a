import { randomBytes } from 'node:crypto'
import type { Person } from '../people'
import { personOf, type Request } from '../server/endpoint'
import { refuse } from '../server/error'

export type Suggest = 'pass' | 'review' | 'risky'

/** The labels of a result: 100 normal, 20006 crime, 21000 other. */
export const labels: Readonly<Record<Suggest, number>> = { pass: 100, review: 21000, risky: 20006 }

/** Words that a person at the demonstration can write to see what happens. */
export const telling: readonly (readonly [word: string, suggest: Suggest])[] = [
	['演示违规', 'risky'],
	['演示存疑', 'review'],
]

const TWO_HOURS = 2 * 3600_000

/**
 * The person whose words or pictures are checked: of this app (43104) and in the mini-program within two hours
 * (61010). The scene is 1 profile, 2 comment, 3 forum or 4 social log (40129), the version 2.
 */
export function whoIsChecked(request: Request): Person {
	const { body, app, world } = request
	const somebody = world.people.find(body.openid)
	refuse([
		[body.version !== 2, 40097, 'invalid args,'],
		[![1, 2, 3, 4].includes(Number(body.scene)), 40129, 'invalid scene,'],
		[somebody !== undefined && somebody.appid !== app.appid, 43104, 'appid does not match openid,'],
	])
	const person = personOf(request, body.openid)
	const visited = world.state.kept.visits[person.openid]
	refuse([[visited === undefined || visited < world.now() - TWO_HOURS, 61010, 'code is expired,']])
	return person
}

/** Names a check in the answer and in what is pushed later. */
export function newTrace(): string {
	return `${randomBytes(4).toString('hex')}-${randomBytes(4).toString('hex')}-${randomBytes(4).toString('hex')}`
}
