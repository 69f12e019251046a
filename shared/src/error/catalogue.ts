/**
 * Every way in which this system says no: the HTTP status, and whether sending the same again can help.
 * The Chinese sentence of each code is in text/zh-CN/error.ts; a test holds the two together.
 */
export const errorCatalogue = {
	bodyMalformed: { status: 400, retryable: false },
	bodyTooLarge: { status: 413, retryable: false },
	invalidInput: { status: 400, retryable: false },
	identifierInvalid: { status: 400, retryable: false },
	textEmpty: { status: 400, retryable: false },
	textTooLong: { status: 400, retryable: false },
	phoneInvalid: { status: 400, retryable: false },
	photosTooMany: { status: 400, retryable: false },
	photoAndVideo: { status: 400, retryable: false },
	photoTypeRefused: { status: 415, retryable: false },
	photoTooLarge: { status: 413, retryable: false },
	photoUnreadable: { status: 422, retryable: false },
	photoNotUploaded: { status: 409, retryable: true },
	photoNotYours: { status: 403, retryable: false },
	photoNotReady: { status: 409, retryable: true },
	photoTaken: { status: 409, retryable: false },
	villageUnknown: { status: 422, retryable: false },
	unitUnknown: { status: 422, retryable: false },
	unitComplainedOf: { status: 422, retryable: false },
	evidenceMissing: { status: 422, retryable: false },
	sessionMissing: { status: 401, retryable: false },
	sessionInvalid: { status: 401, retryable: false },
	sessionExpired: { status: 401, retryable: false },
	sessionRevoked: { status: 401, retryable: false },
	codeInvalid: { status: 401, retryable: false },
	wechatBlocked: { status: 403, retryable: false },
	wechatBusy: { status: 503, retryable: true },
	wechatMisconfigured: { status: 502, retryable: false },
	pushPlain: { status: 400, retryable: false },
	pushUnreadable: { status: 400, retryable: false },
	pushUnsigned: { status: 401, retryable: false },
	pushReplayed: { status: 403, retryable: false },
	pushOfAnother: { status: 403, retryable: false },
	pushUserUnknown: { status: 404, retryable: false },
	appidUnknown: { status: 404, retryable: false },
	signInCodeUnknown: { status: 404, retryable: false },
	signInCodeExpired: { status: 410, retryable: false },
	signInCodeUsed: { status: 409, retryable: false },
	postMissing: { status: 403, retryable: false },
	notYours: { status: 403, retryable: false },
	notNeutral: { status: 403, retryable: false },
	ownWork: { status: 403, retryable: false },
	caseUnknown: { status: 404, retryable: false },
	photoUnknown: { status: 404, retryable: false },
	routeUnknown: { status: 404, retryable: false },
	notAllowedNow: { status: 409, retryable: false },
	caseMoved: { status: 409, retryable: true },
	identifierReused: { status: 409, retryable: false },
	urgedToday: { status: 409, retryable: false },
	reworkLimit: { status: 409, retryable: false },
	sendBackLate: { status: 409, retryable: false },
	reopenLate: { status: 409, retryable: false },
	ratingMissing: { status: 409, retryable: false },
	busy: { status: 503, retryable: true },
	unavailable: { status: 503, retryable: true },
} as const satisfies Record<string, { status: number; retryable: boolean }>

export type ErrorCode = keyof typeof errorCatalogue

/** Whether a word names an error: schema messages are error codes where a field has its own sentence. */
export function isErrorCode(word: string): word is ErrorCode {
	return Object.hasOwn(errorCatalogue, word)
}
