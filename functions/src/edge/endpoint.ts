import { cacheOf, type Parsed, type Route, type RouteAnswer } from '@huying/shared/api/route'
import type { RouteName, Routes } from '@huying/shared/api/routes'
import type { Actor } from '@huying/shared/case/actor'
import { RefusalError } from '@huying/shared/error/refusal'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { answer } from './answer'
import { answering } from './answering'
import { keptAnswer } from './kept-answer'
import { parse } from './parse'
import type { Ports } from './ports'

/** Who asks: user, tenant and the posts held now, and by which session. */
export type Who = Extract<Actor, { user: string }> & { readonly session: string }

/** Finds out who asks. @throws RefusalError of one of the session codes */
export type Authenticate = (authorization: string | undefined) => Promise<Who>

/** What a handler gets: the parsed request, who asks (never undefined where the route needs a session), and the request's name. */
export interface Request<R extends Route = Route> extends Parsed<R> {
	readonly who: R['access'] extends 'open' ? undefined : Who
	readonly correlation: string
	readonly userAgent: string | undefined
	/** The network address that asks. Only to count by, under a digest: it is neither kept nor logged. */
	readonly source?: string
}

type NamesOf<Function extends Route['function']> = {
	[Name in RouteName]: Routes[Name]['function'] extends Function ? Name : never
}[RouteName]

/**
 * The routes of a function out of the contract: each of them, and none of another's. A function is handed its own, because
 * the schemas of all would take longer to make than everything else that it loads.
 */
export type RoutesOf<Function extends Route['function']> = {
	readonly [Name in NamesOf<Function>]: Routes[Name]
} & { readonly [Name in Exclude<RouteName, NamesOf<Function>>]?: never }

/** One handler for each route that a function answers: the contract says which. */
export type Handlers<Function extends Route['function']> = {
	readonly [Name in NamesOf<Function>]: (request: Request<Routes[Name]>) => Promise<RouteAnswer<Routes[Name]>>
}

type AnyHandler = (request: Request) => Promise<unknown>

/** Makes a function's entrance: authenticates, parses, lets the handler decide and commit, logs, answers. */
export function endpoint<Function extends Route['function']>(
	routes: RoutesOf<Function>,
	handlers: Handlers<Function>,
	authenticate: Authenticate,
	ports: Ports,
): (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2> {
	const table = new Map(
		Object.entries(handlers as Record<string, AnyHandler>).map(([name, handler]) => {
			const route: Route = (routes as Routes)[name as RouteName]
			return [`${route.method} ${route.path}`, { route, handler }]
		}),
	)
	return async (event) => {
		const correlation = correlationOf(event)
		return answering(event, correlation, ports, async (noted) => {
			const found = table.get(event.routeKey)
			if (found === undefined) throw new RefusalError('routeUnknown')
			const { route, handler } = found
			const who = route.access === 'open' ? undefined : await authenticate(event.headers.authorization)
			if (who) {
				noted.tenant = who.tenant
				admit(route, who)
			}
			const request = {
				...parse(route, event),
				who,
				correlation,
				userAgent: event.headers['user-agent'],
				source: event.requestContext.http.sourceIp,
			}
			const told = await handler(request as Request)
			const answered = answer(route.status ?? 200, told, correlation, cacheOf(route, told))
			return keptAnswer(answered, event)
		})
	}
}

/** Lets in only holders of a post that the route names. */
function admit(route: Route, who: Who): void {
	if (typeof route.access === 'string') return
	const { access } = route
	if (!who.posts.some((post) => access.includes(post.role))) throw new RefusalError('postMissing')
}

/** The name the tap gave this request, so that one word finds it in every log; else the gateway's own. */
function correlationOf(event: APIGatewayProxyEventV2): string {
	const given = event.headers['x-correlation-id']
	return given !== undefined && /^[A-Za-z0-9_-]{8,64}$/.test(given) ? given : event.requestContext.requestId
}
