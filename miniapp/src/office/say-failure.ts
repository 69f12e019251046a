import type { ApiError } from '@huying/shared/api/client'
import * as words from '@huying/shared/text/zh-CN/desk'

/**
 * A failure in a sentence. The office does not send by itself later, so a request without an answer
 * is told in its own words.
 */
export function sayFailure(failure: ApiError, unreachable: string = words.unreachable): string {
	return failure.code === 'unreachable' ? unreachable : failure.message
}
