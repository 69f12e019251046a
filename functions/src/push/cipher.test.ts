import { randomBytes, randomInt } from 'node:crypto'
import * as wecom from '@wecom/crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import WechatCrypto from 'wechat-crypto'
import Wxcrypt from 'wxcrypt'
import { decrypt, isSigned, keyOf, signatureOf } from './cipher'
import { encrypt, encryptRaw } from './encrypt.fixture'

const TOKEN = 'AAAAA'
const KEY = 'A'.repeat(43)
const APPID = 'wxba5fad812f8e6fb9'
const key = keyOf(KEY) as Buffer

describe('the vectors of WeChat’s documentation', () => {
	test('1 and 2: a question and a plain push are signed over three words', () => {
		const echo = ['AAAAA', '1714036504', '1514711492']
		expect(signatureOf(echo)).toBe('f464b24fc39322e44b38aa78f5edd27bd1441696')
		expect(isSigned('f464b24fc39322e44b38aa78f5edd27bd1441696', echo)).toBe(true)
		expect(signatureOf(['AAAAA', '1714037059', '486452656'])).toBe('899cf89e464efb63f54ddac96b0a0a235f53aa78')
	})

	test('3: a push in safe mode', () => {
		const encrypted =
			'+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04='
		const signature = '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3'
		const words = [TOKEN, '1714112445', '415670741']
		expect(isSigned(signature, [...words, encrypted])).toBe(true)
		expect(isSigned(signature, words)).toBe(false)
		expect(signatureOf(words)).toBe('6c5c811b55cc85e0e1b54100749188c20beb3f5d')
		const message =
			'{"ToUserName":"gh_97417a04a28d","FromUserName":"o9AgO5Kd5ggOC-bXrbNODIiE3bGY","CreateTime":1714112445,"MsgType":"event","Event":"debug_demo","debug_str":"hello world"}'
		expect(decrypt(key, encrypted)).toEqual({ message, appid: APPID })
		expect(encrypt(KEY, APPID, message, Buffer.from('a8eedb185eb2fecf'))).toBe(encrypted)
	})

	test('4: an answer', () => {
		const encrypted =
			'ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ=='
		expect(encrypt(KEY, APPID, '{"demo_resp":"good luck"}', Buffer.from('707722b803182950'))).toBe(encrypted)
		expect(decrypt(key, encrypted)).toEqual({ message: '{"demo_resp":"good luck"}', appid: APPID })
		expect(signatureOf([TOKEN, '1713424427', '415670741', encrypted])).toBe(
			'1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1',
		)
	})

	test('5: words that are not ASCII, under another key', () => {
		const other = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'
		const encrypted =
			'jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg=='
		expect(decrypt(keyOf(other) as Buffer, encrypted)).toEqual({
			message: '我是中文abcd123',
			appid: 'wxb11529c136998cb6',
		})
		expect(encrypt(other, 'wxb11529c136998cb6', '我是中文abcd123', Buffer.from('aaaabbbbccccdddd'))).toBe(
			encrypted,
		)
	})
})

/** Of how many UTF-16 units: mostly short, now and then as long as the longest. */
function lengthOf(round: number): number {
	if (round % 500 === 0) return randomInt(40_000, 70_001)
	return round % 10 === 0 ? randomInt(0, 3000) : randomInt(0, 300)
}
const kinds = [
	() => String.fromCodePoint(randomInt(0x20, 0x7f)),
	() => String.fromCodePoint(randomInt(0x4e00, 0x9fa6)),
	() => String.fromCodePoint(randomInt(0x1f300, 0x1f650)),
	() => String.fromCodePoint(randomInt(0, 0xd800)),
]
/** A stock of random characters: drawing each anew would take longer than all the ciphers. */
const stock = Array.from({ length: 20_000 }, (_, index) => (kinds[index % kinds.length] as () => string)())
function messageOf(length: number): string {
	let message = ''
	while (message.length < length) {
		const start = randomInt(0, stock.length)
		message += stock.slice(start, start + length - message.length).join('')
	}
	// Half a pair is no text
	return message.slice(0, length).replace(/[\ud800-\udbff]$/, '字')
}

