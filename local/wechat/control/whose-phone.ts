/** Which person a browser was last signed in as: a web page knows no openid, and may ask on their behalf all the same. */
export function cookieOf(openid: string): string {
	return `phone=${encodeURIComponent(openid)}; Path=/sandbox; HttpOnly; SameSite=Lax`
}

/** The openid of a request's cookie. */
export function phoneOf(cookies: string | undefined): string | undefined {
	const value = /(?:^|; )phone=([^;]+)/.exec(cookies ?? '')?.[1]
	return value && decodeURIComponent(value)
}
