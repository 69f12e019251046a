import { AwsError } from '../aws/error'
import { isList, isObject, type Json } from '../template/value'

/**
 * A presigned POST's policy: what the form may say, how large the file may be, until when.
 * Source: Amazon S3 API Reference, "Creating a POST policy". Own code: s3rver, fauxqs and their like accept a form
 * that breaks every condition.
 */
export type PostPolicy = { readonly minimumBytes: number; readonly maximumBytes: number }

/** Fields that need no condition. */
const uncovered = new Set(['x-amz-signature', 'policy', 'file'])

/** Checks everything that can be checked before the file comes. Field names are in lower case. */
export function checkPolicy(fields: ReadonlyMap<string, string>, bucket: string, now: number): PostPolicy {
	const policy = parse(fields.get('policy') ?? '')
	if (!(Date.parse(policy.expiration) > now)) throw invalid('Policy expired.')
	const given = new Map([...fields, ['bucket', bucket]])
	const covered = new Set(['bucket'])
	let minimumBytes = 0
	let maximumBytes = Number.POSITIVE_INFINITY
	for (const { operator, name, value, other } of policy.conditions.flatMap(conditionsOf)) {
		if (operator === 'content-length-range') {
			minimumBytes = Math.max(minimumBytes, Number(value))
			maximumBytes = Math.min(maximumBytes, Number(other))
			continue
		}
		covered.add(name)
		const actual = given.get(name) ?? ''
		const holds = operator === 'eq' ? given.has(name) && actual === value : actual.startsWith(value)
		if (!holds) throw invalid(`Policy Condition failed: ["${operator}", "$${name}", "${value}"]`)
	}
	const extra = [...fields.keys()].find(
		(name) => !covered.has(name) && !uncovered.has(name) && !name.startsWith('x-ignore-'),
	)
	if (extra !== undefined) throw invalid(`Extra input fields: ${extra}`)
	return { minimumBytes, maximumBytes }
}

type Condition = {
	readonly operator: 'eq' | 'starts-with' | 'content-length-range'
	readonly name: string
	readonly value: string
	readonly other: string
}

function conditionsOf(condition: Json): readonly Condition[] {
	if (isObject(condition)) {
		return Object.entries(condition).map(([name, value]) => ({
			operator: 'eq',
			name: name.toLowerCase(),
			value: String(value),
			other: '',
		}))
	}
	const [first, second, third] = (isList(condition) ? condition : []).map(String)
	const operator = String(first).toLowerCase()
	if (operator === 'content-length-range')
		return [{ operator, name: '', value: second ?? '', other: third ?? '' }]
	if ((operator === 'eq' || operator === 'starts-with') && second?.startsWith('$')) {
		return [{ operator, name: second.slice(1).toLowerCase(), value: third ?? '', other: '' }]
	}
	throw malformed(`the condition ${JSON.stringify(condition)} is not known`)
}

function parse(encoded: string): { expiration: string; conditions: readonly Json[] } {
	let policy: Json
	try {
		policy = JSON.parse(Buffer.from(encoded, 'base64').toString()) as Json
	} catch {
		throw malformed('it is not JSON')
	}
	if (!isObject(policy) || typeof policy.expiration !== 'string' || !isList(policy.conditions)) {
		throw malformed('expiration or conditions are missing')
	}
	return { expiration: policy.expiration, conditions: policy.conditions }
}

function invalid(reason: string): AwsError {
	return new AwsError(403, 'AccessDenied', `Invalid according to Policy: ${reason}`)
}

function malformed(reason: string): AwsError {
	return new AwsError(400, 'InvalidPolicyDocument', `Invalid Policy: ${reason}`)
}
