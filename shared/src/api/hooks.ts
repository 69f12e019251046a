import type { ErrorCode } from '../error/catalogue'

/**
 * A route that another system calls in that system's own form. It stands beside the contract of routes.ts, because its
 * body and answer are not ours to choose, and no client of ours calls it.
 */
export interface Hook {
	readonly method: 'GET' | 'POST'
	readonly path: `/${string}`
	/** Which function answers it; the folder of its handler. */
	readonly function: 'push'
	/** One English sentence for the OpenAPI document. */
	readonly summary: string
	/** Why nobody needs a session to call it. */
	readonly open: string
	/** Places in the path, and words of the query that are read. */
	readonly params: readonly string[]
	readonly query: readonly string[]
	/** What the body looks like, in the caller's words. */
	readonly body?: string
	/** What the plain text of the answer says. */
	readonly answer: string
	readonly refuses: readonly ErrorCode[]
}

const pushRefusals = ['appidUnknown', 'wechatMisconfigured', 'pushUnsigned', 'pushReplayed'] as const

/** The routes that WeChat calls. */
export const hooks = {
	verifyPush: {
		method: 'GET',
		path: '/wechat/push/{appid}',
		function: 'push',
		summary: 'WeChat asks whether this address is ours',
		open: 'WeChat has no session; it signs with the Token that both know',
		params: ['appid'],
		query: ['signature', 'timestamp', 'nonce', 'echostr'],
		answer: 'echostr as it came',
		refuses: pushRefusals,
	},
	receivePush: {
		method: 'POST',
		path: '/wechat/push/{appid}',
		function: 'push',
		summary: 'WeChat tells of consents given and withdrawn, messages sent and pictures checked',
		open: 'WeChat has no session; it signs with the Token, and encrypts with the key, that both know',
		params: ['appid'],
		query: ['msg_signature', 'timestamp', 'nonce'],
		body: 'Safe mode, JSON: {"ToUserName","Encrypt"}; at most 64 KB',
		answer: 'success',
		refuses: [
			...pushRefusals,
			'bodyTooLarge',
			'bodyMalformed',
			'pushPlain',
			'pushUnreadable',
			'pushOfAnother',
			'pushUnknown',
		],
	},
} as const satisfies Record<string, Hook>
