import { ApiError } from '@huying/shared/api/client'
import { errorText } from '@huying/shared/text/zh-CN/index'

/** Any failure as an ApiError: one that is not the API's own is told as an unexpected one. */
export function asApiError(failure: unknown): ApiError {
	return failure instanceof ApiError
		? failure
		: new ApiError('unavailable', errorText.errors.unavailable, true, 0)
}

/** The Chinese sentence of any failure. */
export function explain(failure: unknown): string {
	return asApiError(failure).message
}
