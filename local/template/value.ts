/** JSON from a packaged template is looked into with these: a missing part is an error that names it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export type JsonObject = { readonly [name: string]: Json | undefined }

export function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Array.isArray, for lists that may not be changed. */
export function isList(value: unknown): value is readonly Json[] {
	return Array.isArray(value)
}

export function objectAt(value: Json | undefined, what: string): JsonObject {
	if (isObject(value)) return value
	throw new Error(`${what}: an object was expected`)
}

export function textAt(value: Json | undefined, what: string): string {
	if (typeof value === 'string') return value
	if (typeof value === 'number' || typeof value === 'boolean') return String(value)
	throw new Error(`${what}: a text was expected`)
}

/** One or many: CloudFormation and IAM allow a single value where a list is meant. */
export function listAt(value: Json | undefined): readonly Json[] {
	if (value === undefined || value === null) return []
	return isList(value) ? value : [value]
}

export function numberAt(value: Json | undefined, otherwise: number): number {
	return value === undefined || value === null ? otherwise : Number(value)
}
