import type { ServerResponse } from 'node:http'
import { sandbox } from '@huying/shared/text/zh-CN/sandbox'
import type { Exchange } from '../sandbox'
import type { World } from '../server/endpoint'
import { confirmSignInCode } from './confirm'
import { listPage, messagePage, personPage } from './page'

/** The sandbox's phones: pick whose phone it is, and do with it what that person would do in WeChat. */
export function startPhone({ people, codes }: World, api: () => string) {
	const { find } = people
	return {
		'GET /'({ url, response }: Exchange): void {
			const back = loopback(url.searchParams.get('return'))
			const person = find(url.searchParams.get('openid'))
			if (back && person) {
				back.searchParams.set('code', codes.issue(person.appid, person.openid))
				back.searchParams.set('appid', person.appid)
				response.writeHead(302, { location: back.href }).end()
			} else {
				html(response, listPage(people, { back: back?.href, code: url.searchParams.get('code') ?? '' }))
			}
		},
		'GET /phone'({ url, response }: Exchange): void {
			const person = find(url.searchParams.get('openid'))
			if (person === undefined) html(response, messagePage(sandbox.noSuchPerson, '/'), 404)
			else html(response, personPage(person, url.searchParams.get('code') ?? ''))
		},
		async 'POST /phone'({ body, response }: Exchange): Promise<void> {
			const form = new URLSearchParams(body)
			const person = find(form.get('openid'))
			if (person === undefined) return html(response, messagePage(sandbox.noSuchPerson, '/'), 404)
			const sentence = await confirmSignInCode(
				api(),
				person,
				codes.issue(person.appid, person.openid),
				form.get('code') ?? '',
			)
			html(response, messagePage(sentence, `/phone?openid=${encodeURIComponent(person.openid)}`))
		},
	}
}

/** A way back that leads to this machine, and nowhere else. */
function loopback(address: string | null): URL | undefined {
	if (address === null || !URL.canParse(address)) return undefined
	const url = new URL(address)
	return url.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)
		? url
		: undefined
}

function html(response: ServerResponse, page: string, status = 200): void {
	response
		.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
		.end(page)
}
