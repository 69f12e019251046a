import type { CorsRule } from '../template/cors'

type Asked = { readonly origin: string; readonly method: string; readonly headers: readonly string[] }

/** The CORS headers that a bucket's rules give, or undefined when none of them fits. */
export function corsHeaders(
	rules: readonly CorsRule[],
	{ origin, method, headers }: Asked,
): Record<string, string> | undefined {
	const rule = rules.find(
		(candidate) =>
			candidate.origins.some((pattern) => isLike(pattern, origin)) &&
			candidate.methods.includes(method) &&
			headers.every((header) => candidate.headers.some((pattern) => isLike(pattern, header.toLowerCase()))),
	)
	if (rule === undefined) return undefined
	const any = rule.origins.includes('*')
	return {
		'access-control-allow-origin': any ? '*' : origin,
		'access-control-allow-methods': rule.methods.join(', '),
		...(headers.length > 0 ? { 'access-control-allow-headers': headers.join(', ') } : {}),
		...(rule.exposed.length > 0 ? { 'access-control-expose-headers': rule.exposed.join(', ') } : {}),
		...(rule.maxAgeSeconds > 0 ? { 'access-control-max-age': String(rule.maxAgeSeconds) } : {}),
		...(any ? {} : { 'access-control-allow-credentials': 'true' }),
		vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
	}
}

/** S3 allows one `*` in an origin or a header. */
function isLike(pattern: string, value: string): boolean {
	const [before = '', after] = pattern.split('*')
	if (after === undefined) return pattern === value
	return value.length >= before.length + after.length && value.startsWith(before) && value.endsWith(after)
}
