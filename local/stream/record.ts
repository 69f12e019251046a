import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams'
import { place } from '../template/names'
import { isList, isObject, type Json, type JsonObject, listAt } from '../template/value'

/** A stream's record as Lambda hands it over: plain JSON, times in seconds, bytes in base64. */
export function lambdaRecord(record: StreamRecord, streamArn: string): JsonObject {
	return {
		...(plain(record) as JsonObject),
		eventSourceARN: streamArn,
		awsRegion: place.region,
		eventSource: 'aws:dynamodb',
	}
}

function plain(value: unknown): Json {
	if (value instanceof Date) return Math.floor(value.getTime() / 1000)
	if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
	if (Array.isArray(value)) return value.map(plain)
	if (typeof value !== 'object' || value === null) return (value ?? null) as Json
	const kept = Object.entries(value).filter(([, part]) => part !== undefined)
	return Object.fromEntries(kept.map(([key, part]) => [key, plain(part)]))
}

/** Whether a record passes one of Lambda's filter patterns; no pattern lets all through. */
export function passes(record: JsonObject, patterns: readonly JsonObject[]): boolean {
	return patterns.length === 0 || patterns.some((pattern) => matches(record, pattern))
}

/** A pattern names fields; a list is what may stand there: a value, or `exists`, `prefix`, `anything-but`, `numeric`. */
function matches(value: Json | undefined, pattern: Json | undefined): boolean {
	if (isList(pattern)) return pattern.some((rule) => holds(value, rule))
	if (!isObject(pattern)) return false
	return Object.entries(pattern).every(([field, inner]) => {
		if (field === '$or') return isList(inner) && inner.some((option) => matches(value, option))
		return matches(isObject(value) ? value[field] : undefined, inner)
	})
}

function holds(value: Json | undefined, rule: Json): boolean {
	if (!isObject(rule)) return value === rule
	if ('exists' in rule) return (value !== undefined) === rule.exists
	if ('prefix' in rule) return typeof value === 'string' && value.startsWith(String(rule.prefix))
	if ('suffix' in rule) return typeof value === 'string' && value.endsWith(String(rule.suffix))
	if ('anything-but' in rule) {
		return value !== undefined && !listAt(rule['anything-but']).includes(value)
	}
	throw new Error(`the local stream does not know the filter ${JSON.stringify(rule)}`)
}
