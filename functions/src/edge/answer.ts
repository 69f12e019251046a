import { errorCatalogue } from '@huying/shared/error/catalogue'
import type { Problem } from '@huying/shared/error/problem'
import { type Refusal, RefusalError } from '@huying/shared/error/refusal'
import { errors } from '@huying/shared/text/zh-CN/error'
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'

/** Answers are each person's own: nobody on the way may keep them. */
const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }

export function answer(
	status: number,
	body: unknown,
	correlation: string,
): APIGatewayProxyStructuredResultV2 {
	return {
		statusCode: status,
		headers: { ...headers, 'x-correlation-id': correlation },
		body: JSON.stringify(body),
	}
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
