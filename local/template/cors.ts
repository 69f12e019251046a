import { isObject, type JsonObject, listAt, numberAt, textAt } from './value'

/** One rule of a bucket's CorsConfiguration. */
export type CorsRule = {
	readonly origins: readonly string[]
	readonly methods: readonly string[]
	readonly headers: readonly string[]
	readonly exposed: readonly string[]
	readonly maxAgeSeconds: number
}

export function corsRulesOf(bucket: JsonObject): readonly CorsRule[] {
	const configuration = isObject(bucket.CorsConfiguration) ? bucket.CorsConfiguration.CorsRules : undefined
	return listAt(configuration)
		.filter(isObject)
		.map((rule) => {
			const texts = (name: string) => listAt(rule[name]).map((value) => textAt(value, name))
			return {
				origins: texts('AllowedOrigins'),
				methods: texts('AllowedMethods'),
				headers: texts('AllowedHeaders').map((header) => header.toLowerCase()),
				exposed: texts('ExposedHeaders'),
				maxAgeSeconds: numberAt(rule.MaxAge, 0),
			}
		})
}
