import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { refusalOf, refuse } from './answer'
import { log, traced } from './log'
import type { Ports } from './ports'

/** What a request's line in the log says besides: noted as soon as it is known, so that a later refusal says it too. */
export interface Noted {
	tenant?: string
	code?: string
}

/**
 * Answers one request, whatever happens: what is thrown becomes a refusal, and one line is logged, without a word of
 * what was in it. Every entrance that a gateway calls stands on this.
 */
export async function answering(
	{ routeKey }: Pick<APIGatewayProxyEventV2, 'routeKey'>,
	correlation: string,
	{ now }: Pick<Ports, 'now'>,
	serve: (noted: Noted) => Promise<APIGatewayProxyStructuredResultV2>,
): Promise<APIGatewayProxyStructuredResultV2> {
	const began = now()
	const noted: Noted = {}
	let result: APIGatewayProxyStructuredResultV2
	let trouble: ReturnType<typeof traced> | undefined
	try {
		result = await serve(noted)
	} catch (error) {
		const { refusal, expected } = refusalOf(error)
		noted.code = refusal.refused
		if (!expected) trouble = traced(error)
		result = refuse(refusal, correlation)
	}
	log({
		correlation,
		route: routeKey,
		status: result.statusCode ?? 200,
		milliseconds: now() - began,
		...noted,
		...trouble,
	})
	return result
}
