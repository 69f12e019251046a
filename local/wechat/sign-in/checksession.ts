import { createHmac } from 'node:crypto'
import { type Endpoint, ok, personOf } from '../server/endpoint'
import { refuse } from '../server/error'

/** `GET /wxa/checksession`: whether our session key is still the user's; signature = hmac_sha256(session_key, ''). */
export const checksession: Endpoint = {
	method: 'GET',
	answer(request) {
		const { query, world } = request
		const { openid } = personOf(request, query.get('openid'))
		const key = world.state.kept.sessionKeys[openid]
		const expected = key && createHmac('sha256', key).update('').digest('hex')
		refuse([
			[query.get('sig_method') !== 'hmac_sha256', 40097, 'invalid args,'],
			[expected === undefined || query.get('signature') !== expected, 87009, 'invalid signature,'],
		])
		return ok
	},
}
