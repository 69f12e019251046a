import type { World } from '../server/endpoint'
import { killTokens } from '../token/tokens'

/**
 * `POST /sandbox/faults`: the switches of `faults/faults.ts`, and what is no state but happens once or is kept:
 * `invalidateToken: true` takes all tokens back, `risky` is short for `check`, `banned` are the banned templates.
 * @returns whether all of it was understood; nothing is done otherwise
 */
export function changeSwitches(world: World, wish: Readonly<Record<string, unknown>>): boolean {
	const { invalidateToken = false, risky, banned = world.state.kept.banned, ...rest } = wish
	const listed = Array.isArray(banned) && banned.every((id) => typeof id === 'string')
	if (typeof invalidateToken !== 'boolean' || !listed) return false
	if (risky !== undefined && typeof risky !== 'boolean') return false
	const check = risky === undefined ? {} : { check: risky ? 'risky' : 'pass' }
	if (!world.faults.change({ ...check, ...rest })) return false
	world.state.kept.banned = banned
	world.state.save()
	if (invalidateToken) for (const { appid } of world.people.apps()) killTokens(world.state, appid)
	return true
}
