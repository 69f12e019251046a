/** WeChat is given this long, in milliseconds; WeChat itself gives us as long. */
const TIMEOUT = 5_000
/** Nothing that we ask for comes near this; in UTF-16 units. */
const GREATEST = 1024 * 1024

/** Base address of WeChat's server API, without a trailing slash: the environment names another where it is not WeChat's. */
export function wechatAddress(): string {
	return process.env.WECHAT_URL ?? 'https://api.weixin.qq.com'
}

/** What WeChat said: members of its JSON, whatever its content type says. */
export type Told = Readonly<Record<string, unknown>>

/**
 * Why nothing usable came back.
 * `timeout`, `unreachable` and `malformed` leave open whether WeChat did what was asked; `http429` and the like tell
 * the status of whoever answered.
 */
export type Silence = 'timeout' | 'unreachable' | 'malformed' | `http${number}`

export type Heard = { readonly told: Told } | { readonly silence: Silence; readonly after?: number }

/**
 * Asks WeChat once. WeChat answers 200 even to what it refuses, so another status is of something on the way.
 * @param address whole, with its query: never logged, because a secret or a token may be in it
 * @param body sent as JSON by POST; without one it is a GET
 */
export async function ask(address: string, body?: unknown): Promise<Heard> {
	try {
		const answer = await fetch(address, {
			signal: AbortSignal.timeout(TIMEOUT),
			// Another host must not see the token
			redirect: 'error',
			...(body !== undefined && {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body),
			}),
		})
		if (!answer.ok) {
			await answer.body?.cancel()
			const after = Number(answer.headers.get('retry-after')) * 1000
			return { silence: `http${answer.status}`, ...(after > 0 && { after }) }
		}
		return heard(await answer.text())
	} catch (error) {
		// Never the error itself: it may hold the address
		return { silence: error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'unreachable' }
	}
}

function heard(text: string): Heard {
	if (text.length > GREATEST) return { silence: 'malformed' }
	try {
		const told: unknown = JSON.parse(text)
		const isObject = typeof told === 'object' && told !== null && !Array.isArray(told)
		return isObject ? { told: told as Told } : { silence: 'malformed' }
	} catch {
		return { silence: 'malformed' }
	}
}

/** A request's name at WeChat: the one word of errmsg that tells nothing of a person, and that its support asks for. */
export function ridOf({ errmsg, rid }: Told): string | undefined {
	return /rid: ([0-9a-f-]+)/.exec(`${errmsg ?? ''} rid: ${rid ?? ''}`)?.[1]
}
