import { randomBytes } from 'node:crypto'
import { WeChatError } from './error'

/** What goes over the wire. */
export type Wire = { readonly status: number; readonly type: string; readonly bytes: Buffer }

/** What an endpoint answers: JSON, or a picture's bytes. */
export type Reply = Readonly<Record<string, unknown>> | Picture

export class Picture {
	constructor(
		readonly type: string,
		readonly bytes: Buffer,
	) {}
}

/** WeChat answers 200 whatever happened, and JSON that it calls plain text. */
export function wireOf(reply: Reply): Wire {
	if (reply instanceof Picture) return { status: 200, type: reply.type, bytes: reply.bytes }
	return { status: 200, type: 'text/plain', bytes: Buffer.from(JSON.stringify(reply)) }
}

/** An error as WeChat words it: the sentence ends in a request id. */
export function errorReply({ errcode, sentence }: WeChatError): Reply {
	const part = () => randomBytes(4).toString('hex')
	return { errcode, errmsg: `${sentence} rid: ${part()}-${part()}-${part()}` }
}

/** What broke in the sandbox itself is WeChat's -1, and said on the console of whoever runs it. */
export function replyOfError(error: unknown): Reply {
	if (error instanceof WeChatError) return errorReply(error)
	console.error(error)
	return errorReply(new WeChatError(-1, 'system error,'))
}
