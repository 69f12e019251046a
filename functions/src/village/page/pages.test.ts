import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { VILLAGE } from '../../../test/county'
import { eventOf } from '../../../test/event'
import {
	editor,
	quarter,
	startVillage,
	supervisor,
	support,
	type Village,
} from '../../disclosure/village.fixture'
import { html } from './html'
import { document } from './layout'
import { type PageRoute, servePage } from './pages'

let village: Village
beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true))
afterAll(() => vi.restoreAllMocks())
beforeEach(async () => {
	village = await startVillage()
})
const FUNDS = `${VILLAGE}-funds-2026-Q3`
const ask = (
	route: PageRoute,
	params: Record<string, string>,
	more: { query?: Record<string, string>; headers?: Record<string, string> } = {},
) => servePage({ ...village, now: village.ports.now }, eventOf({ route, params, ...more }))
const board = (query: Record<string, string> = {}, code = VILLAGE) =>
	ask('GET /v/{village}', { village: code }, { query })
const item = (disclosure = FUNDS, query: Record<string, string> = {}, code = VILLAGE) =>
	ask('GET /v/{village}/{disclosure}', { village: code, disclosure }, { query })
const robots = (body = '') => /name="robots" content="([^"]*)"/.exec(body)?.[1]

describe('markup', () => {
	it('takes nothing but text from what is put into it', () => {
		const words = `<script>alert('1')</script> & "x"`
		expect(html`<p title="${words}">${[words, html`<b>${words}</b>`]}${undefined}${false}${0}</p>`.text).toBe(
			`<p title="&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;x&quot;">&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;x&quot;<b>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;x&quot;</b>0</p>`,
		)
	})

	it('has no script in any page, and a style that its header names', async () => {
		await village.publish()
		const { body, headers } = await item()
		expect(body).not.toMatch(/<script|\son\w+=|javascript:/)
		const policy = String(headers?.['content-security-policy'])
		expect(policy).toMatch(
			/^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]+=*'; img-src https:\/\/disclosures\.test;/,
		)
		expect(policy).not.toMatch(/unsafe|script-src|\*/)
		expect(document({ status: 200, indexed: true, title: '<', description: '"', body: html`` })).toContain(
			'<title>&lt;</title>',
		)
	})
})

describe('an item', () => {
	it('is a page that works without a program: words, a real table, what adds up', async () => {
		await village.publish()
		const { statusCode, body = '', headers } = await item()
		expect(statusCode).toBe(200)
		expect(headers).toMatchObject({
			'content-type': 'text/html; charset=utf-8',
			'cache-control': 'public, max-age=60',
		})
		expect(robots(body)).toBe('index, follow')
		for (const words of [
			'<html lang="zh-CN">',
			'<h1>三季度收支</h1>',
			'收 58,900 元，支 46,310 元',
			'账是平的。',
			'<caption>三季度收支，共 5 条</caption>',
			'<th scope="col">事由</th>',
			'<td class="number">−27,400</td>',
			'<td class="day"><time datetime="2026-08-15">8-15</time></td>',
			'<caption><h2>钱从哪来，花到哪去</h2></caption>',
			'村级补助，电话 ****',
			'村监委会已审',
			`href="/#/affairs/pages/disclosure/index?id=${FUNDS}"`,
		])
			expect(body).toContain(words)
		expect(body).not.toContain('13800138000')
		// nothing stands in that column
		expect(body).not.toContain('备注')
	})

	it('shows a cell with markup in it as the words that it is', async () => {
		const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
		const rows = [['2026-07-08', evil, evil.slice(0, 40), '100', '']]
		await village.publish({
			table: { ...quarter, title: '<b>标题</b>', rows, opening: '0', closing: '100', note: evil },
		})
		for (const { body = '' } of [await item(), await board()]) {
			expect(body).not.toMatch(/<script|<img|<b>标题/)
			expect(body).toContain('&lt;b&gt;标题')
		}
	})

	it('has every edition, and says of an earlier one that it was corrected', async () => {
		await village.publish()
		const { version } = await village.state(FUNDS)
		const { disclosure } = await village.save({
			version,
			reason: '改<错>字',
			table: { ...quarter, title: '改过的' },
		})
		await village.send(editor, disclosure, version + 1, 'submit')
		await village.send(supervisor, disclosure, version + 2, 'review')
		const [now, then] = [(await item()).body ?? '', (await item(FUNDS, { edition: '1' })).body ?? '']
		expect(now).toContain('改&lt;错&gt;字')
		expect(now).toContain(`href="/v/${VILLAGE}/${FUNDS}?edition=1"`)
		expect([robots(now), robots(then)]).toEqual(['index, follow', 'noindex'])
		expect(then).toContain('这是第 1 版，后来更正过。')
		expect((await item(FUNDS, { edition: '7' })).statusCode).toBe(404)
	})

	it('that was withdrawn says what happened with 410, and nothing of what it said', async () => {
		await village.publish({ table: { ...quarter, title: '南湖地块一览' } })
		await village.send(editor, FUNDS, (await village.state(FUNDS)).version, 'withdraw', '写了不该公开的电话')
		for (const query of [{}, { edition: '1' }]) {
			const { statusCode, body } = await item(FUNDS, query)
			expect([statusCode, robots(body)]).toEqual([410, 'noindex'])
			expect(body).toContain('写了不该公开的电话')
			expect(body).not.toMatch(/南湖|58,900|42,000/)
		}
		expect((await board()).body).not.toContain('南湖')
		expect((await board()).body).toContain('已撤下')
	})

	it('for the village’s own people is not found, like one that never was', async () => {
		const id = await village.publish({ group: 'support', table: support })
		const [hidden, never] = [await item(id), await item('x'.repeat(20))]
		expect([hidden.statusCode, robots(hidden.body)]).toEqual([404, 'noindex'])
		expect(hidden.body).toBe(never.body)
		expect((await board()).body).not.toContain('三季度低保')
	})

	it('is sent once, and small to those who take it so', async () => {
		await village.publish()
		const params = { village: VILLAGE, disclosure: FUNDS }
		const { headers, body } = await ask('GET /v/{village}/{disclosure}', params, {
			headers: { 'accept-encoding': 'gzip' },
		})
		expect(gunzipSync(Buffer.from(body ?? '', 'base64')).toString()).toContain('三季度收支')
		const again = await ask('GET /v/{village}/{disclosure}', params, {
			headers: { 'if-none-match': String(headers?.etag) },
		})
		expect([again.statusCode, again.body]).toEqual([304, undefined])
	})
})

describe('a board', () => {
	it('lists what is public, and leads to each; only the whole of it is for search engines', async () => {
		expect((await board()).body).toContain('这个村还没有公开过')
		await village.publish()
		const { body } = await board()
		expect(body).toContain(`<a href="/v/${VILLAGE}/${FUNDS}">资金收支，2026 年三季度</a>`)
		expect([robots(body), robots((await board({ group: 'funds' })).body)]).toEqual([
			'index, follow',
			'noindex',
		])
	})

	it.each(['370404103999', 'abc', '999999999999'])('of %s is not found', async (code) => {
		expect((await board({}, code)).statusCode).toBe(404)
	})

	it('of a wrong group or place is not found, and an item of another village neither', async () => {
		await village.publish()
		expect((await board({ group: '<script>' })).statusCode).toBe(404)
		expect((await board({ after: 'x' })).statusCode).toBe(404)
		expect((await item(FUNDS, {}, '370404103202')).statusCode).toBe(404)
	})
})
