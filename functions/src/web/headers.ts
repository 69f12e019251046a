/** A name with a digest in it is another name once the file is another: it may be kept for ever. */
const HASHED = /\.[0-9a-f]{8,32}\.\w+$/
/** What tells which files there are now must be asked for each time. */
const FRESH = /(^|\/)(index\.html|config\.json)$/

export function cacheControlOf(key: string): string {
	if (HASHED.test(key)) return 'public, max-age=31536000, immutable'
	return FRESH.test(key) ? 'no-cache' : 'public, max-age=3600'
}

/**
 * What a page of ours may do: run our scripts, ask our API, show and upload photos of our bucket; nothing else, and in
 * nobody's frame. The components' styles are set by script, hence the inline ones.
 * @param buckets addresses that photos are uploaded to and shown from, and papers are opened at
 */
export function securityHeaders(...buckets: readonly string[]): Record<string, string> {
	const origin = [...new Set(buckets.map((bucket) => new URL(bucket).origin))].join(' ')
	const policy = [
		"default-src 'self'",
		"script-src 'self'",
		"style-src 'self' 'unsafe-inline'",
		`img-src 'self' data: blob: ${origin}`,
		`media-src 'self' data: blob: ${origin}`,
		"font-src 'self' data:",
		`connect-src 'self' data: blob: ${origin}`,
		"object-src 'none'",
		"base-uri 'none'",
		"form-action 'self'",
		"frame-ancestors 'none'",
	]
	return {
		'content-security-policy': policy.join('; '),
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'no-referrer',
		'strict-transport-security': 'max-age=31536000',
	}
}
