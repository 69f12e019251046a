import { ridOf, type Silence, type Told } from './ask'

/** What went wrong, for the record: WeChat's errcode in digits, or a word of ours. */
type Code = string

/** Why it was not done, and whether asking again can help. */
export type Trouble =
	/** The person does not want it, or has no consent left: nothing to try again. */
	| { readonly kind: 'refused'; readonly code: Code; readonly rid?: string }
	/** Not now. */
	| {
			readonly kind: 'later'
			readonly code: Code
			readonly rid?: string
			/** No answer came: it may have been done all the same. */
			readonly unsure?: true
			/** Not before this many milliseconds, where the other side says so. */
			readonly after?: number
	  }
	/** The same again would be refused again. */
	| { readonly kind: 'final'; readonly code: Code; readonly rid?: string }

/** What became of something handed to another system: the same for every channel. */
export type Outcome = { readonly kind: 'ok'; readonly rid?: string } | Trouble

/** What became of a question that brings something back. */
export type Answer<Value> = { readonly kind: 'ok'; readonly value: Value } | Trouble

type Kind = Trouble['kind'] | 'token'

/**
 * What an errcode means for what was asked (wechat-facts of the documentation's error tables; errmsg is no stable key).
 * What can be set right without changing the message is `later`: a wrong secret, an address that is not on the list,
 * a quota of the day. So a mistake of the operator's loses nothing, and ends on a person's list.
 */
const kinds: Readonly<Record<number, Kind>> = {
	[-1]: 'later',
	40001: 'token',
	40014: 'token',
	42001: 'token',
	43101: 'refused',
	// Two at once to the same person: this one waits its turn
	43108: 'later',
	// Quotas of a minute and of a day
	44991: 'later',
	45009: 'later',
	45011: 'later',
	40003: 'final',
	40004: 'final',
	40029: 'final',
	40037: 'final',
	40097: 'final',
	40129: 'final',
	41030: 'final',
	43104: 'final',
	43107: 'final',
	44002: 'final',
	45002: 'final',
	45168: 'final',
	47001: 'final',
	47003: 'final',
	// Who is asked about has not been here for two hours
	61010: 'final',
	87020: 'final',
}

/** The kind of an errcode; one that is not known was at least not done, and may pass. */
export function kindOf(errcode: number): Kind {
	return kinds[errcode] ?? 'later'
}

/** The errcode of what WeChat told; none is 0, success. */
export function errcodeOf({ errcode = 0 }: Told): number {
	return Number(errcode)
}

/** A refusal of WeChat's as an outcome; for one of the token, the token was already tried anew. */
export function troubleOf(told: Told): Trouble {
	const errcode = errcodeOf(told)
	const kind = kindOf(errcode)
	const rid = ridOf(told)
	return {
		kind: kind === 'token' ? 'later' : kind,
		code: String(errcode),
		...(rid !== undefined && { rid }),
	}
}

/** No usable answer. Only who answered that we may not, or not so often (4xx), has certainly done nothing. */
export function silent(silence: Silence, after?: number): Trouble {
	const sure = silence.startsWith('http4')
	return {
		kind: 'later',
		code: silence,
		...(!sure && { unsure: true as const }),
		...(after !== undefined && { after }),
	}
}
