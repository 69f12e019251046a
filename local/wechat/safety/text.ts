import { type Endpoint, ok } from '../server/endpoint'
import { refuse } from '../server/error'
import { labels, newTrace, telling, whoIsChecked } from './verdict'

/** `POST /wxa/msg_sec_check` {version: 2, openid, scene, content ≤ 2500, title?, nickname?, signature?}. */
export const checkText: Endpoint = {
	method: 'POST',
	perMinute: [4000, 44991],
	answer(request) {
		const { content } = request.body
		refuse([
			[typeof content !== 'string' || content === '', 44002, 'empty post data,'],
			[[...String(content)].length > 2500, 45002, 'content size out of limit,'],
		])
		whoIsChecked(request)
		const [word, said] = telling.find(([word]) => String(content).includes(word)) ?? [undefined, undefined]
		const suggest = said ?? request.world.faults.current().check
		const label = labels[suggest]
		return {
			...ok,
			result: { suggest, label },
			detail: [
				{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 },
				...(word === undefined
					? []
					: [{ strategy: 'keyword', errcode: 0, suggest, label, keyword: word, level: 90 }]),
			],
			trace_id: newTrace(),
		}
	},
}
