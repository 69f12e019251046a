import type * as v from 'valibot'
import type { ErrorCode } from '../error/catalogue'
import type { Role } from '../user/post'

/** Who may call a route at all; what they may then see or do is the rules' business. */
export type Access = 'open' | 'session' | readonly Role[]

type Schema = v.GenericSchema
type Fields = v.ObjectSchema<v.ObjectEntries, undefined>

/** One operation of the API, declared once for handlers, client, OpenAPI document and tests. */
export interface Route {
	readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
	/** Path with `{name}` places; the names are the members of `path` in what goes in. */
	readonly path: `/${string}`
	readonly access: Access
	/** One English sentence for the OpenAPI document. */
	readonly summary: string
	/** Which function answers it; the folder of its handler. */
	readonly function:
		| 'duty'
		| 'catalogue'
		| 'service'
		| 'admission'
		| 'decision'
		| 'errand'
		| 'villager'
		| 'trace'
		| 'team'
		| 'people'
		| 'session'
		| 'case'
		| 'photo'
		| 'tenant'
		| 'notice'
		| 'transparency'
		| 'disclosure'
		| 'file'
		| 'village'
		| 'inspection'
		| 'gridHandover'
		| 'find'
		| 'claim'
		| 'personalData'
		| 'oversight'
		| 'ledger'
		| 'openapi'
	readonly params?: Fields
	readonly query?: Fields
	readonly body?: Schema
	/** The longest body it takes, in bytes, where that is not the usual. */
	readonly bodyLimit?: number
	readonly status?: 200 | 201
	readonly answer: Schema
	/**
	 * For how many seconds anybody may keep an answer, of an open route only; where it depends on the answer, a rule
	 * that says so. Without it nobody keeps it. A refusal is never kept.
	 */
	readonly cache?: number | ((answer: never) => number)
	/** Refusals of its own, besides those that any route of its access can give. */
	readonly refuses?: readonly ErrorCode[]
}

type In<Part> = Part extends Schema ? v.InferInput<Part> : undefined
type Out<Part> = Part extends Schema ? v.InferOutput<Part> : undefined

/** What a client hands to a route; only the parts the route has. */
export type RouteInput<R extends Route> = (R extends { params: infer P } ? { params: In<P> } : object) &
	(R extends { query: infer Q } ? { query?: In<Q> } : object) &
	(R extends { body: infer B } ? { body: In<B> } : object)

/** What a handler gets, parsed. */
export interface Parsed<R extends Route> {
	readonly params: R extends { params: infer P } ? Out<P> : undefined
	readonly query: R extends { query: infer Q } ? Out<Q> : undefined
	readonly body: R extends { body: infer B } ? Out<B> : undefined
}

/** What a route answers when it does not refuse. */
export type RouteAnswer<R extends Route> = v.InferOutput<R['answer']>

/** What never changes: a year is the longest that HTTP has any use for. */
export const FOREVER = 365 * 86_400

/** For how many seconds an answer of a route may be kept. */
export function cacheOf({ cache = 0 }: Route, answer: unknown): number {
	return typeof cache === 'number' ? cache : (cache as (answer: unknown) => number)(answer)
}

/** Refusals that any request of that access may meet, whatever the route. */
export const commonRefusals = {
	open: ['invalidInput', 'busy', 'unavailable'],
	session: ['sessionMissing', 'sessionInvalid', 'sessionExpired', 'sessionRevoked'],
	post: ['postMissing'],
	body: ['bodyMalformed', 'bodyTooLarge'],
} as const satisfies Record<string, readonly ErrorCode[]>

/** Every refusal a route can give. */
export function refusalsOf(route: Route): ErrorCode[] {
	return [
		...commonRefusals.open,
		...(route.access === 'open' ? [] : commonRefusals.session),
		...(Array.isArray(route.access) ? commonRefusals.post : []),
		...(route.body ? commonRefusals.body : []),
		...(route.refuses ?? []),
	]
}
