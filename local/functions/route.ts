import type { Route } from '../template/triggers'

export type Match = { readonly route: Route; readonly pathParameters: Readonly<Record<string, string>> }

/**
 * API Gateway's choice for an HTTP API: a full match before a greedy one before $default; among those, the path with
 * the longer fixed beginning, and a named method before ANY. Greedy is `{name+}`, the rest of the path, not empty.
 */
export function matchRoute(routes: readonly Route[], method: string, path: string): Match | undefined {
	const found = routes
		.filter((route) => route.method === 'ANY' || route.method === method)
		.flatMap((route) => {
			const pathParameters = route.path === '$default' ? {} : matchPath(route.path, path)
			return pathParameters === undefined ? [] : [{ route, pathParameters }]
		})
	return found.sort((left, right) => compare(rank(left.route), rank(right.route)))[0]
}

function matchPath(template: string, path: string): Record<string, string> | undefined {
	const wanted = template.split('/')
	const given = path.split('/')
	const parameters: Record<string, string> = {}
	for (const [index, part] of wanted.entries()) {
		const [, name, greedy] = /^\{(.+?)(\+?)\}$/.exec(part) ?? []
		const value = greedy ? given.slice(index).join('/') : given[index]
		if (name === undefined ? value !== part : !value) return undefined
		if (name !== undefined) parameters[name] = decode(value ?? '')
		if (greedy) return parameters
	}
	return given.length === wanted.length ? parameters : undefined
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text)
	} catch {
		// A stray % is passed on as it came: the handler answers it.
		return text
	}
}

/** Smaller is more specific; each part of the path counts 0 fixed, 1 a variable, 2 greedy. */
function rank({ path, method }: Route): string {
	const kind = path === '$default' ? 2 : path.endsWith('+}') ? 1 : 0
	const parts = path.split('/').map((part) => (part.endsWith('+}') ? 2 : part.startsWith('{') ? 1 : 0))
	return `${kind}${parts.join('')}~${method === 'ANY' ? 1 : 0}`
}

function compare(left: string, right: string): number {
	return left < right ? -1 : left > right ? 1 : 0
}
