import { isObject, type Json, listAt, textAt } from '../template/value'

/** One statement of a role's policy, its names already resolved. */
export type Statement = {
	readonly effect: 'Allow' | 'Deny'
	readonly actions: readonly string[]
	readonly resources: readonly string[]
	/** Operator → key → values, as written. */
	readonly conditions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
}

/** What a request wants to do, and the keys that conditions may look at (dynamodb:LeadingKeys). */
export type Permission = {
	readonly action: string
	readonly resource: string
	readonly keys?: Readonly<Record<string, readonly string[]>>
}

export function statementsOf(document: Json): readonly Statement[] {
	if (!isObject(document)) return []
	return listAt(document.Statement)
		.filter(isObject)
		.map((statement) => ({
			effect: statement.Effect === 'Deny' ? 'Deny' : 'Allow',
			actions: listAt(statement.Action).map((action) => textAt(action, 'Action')),
			resources: listAt(statement.Resource).map((resource) => textAt(resource, 'Resource')),
			conditions: Object.fromEntries(
				Object.entries(isObject(statement.Condition) ? statement.Condition : {}).map(([operator, tests]) => [
					operator,
					Object.fromEntries(
						Object.entries(isObject(tests) ? tests : {}).map(([key, values]) => [
							key,
							listAt(values).map((value) => textAt(value, key)),
						]),
					),
				]),
			),
		}))
}

/** IAM's rule: an explicit Deny wins, otherwise one Allow is needed. */
export function isAllowed(statements: readonly Statement[], permission: Permission): boolean {
	const matching = statements.filter((statement) => matches(statement, permission))
	return matching.length > 0 && matching.every((statement) => statement.effect === 'Allow')
}

function matches(statement: Statement, permission: Permission): boolean {
	return (
		statement.actions.some((pattern) => isLike(pattern.toLowerCase(), permission.action.toLowerCase())) &&
		statement.resources.some((pattern) => isLike(pattern, permission.resource)) &&
		Object.entries(statement.conditions).every(([operator, tests]) =>
			Object.entries(tests).every(([key, allowed]) => holds(operator, allowed, permission.keys?.[key])),
		)
	)
}

const comparisons: Readonly<Record<string, (pattern: string, value: string) => boolean>> = {
	StringEquals: (pattern, value) => pattern === value,
	StringLike: isLike,
}

/** `ForAllValues:` holds for no values at all, as in IAM. An operator not known here never holds. */
function holds(operator: string, allowed: readonly string[], values: readonly string[] | undefined): boolean {
	const all = operator.startsWith('ForAllValues:')
	const compare = comparisons[operator.replace(/^For(All|Any)Values?:/, '')]
	if (compare === undefined) return false
	if (values === undefined || values.length === 0) return all
	const test = (value: string) => allowed.some((pattern) => compare(pattern, value))
	return all ? values.every(test) : values.some(test)
}

const likes = new Map<string, RegExp>()

/** IAM's wildcards: `*` any run of characters, `?` one. */
function isLike(pattern: string, value: string): boolean {
	let like = likes.get(pattern)
	if (like === undefined) {
		const escaped = pattern
			.replace(/[.+^${}()|[\]\\]/g, '\\$&')
			.replaceAll('*', '.*')
			.replaceAll('?', '.')
		like = new RegExp(`^${escaped}$`, 's')
		likes.set(pattern, like)
	}
	return like.test(value)
}
