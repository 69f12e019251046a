import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { eventOf } from '../../test/event'
import { securityHeaders } from './headers'
import { serve } from './serve'

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe])
const files: Record<string, Uint8Array> = {
	'index.html': new TextEncoder().encode('<!doctype html><title>呼应</title>'),
	'config.json': new TextEncoder().encode('{"appid":"wx"}'),
	'js/app.6d53c3bb.js': new TextEncoder().encode('1'.repeat(2000)),
	'static/picture.png': png,
}
const asked: string[] = []
const get = (path: string, headers: Record<string, string> = {}) =>
	serve(eventOf({ route: 'GET /{path+}', path, headers }), async (key) => {
		asked.push(key)
		return files[key]
	})
const bytesOf = (body?: string) => Buffer.from(body ?? '', 'base64')

test.each([
	['/', 'text/html; charset=utf-8', 'no-cache'],
	['/config.json', 'application/json; charset=utf-8', 'no-cache'],
	['/js/app.6d53c3bb.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
	['/static/picture.png', 'image/png', 'public, max-age=3600'],
])('serves %s as %s, %s', async (path, type, cache) => {
	const { statusCode, headers, body, isBase64Encoded } = await get(path)
	expect([statusCode, isBase64Encoded]).toEqual([200, true])
	expect(headers).toMatchObject({ 'content-type': type, 'cache-control': cache })
	expect(new Uint8Array(bytesOf(body))).toEqual(files[path === '/' ? 'index.html' : path.slice(1)])
})

test('compresses text for those who take it, never pictures', async () => {
	const taken = { 'accept-encoding': 'br, gzip, deflate' }
	const script = await get('/js/app.6d53c3bb.js', taken)
	expect(script.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
	expect(gunzipSync(bytesOf(script.body)).toString()).toBe('1'.repeat(2000))
	expect((await get('/static/picture.png', taken)).headers).not.toHaveProperty('content-encoding')
})

test('sends nothing that the browser has', async () => {
	const { headers } = await get('/')
	const again = await get('/', { 'if-none-match': String(headers?.etag) })
	expect([again.statusCode, again.body]).toEqual([304, undefined])
	expect(again.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8' })
	expect((await get('/', { 'if-none-match': 'W/"another"' })).statusCode).toBe(200)
})

test.each([
	'/nothing.js',
	'/cases',
	'/constructor',
	'/x.constructor',
	'/../secret.json',
	'/a/../index.html',
	'/%2e%2e/index.html',
	'//index.html',
	`/${'x'.repeat(300)}.js`,
	'/a b.js',
])('has nothing at %s', async (path) => {
	await expect(get(path)).rejects.toMatchObject({ refusal: { refused: 'routeUnknown' } })
})

test('does not ask the bucket for what cannot be there', async () => {
	asked.length = 0
	await get('/../index.html').catch(() => undefined)
	await get('/wp-login.php').catch(() => undefined)
	expect(asked).toEqual([])
})

test('lets pages reach their own origin and the photos, nothing else', () => {
	const buckets = [
		'https://photos.s3.cn-north-1.amazonaws.com.cn',
		'https://papers.s3.cn-north-1.amazonaws.com.cn',
	]
	const policy = securityHeaders(...buckets)['content-security-policy'] ?? ''
	expect(policy).toContain(`connect-src 'self' data: blob: ${buckets.join(' ')};`)
	// on one machine both are one place
	expect(securityHeaders('http://a.test/one', 'http://a.test/other')['content-security-policy']).toContain(
		"img-src 'self' data: blob: http://a.test;",
	)
	expect(policy).toContain("frame-ancestors 'none'")
	expect(policy).not.toMatch(/script-src[^;]*unsafe|\*|127\.0\.0\.1/)
})
