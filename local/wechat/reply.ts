import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'

/** WeChat answers 200 whatever happened, and JSON that it calls plain text. */
export function replyWeChat(response: ServerResponse, body: Readonly<Record<string, unknown>>): void {
	response.writeHead(200, { 'content-type': 'text/plain' }).end(JSON.stringify(body))
}

/** An error as WeChat words it: the number is stable, the sentence ends in a request id. */
export function replyWeChatError(response: ServerResponse, errcode: number, sentence: string): void {
	const part = () => randomBytes(4).toString('hex')
	replyWeChat(response, { errcode, errmsg: `${sentence} rid: ${part()}-${part()}-${part()}` })
}
