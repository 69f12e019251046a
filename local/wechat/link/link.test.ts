import jsQR from 'jsqr'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTrial, type Trial } from '../test/trial'

let trial: Trial
let token: string
beforeAll(async () => {
	trial = await startTrial()
	const answer = await trial.get('/cgi-bin/token', {
		grant_type: 'client_credential',
		appid: 'wx1',
		secret: 's1',
	})
	token = String(answer.access_token)
})
afterAll(() => trial.stop())

const code = (body: unknown) =>
	fetch(`${trial.sandbox.address}/wxa/getwxacodeunlimit?access_token=${token}`, {
		method: 'POST',
		body: JSON.stringify(body),
	})

describe('getwxacodeunlimit', () => {
	it('is a picture that a phone reads: appid, page and scene', async () => {
		const answer = await code({ scene: 'v=370404103239&b=1', page: 'pages/report/index', width: 600 })
		expect(answer.headers.get('content-type')).toBe('image/png')
		const { data, info } = await sharp(Buffer.from(await answer.arrayBuffer()))
			.ensureAlpha()
			.raw()
			.toBuffer({ resolveWithObject: true })
		expect(info.width).toBe(600)
		const read = jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? ''
		const url = new URL(read.replace('#/', ''))
		expect(url.pathname).toBe('/pages/report/index')
		expect(Object.fromEntries(url.searchParams)).toEqual({ appid: 'wx1', scene: 'v=370404103239&b=1' })
	})

	it.each([
		[{ scene: '' }, 40169],
		[{ scene: 'a'.repeat(33) }, 40169],
		[{ scene: 'a%20b' }, 40169],
		[{ scene: '中文' }, 40169],
		[{}, 40169],
		[{ scene: 'a', page: '/pages/report/index' }, 40097],
		[{ scene: 'a', page: 'pages/report/index?a=1' }, 40097],
		[{ scene: 'a', page: 'pages/nowhere/index' }, 41030],
		[{ scene: 'a', width: 100 }, 40097],
		[{ scene: 'a', env_version: 'beta' }, 40097],
	])('answers %j with %i, as JSON', async (body, errcode) => {
		expect(JSON.parse(await (await code(body)).text()).errcode).toBe(errcode)
	})

	it('takes an unknown page where the path is not to be checked', async () => {
		const answer = await code({ scene: 'a', page: 'pages/nowhere/index', check_path: false })
		expect(answer.headers.get('content-type')).toBe('image/png')
	})
})

describe('generate_urllink', () => {
	const link = (body: unknown) => trial.call('/wxa/generate_urllink', body)

	it('leads to the page, until it expires', async () => {
		const { url_link } = await link({
			path: 'pages/case/index',
			query: 'case=c1',
			expire_type: 1,
			expire_interval: 7,
		})
		const open = () => fetch(String(url_link), { redirect: 'manual' })
		const opened = await open()
		expect(opened.status).toBe(302)
		expect(opened.headers.get('location')).toMatch(
			/^http:\/\/127\.0\.0\.1:\d+\/#\/pages\/case\/index\?case=c1$/,
		)
		trial.clock.set(trial.now() + 7 * 86_400_000 + 1000)
		const late = await open()
		expect(late.status).toBe(410)
		expect(await late.text()).toContain('过期')
	})

	it.each([
		[{ path: 'pages/nowhere/index', expire_type: 1, expire_interval: 1 }, 40165],
		[{ query: 'a'.repeat(1025), expire_type: 1, expire_interval: 1 }, 40212],
		[{ expire_type: 1, expire_interval: 31 }, 85401],
		[{ expire_type: 0, expire_time: 1 }, 85401],
		[{}, 85401],
		[{ expire_type: 1, expire_interval: 1, env_version: 'beta' }, 85402],
	])('answers %j with %i', async (body, errcode) => {
		expect((await link(body)).errcode).toBe(errcode)
	})
})
