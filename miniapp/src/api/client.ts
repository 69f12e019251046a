import { ApiError, type Client, createClient, type Transport } from '@huying/shared/api/client'
import { errorText } from '@huying/shared/text/zh-CN/index'
import { sessionEnded, token } from '../session/keep'
import { whenSignedIn } from '../session/sign-in'
import { send } from './transport'

/** Refusals that say that the session is no longer good. */
const lost: ReadonlySet<unknown> = new Set([
	'sessionMissing',
	'sessionExpired',
	'sessionRevoked',
	'sessionInvalid',
])

/**
 * Everything the API offers, as the user who is signed in.
 * In WeChat a session that ended is renewed silently, once, and the request sent again;
 * in a browser the person is led to the sign-in page, and back here afterwards.
 */
export const api: Client = createClient(
	(request) =>
		carry(request).catch((failure: unknown) => {
			// A sign-in that was refused on the way is the answer: it says more than "no answer came".
			if (!(failure instanceof ApiError) || failure.code === 'unreachable') throw failure
			const { code, message, retryable, status } = failure
			return { status, body: { code, message, retryable } }
		}),
	errorText.unreachable,
)

const carry: Transport = async (request) => {
	await whenSignedIn()
	const used = token()
	const answer = await send(request, used)
	if (answer.status !== 401 || !lost.has(codeOf(answer.body))) return answer
	const renewed = await sessionEnded(used)
	return renewed ? await send(request, token()) : answer
}

function codeOf(body: unknown): unknown {
	return typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined
}
