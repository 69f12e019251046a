import type { Figure } from './figure'

const token =
	'the session’s token is checked by WebCrypto, in another thread: about half of all that the handler adds'
const pictures =
	'each picture’s address and its thumbnail’s are signed by WebCrypto, 40 on a page; signed already, it is about 1.2'

/** Why a figure falls short of its aim, found by looking; printed beside it. */
const reasons: Readonly<Record<string, string>> = {
	...Object.fromEntries(
		['submit', 'accept', 'assign', 'sign', 'progress', 'resolve', 'verify', 'rate'].map((name) => [
			`handlers: ${name}`,
			token,
		]),
	),
	'handlers: mine': pictures,
	'handlers: queue': pictures,
	'handlers: one case': pictures,
}

export function reasonFor({ section, what }: Figure): string {
	return reasons[`${section}: ${what}`] ?? 'not known yet: nobody has looked into it'
}
