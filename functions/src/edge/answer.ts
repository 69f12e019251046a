import { FOREVER } from '@huying/shared/api/route'
import { errorCatalogue } from '@huying/shared/error/catalogue'
import type { Problem } from '@huying/shared/error/problem'
import { type Refusal, RefusalError } from '@huying/shared/error/refusal'
import { errors } from '@huying/shared/text/zh-CN/error'
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'

/**
 * Answers are each person's own, and nobody on the way may keep them, but where a route says for how long.
 * @param cache in seconds; 0 says that nobody keeps it
 */
export function answer(
	status: number,
	body: unknown,
	correlation: string,
	cache = 0,
): APIGatewayProxyStructuredResultV2 {
	return {
		statusCode: status,
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'cache-control': cacheControl(cache),
			'x-correlation-id': correlation,
		},
		body: JSON.stringify(body),
	}
}

/** @param seconds 0 says that nobody keeps it; from a year on it never changes */
export function cacheControl(seconds: number): string {
	if (seconds <= 0) return 'no-store'
	return `public, max-age=${seconds}${seconds >= FOREVER ? ', immutable' : ''}`
}

/** A refusal as every client gets it. */
export function refuse({ refused, field }: Refusal, correlation: string): APIGatewayProxyStructuredResultV2 {
	const { status, retryable } = errorCatalogue[refused]
	const problem: Problem = {
		code: refused,
		message: errors[refused],
		retryable,
		correlation,
		...(field !== undefined && { field }),
	}
	return answer(status, problem, correlation)
}

/** Errors of the store that mean "come back later". */
const crowded = new Set([
	'ProvisionedThroughputExceededException',
	'RequestLimitExceeded',
	'ThrottlingException',
	'TransactionConflictException',
	'TransactionInProgressException',
])

/** Whatever was thrown, as a refusal; `expected` tells whether somebody must look at it. */
export function refusalOf(error: unknown): { refusal: Refusal; expected: boolean } {
	if (error instanceof RefusalError) return { refusal: error.refusal, expected: true }
	if (error instanceof Error && crowded.has(error.name))
		return { refusal: { refused: 'busy' }, expected: true }
	return { refusal: { refused: 'unavailable' }, expected: false }
}
