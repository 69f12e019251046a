import type { Route } from '@huying/shared/api/route'
import { type RouteName, routes } from '@huying/shared/api/routes'
import { type Authenticate, endpoint, type Handlers, type RoutesOf } from '../src/edge/endpoint'
import type { Ports } from '../src/edge/ports'

/** A function's entrance as it is deployed, with the contract's routes of the handlers. */
export function endpointOf<Function extends Route['function']>(
	handlers: Handlers<Function>,
	authenticate: Authenticate,
	ports: Ports,
) {
	const own = Object.keys(handlers).map((name) => [name, routes[name as RouteName]])
	return endpoint<Function>(Object.fromEntries(own) as RoutesOf<Function>, handlers, authenticate, ports)
}