/** Which of the four does not agree with the others about a message; never the message itself, which is long. */
function disagreement(message: string): string | undefined {
	const aesKey = randomBytes(32).toString('base64').slice(0, 43)
	const ours = keyOf(aesKey) as Buffer
	const words = [
		randomBytes(8).toString('hex'),
		String(randomInt(1e9, 2e9)),
		String(randomInt(0, 1e9)),
	] as const
	const [token, timestamp, nonce] = words
	const second = new WechatCrypto(token, aesKey, APPID)
	const third = new Wxcrypt(token, aesKey, APPID)

	const encrypted = encrypt(aesKey, APPID, message)
	const signature = signatureOf([...words, encrypted])
	const xml = `<xml><Encrypt>${encrypted}</Encrypt></xml>`
	const theirs = /<Encrypt>(.+?)<\/Encrypt>/.exec(third.encryptMsg(message, timestamp, nonce))?.[1] ?? ''
	const read = (text: string) => {
		const opened = decrypt(ours, text)
		return opened?.appid === APPID && opened.message === message
	}
	const checks: Record<string, () => boolean> = {
		'@wecom/crypto signs': () => wecom.getSignature(token, timestamp, nonce, encrypted) === signature,
		'wechat-crypto signs': () => second.getSignature(timestamp, nonce, encrypted) === signature,
		'@wecom/crypto reads ours': () => wecom.decrypt(aesKey, encrypted).message === message,
		'wechat-crypto reads ours': () => second.decrypt(encrypted).message === message,
		'wxcrypt reads ours': () => third.decryptMsg(signature, timestamp, nonce, xml) === message,
		'ours reads @wecom/crypto': () => read(wecom.encrypt(aesKey, message, APPID)),
		'ours reads wechat-crypto': () => read(second.encrypt(message)),
		'ours reads wxcrypt': () => read(theirs),
	}
	return Object.keys(checks).find((name) => checks[name]?.() !== true)
}

test('10,000 random messages go through ours and three others’ alike, both ways', () => {
	for (let round = 0; round < 10_000; round++) {
		const message = messageOf(lengthOf(round))
		const found = disagreement(message)
		if (found) expect.fail(`${found}: no, in round ${round}, with ${message.length} units`)
	}
})

describe('what is not whole', () => {
	const whole = (message = '内容') =>
		Buffer.concat([
			Buffer.alloc(16, 1),
			Buffer.from([0, 0, 0, Buffer.byteLength(message)]),
			Buffer.from(message),
			Buffer.from(APPID),
		])
	const padded = (content: Buffer, count = 32 - (content.length % 32)) =>
		Buffer.concat([content, Buffer.alloc(count, count)])

	test('is told from what is', () => {
		expect(decrypt(key, encryptRaw(KEY, padded(whole())))).toEqual({ message: '内容', appid: APPID })
	})

	test.each<[string, Buffer]>([
		['padding of 0', Buffer.concat([whole().subarray(0, 31), Buffer.from([0])])],
		['padding of 33', Buffer.concat([Buffer.alloc(63, 33), Buffer.from([33])])],
		[
			'padding that is not all the same',
			Buffer.concat([padded(whole()).subarray(0, -2), Buffer.from([9, 22])]),
		],
		['nothing but padding', Buffer.alloc(32, 32)],
		['no appid', padded(whole().subarray(0, -APPID.length))],
		['a length beyond the end', padded(Buffer.concat([Buffer.alloc(16), Buffer.alloc(4, 0xff), whole()]))],
		[
			'a message that is no text',
			padded(Buffer.concat([Buffer.alloc(16), Buffer.from([0, 0, 0, 1, 0xff]), Buffer.from(APPID)])),
		],
		['an odd number of blocks', Buffer.concat([padded(whole()), Buffer.alloc(16, 16)])],
	])('%s', (_, bytes) => {
		expect(bytes.length % 16).toBe(0)
		expect(decrypt(key, encryptRaw(KEY, bytes))).toBeUndefined()
	})

	test.each(['', 'AAAA', 'A'.repeat(44), '*'.repeat(44), `${'A'.repeat(43)}`])('%j', (text) => {
		expect(decrypt(key, text)).toBeUndefined()
	})

	test('whatever bytes come, nothing is thrown', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
				decrypt(key, Buffer.from(bytes).toString('base64'))
			}),
		)
	})

	test('a key of another length or alphabet is none', () => {
		for (const text of ['', 'A'.repeat(42), 'A'.repeat(44), `${'A'.repeat(42)}=`, `${'A'.repeat(42)}-`]) {
			expect(keyOf(text)).toBeUndefined()
		}
	})

	test('a signature of another length is wrong, not an error', () => {
		for (const text of ['', 'f', 'é'.repeat(40), 'f'.repeat(4000)]) expect(isSigned(text, ['a'])).toBe(false)
	})
})
