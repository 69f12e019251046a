import { randomBytes } from 'node:crypto'
import { type Endpoint, ok } from '../server/endpoint'
import { refuse } from '../server/error'

const MINUTE = 60_000
const DAY = 86_400_000

/**
 * `POST /wxa/generate_urllink` {path?, query?, expire_type 0 time | 1 days, expire_time seconds, expire_interval days,
 * env_version?}: an address for a text message, good for at most 30 days. Here it leads to the web app.
 */
export const generateUrllink: Endpoint = {
	method: 'POST',
	answer({ body, app, world }) {
		const { path = '', query = '', expire_type = 0, env_version = 'release' } = body
		const now = world.now()
		const until =
			expire_type === 1 ? now + Number(body.expire_interval) * DAY : Number(body.expire_time) * 1000
		refuse([
			[
				path !== '' && !world.pages.includes(String(path).replace(/^\//, '')),
				40165,
				'invalid weapp pagepath,',
			],
			[typeof query !== 'string' || query.length > 1024, 40212, 'invalid query,'],
			[expire_type !== 0 && expire_type !== 1, 40097, 'invalid args,'],
			[!(until >= now + MINUTE && until <= now + 30 * DAY), 85401, 'time limit between 1min and 30 days,'],
			[!['release', 'trial', 'develop'].includes(String(env_version)), 85402, 'invalid env_version,'],
		])
		const { links } = world.state.kept
		for (const [old, { until: ended }] of Object.entries(links)) if (ended < now - 30 * DAY) delete links[old]
		const id = randomBytes(8).toString('base64url')
		links[id] = {
			appid: app.appid,
			path: String(path).replace(/^\//, '') || (world.pages[0] ?? ''),
			query: String(query),
			until,
		}
		world.state.save()
		return { ...ok, url_link: `${world.here()}/l/${id}` }
	},
}
