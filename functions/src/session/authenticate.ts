import { RefusalError } from '@huying/shared/error/refusal'
import { isHeld } from '@huying/shared/user/post'
import type { Authenticate } from '../edge/endpoint'
import type { Table } from '../store/table'
import { verifyToken } from './token'
import { accessOf } from './user-store'

/**
 * Finds out who asks: the token says which session, and one consistent Query says whether it still stands and which
 * posts its user holds now, so that ending a session or taking a post away works at once.
 */
export function authenticator(ports: {
	readonly table: Table
	readonly secret: () => Promise<string>
	readonly now: () => number
}): Authenticate {
	return async (authorization) => {
		const now = ports.now()
		const { user, tenant, session } = await verifyToken(bearer(authorization), await ports.secret(), now)
		const { posts, sessions } = await accessOf(ports.table, tenant, user)
		const standing = sessions.find((candidate) => candidate.session === session)
		if (standing === undefined) throw new RefusalError('sessionRevoked')
		if (standing.expiresAt <= now) throw new RefusalError('sessionExpired')
		return { user, tenant, session, posts: posts.filter((post) => isHeld(post, now)) }
	}
}

/** The token in an Authorization header (RFC 6750 §2.1). No token of ours is anywhere near as long as the limit. */
function bearer(authorization: string | undefined): string {
	if (authorization === undefined || authorization.trim() === '') throw new RefusalError('sessionMissing')
	const [, word] = /^Bearer +([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization.trim()) ?? []
	if (word === undefined || word.length > 1000) throw new RefusalError('sessionInvalid')
	return word
}
