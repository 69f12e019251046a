import type { Principals } from '../aws/credential'
import type { FunctionDefinition } from '../template/function'
import { place } from '../template/names'

export type Endpoints = {
	readonly dynamodb: string
	readonly photos: string
	readonly parameters: string
	readonly keys: string
	readonly wechat: string
}

/** A function's environment: what is packaged, what Lambda adds, and the few addresses that are local. */
export function environmentOf(
	definition: FunctionDefinition,
	endpoints: Endpoints,
	principals: Principals,
): Record<string, string> {
	return {
		...definition.environment,
		AWS_LAMBDA_FUNCTION_NAME: definition.name,
		AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(definition.memoryMegabytes),
		AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
		AWS_REGION: place.region,
		AWS_ACCESS_KEY_ID: definition.key,
		AWS_SECRET_ACCESS_KEY: principals.get(definition.key)?.secret ?? '',
		AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
		AWS_ENDPOINT_URL_S3: endpoints.photos,
		AWS_ENDPOINT_URL_SSM: endpoints.parameters,
		AWS_ENDPOINT_URL_KMS: endpoints.keys,
		WECHAT_URL: endpoints.wechat,
		// Another system may be tried out on this very machine; deployed, nothing says so
		WEBHOOK_LOOPBACK: 'yes',
		// A developer's own ~/.aws must not reach in.
		AWS_CONFIG_FILE: '/nowhere',
		AWS_SHARED_CREDENTIALS_FILE: '/nowhere',
	}
}
