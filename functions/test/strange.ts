import type { Route } from '@huying/shared/api/route'
import { type RouteName, routes } from '@huying/shared/api/routes'
import fc from 'fast-check'
import type { Asked } from './event'
import { rightAddresses } from './right/addresses'
import { rightBodies } from './right/bodies'

/** Texts that have broken other systems. */
const strangeText = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.string({ unit: 'grapheme', maxLength: 40 }),
	fc.constantFrom(
		'',
		' ',
		'\u0000',
		'\ud800',
		'__proto__',
		'constructor',
		'../../etc/passwd',
		"'; DROP TABLE case;--",
		'#{1+1}',
		'{{7*7}}',
		'%00',
		'‮',
		'🏮'.repeat(300),
		'字'.repeat(6000),
		'a'.repeat(2000),
		'370404#case#x',
		'9'.repeat(400),
	),
)
const strangeValue = fc.oneof(
	strangeText,
	fc.constantFrom(
		null,
		true,
		-1,
		0,
		1.5,
		1e308,
		-0,
		2 ** 53,
		[],
		{},
		[[]],
		{ length: 9 },
		{ toString: 1 },
		{ __proto__: null },
	),
	fc.jsonValue({ maxDepth: 4 }),
)

/** What the gateway can have decoded from an address: no halves of characters. */
const inUrl = strangeText.map((text) => text.replace(/\p{Surrogate}/gu, ''))

/** A right body with some of its members replaced, removed or added to. */
function bent(right: unknown): fc.Arbitrary<unknown> {
	const members = Object.keys(right as object)
	return fc
		.array(
			fc.record({
				key: fc.oneof(fc.constantFrom(...members, 'extra'), strangeText),
				value: strangeValue,
				drop: fc.boolean(),
			}),
			{ minLength: 1, maxLength: 3 },
		)
		.map((changes) => {
			const body: Record<string, unknown> = { ...(right as object) }
			for (const { key, value, drop } of changes) {
				if (drop) delete body[key]
				else Object.defineProperty(body, key, { value, enumerable: true, configurable: true, writable: true })
			}
			return body
		})
}

/** Words that some query or other would take. */
const rightQuery = fc.constantFrom(
	'370404103201',
	'370404103',
	'117.61',
	'34.7',
	'181',
	'streetlight',
	'red',
	'only',
	'2026-03-02',
	'housing',
)

/** A right query with one or two of its members as another one's, as text that breaks things, or nearly right. */
function bentQuery(right: Readonly<Record<string, string>>): fc.Arbitrary<Record<string, string>> {
	const near = ['2026-03-01', '2026-13-01', '0000-00-00', '9999-99-99', '2026-02-31', '1999-12-31', 'now']
	return fc
		.array(
			fc.tuple(
				fc.constantFrom(...Object.keys(right), 'after'),
				fc.oneof(strangeText, fc.constantFrom(...Object.values(right), ...near)),
			),
			{ minLength: 1, maxLength: 2 },
		)
		.map((changes) => ({ ...right, ...Object.fromEntries(changes) }))
}

/** What is not even JSON, or not what is said. */
const broken = fc.oneof(
	strangeText,
	fc.constantFrom(
		'{',
		'{"id":',
		'[1,2',
		'null',
		'"',
		'{"a":1}}',
		'\ufeff{}',
		'{"id":"\\ud800"}',
		`${'['.repeat(5000)}${']'.repeat(5000)}`,
		`{"text":"${'长'.repeat(60_000)}"}`,
	),
)

/** Strange requests to one route. `token` is that of somebody who may call it. */
export function strangeRequests(name: RouteName, token: string): fc.Arbitrary<Asked> {
	const route: Route = routes[name]
	const rights = rightBodies[name] ?? []
	const addresses = rightAddresses[name] ?? []
	const body = route.body
		? fc.oneof(
				{ weight: 4, arbitrary: fc.oneof(...rights.map(bent)) },
				{ weight: 1, arbitrary: fc.constantFrom(...rights) },
				{ weight: 1, arbitrary: strangeValue },
				{ weight: 2, arbitrary: broken },
			)
		: fc.constant(undefined)
	const params = Object.fromEntries(
		Object.keys(route.params?.entries ?? {}).map((key) => [
			key,
			fc.oneof(
				inUrl,
				fc.constantFrom('case-0000000000000001', 'centre', 'submitted', 'BCDF-GHJK', 'wx0000000000000001'),
				...addresses.map((right) => fc.constant(right.params?.[key] ?? 'centre')),
			),
		]),
	)
	const queried = Object.keys(route.query?.entries ?? {})
	return fc
		.record({
			body,
			params: fc.record(params),
			query: fc.oneof(
				fc.option(
					fc.dictionary(
						fc.constantFrom('after', 'x', '__proto__', ...queried),
						fc.oneof(strangeText, rightQuery),
						{
							maxKeys: 3,
						},
					),
					{ nil: undefined },
				),
				...addresses.flatMap(({ query }) => [fc.constant({ ...query }), bentQuery(query)]),
			),
			token: fc.oneof({ weight: 9, arbitrary: fc.constant(token) }, { weight: 1, arbitrary: strangeText }),
		})
		.map(({ body, params, query, token }) => ({
			route: `${route.method} ${route.path}`,
			...(body !== undefined && { body }),
			...(Object.keys(params).length > 0 && { params }),
			...(query && { query }),
			token,
		}))
}
