import { type ErrorCode, isErrorCode } from '../error/catalogue'
import type { Problem } from '../error/problem'
import { type AddressName, addresses, at } from './addresses'
import type { Route, RouteAnswer, RouteInput } from './route'
import type { RouteName, Routes } from './routes'

/** What carries a request: wx.request on a phone, fetch in a browser. Rejects only when no answer came. */
export type Transport = (request: {
	method: Route['method']
	/** Path and query, to be put after the base address. */
	path: string
	body?: unknown
}) => Promise<{ status: number; body: unknown }>

/** A refusal that the server gave, or none at all (`unreachable`). */
export class ApiError extends Error {
	readonly code: ErrorCode | 'unreachable'
	readonly retryable: boolean
	readonly status: number
	readonly field: string | undefined
	constructor(
		code: ErrorCode | 'unreachable',
		message: string,
		retryable: boolean,
		status: number,
		field?: string,
	) {
		super(message)
		this.name = 'ApiError'
		this.code = code
		this.retryable = retryable
		this.status = status
		this.field = field
	}
}

type Call<R extends Route> =
	object extends RouteInput<R>
		? (input?: RouteInput<R>) => Promise<RouteAnswer<R>>
		: (input: RouteInput<R>) => Promise<RouteAnswer<R>>

/** One function for each route of the contract. */
export type Client = { readonly [Name in RouteName]: Call<Routes[Name]> }

interface AnyInput {
	params?: Record<string, string>
	query?: Record<string, string | undefined>
	body?: unknown
}

/**
 * Makes the typed client.
 * @param unreachable the sentence for a request that got no answer
 * @throws ApiError from every call that is refused or gets no answer
 */
export function createClient(transport: Transport, unreachable: string): Client {
	const calls = (Object.keys(addresses) as AddressName[]).map((name) => {
		const route = at(name)
		return [
			name,
			async (input: AnyInput = {}) => {
				const answer = await transport({
					method: route.method,
					path: pathOf(route, input),
					...(input.body !== undefined && { body: input.body }),
				}).catch(() => {
					throw new ApiError('unreachable', unreachable, true, 0)
				})
				if (answer.status >= 200 && answer.status < 300) return answer.body
				throw errorOf(answer, unreachable)
			},
		] as const
	})
	return Object.fromEntries(calls) as unknown as Client
}

function pathOf(route: Pick<Route, 'path'>, { params = {}, query = {} }: AnyInput): string {
	const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
	const search = Object.entries(query)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value ?? '')}`)
		.join('&')
	return search === '' ? path : `${path}?${search}`
}

/** What came back may be from a proxy on the way, not from us: then it counts as no answer. */
function errorOf({ status, body }: { status: number; body: unknown }, unreachable: string): ApiError {
	const problem = typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {}
	if (typeof problem.code !== 'string' || !isErrorCode(problem.code))
		return new ApiError('unreachable', unreachable, true, status)
	return new ApiError(
		problem.code,
		problem.message ?? unreachable,
		problem.retryable ?? false,
		status,
		problem.field,
	)
}
