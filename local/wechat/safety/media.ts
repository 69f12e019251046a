import type { App } from '../people'
import { originalId, type PushEvent } from '../push/event'
import { type Endpoint, ok, type World } from '../server/endpoint'
import { WeChatError } from '../server/error'
import { labels, newTrace, whoIsChecked } from './verdict'

const MAXIMUM_BYTES = 10 * 1024 * 1024
/** How long WeChat tries to get the medium, real milliseconds. */
const PATIENCE = 10_000

/** What is being checked at this moment, in each world: a second request for it is 87020. */
const checking = new WeakMap<World, Set<string>>()

/** `POST /wxa/media_check_async` {media_url, media_type 1 audio | 2 image, version: 2, scene, openid}. */
export const checkMedia: Endpoint = {
	method: 'POST',
	perMinute: [2000, 45009],
	async answer(request) {
		const { body, app, world } = request
		if (body.media_type !== 1 && body.media_type !== 2) throw new WeChatError(40004, 'invalid media type,')
		const url = String(body.media_url ?? '')
		if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
			throw new WeChatError(40097, 'invalid args,')
		const { openid } = whoIsChecked(request)
		const others = checking.get(world) ?? new Set<string>()
		checking.set(world, others)
		if (others.has(url)) throw new WeChatError(87020, 'repeated request,')
		others.add(url)
		const trace = newTrace()
		const when = world.faults.current().media
		const result = resultOf(world, app, openid, trace, url).finally(() => others.delete(url))
		if (when !== 'never') world.pusher.push(app, result, when === 'twice' ? 2 : 1)
		if (when === 'early') await world.pusher.settle()
		return { ...ok, trace_id: trace }
	},
}

/** Gets the medium, as WeChat would, and says what it thinks of it; -1008 when it cannot be had. */
async function resultOf(
	world: World,
	app: App,
	openid: string,
	trace: string,
	url: string,
): Promise<PushEvent> {
	const errcode = (await canBeHad(url)) ? 0 : -1008
	const suggest = world.faults.current().check
	const label = labels[suggest]
	return {
		ToUserName: originalId(app.appid),
		FromUserName: openid,
		// A number here, a text in the events of subscriptions.
		CreateTime: Math.floor(world.now() / 1000),
		MsgType: 'event',
		Event: 'wxa_media_check',
		appid: app.appid,
		trace_id: trace,
		version: 2,
		errcode,
		errmsg: errcode === 0 ? 'ok' : 'download file failed',
		...(errcode === 0 && {
			result: { suggest, label },
			detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }],
		}),
	}
}

async function canBeHad(url: string): Promise<boolean> {
	try {
		const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) })
		const bytes = Buffer.from(await answer.arrayBuffer())
		return answer.ok && bytes.length <= MAXIMUM_BYTES && isMedium(bytes)
	} catch {
		return false
	}
}

/** JPEG, PNG, GIF, BMP, and the beginnings of sound files; no page of an error, no video. */
const beginnings = [
	'ffd8ff',
	'89504e47',
	'47494638',
	'424d',
	'494433',
	'fff',
	'664c6143',
	'4f676753',
	'52494646',
]

function isMedium(bytes: Buffer): boolean {
	const head = bytes.subarray(0, 8).toString('hex')
	return beginnings.some((beginning) => head.startsWith(beginning.toLowerCase()))
}
