import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { answer } from './answer'
import { keptAnswer } from './kept-answer'

const long = { words: '村'.repeat(2000) }
const ask = (body: unknown, cache: number, headers: Record<string, string> = {}) =>
	keptAnswer(answer(200, body, 'test', cache), { headers })

it('what may be kept is named by its words, and sent to nobody who has it', async () => {
	const { headers, body } = await ask(long, 60)
	expect(body).toBe(JSON.stringify(long))
	const again = await ask(long, 60, { 'if-none-match': `"other", ${headers?.etag}` })
	expect([again.statusCode, again.body]).toEqual([304, undefined])
	expect(again.headers).toMatchObject({
		'cache-control': 'public, max-age=60',
		'content-type': expect.any(String),
	})
	const changed = await ask({ words: '镇' }, 60, { 'if-none-match': String(headers?.etag) })
	expect(changed.statusCode).toBe(200)
})

it('travels small to those who take it so', async () => {
	const { body, isBase64Encoded, headers } = await ask(long, 60, { 'accept-encoding': 'gzip, br' })
	expect([isBase64Encoded, headers?.['content-encoding']]).toEqual([true, 'gzip'])
	expect(gunzipSync(Buffer.from(String(body), 'base64')).toString()).toBe(JSON.stringify(long))
	expect(await ask({}, 60, { 'accept-encoding': 'gzip' })).not.toHaveProperty('isBase64Encoded')
})

it('what nobody may keep stays as it is', async () => {
	const taken = { 'accept-encoding': 'gzip', 'if-none-match': '*' }
	expect(await ask(long, 0, taken)).toEqual(answer(200, long, 'test', 0))
})
