import type { ServerResponse } from 'node:http'
import { sandbox } from '@huying/shared/text/zh-CN/sandbox'
import { changeSwitches } from '../control/switches'
import { cookieOf } from '../control/whose-phone'
import type { Person } from '../people'
import type { Exchange } from '../sandbox'
import type { World } from '../server/endpoint'
import { visit } from '../sign-in/visits'
import { subscribe, turnOff } from '../subscribe/subscribe'
import { templatesOf } from '../subscribe/templates'
import { cards } from './cards'
import { confirmSignInCode } from './confirm'
import { consents } from './consents'
import { listPage, messagePage, page, personPage } from './page'
import { switchesFrom, switchesPage } from './switches'

type Page = (exchange: Exchange) => void | Promise<void>

/** The sandbox's phones: pick whose phone it is, and do with it what that person would do in WeChat. */
export function startPhone(world: World): Readonly<Record<string, Page>> {
	const { people, codes, state } = world
	const withPerson = (openid: string | null, response: ServerResponse, work: (person: Person) => void) => {
		const person = people.find(openid)
		if (person === undefined) html(response, messagePage(sandbox.noSuchPerson, '/'), 404)
		else work(person)
	}
	return {
		'GET /'({ url, response }) {
			const back = loopback(url.searchParams.get('return'))
			const person = people.find(url.searchParams.get('openid'))
			if (back && person) {
				back.searchParams.set('code', codes.issue(person.appid, person.openid))
				back.searchParams.set('appid', person.appid)
				visit(state, person.openid, world.now())
				response.writeHead(302, { location: back.href, 'set-cookie': cookieOf(person.openid) }).end()
			} else {
				const received = (openid: string) => state.messages.filter((one) => one.openid === openid).length
				const code = url.searchParams.get('code') ?? ''
				html(response, listPage(people, { back: back?.href, code, received }))
			}
		},
		'GET /phone'({ url, response }) {
			withPerson(url.searchParams.get('openid'), response, (person) => {
				const received = state.messages.filter(({ openid }) => openid === person.openid)
				const parts = {
					code: url.searchParams.get('code') ?? '',
					cards: cards(received, people.app(person.appid)?.tenantName ?? '', world.web()),
					consents: consents(world, person),
				}
				html(response, personPage(person, parts))
			})
		},
		async 'POST /phone'({ body, response }) {
			const form = new URLSearchParams(body)
			const person = people.find(form.get('openid'))
			if (person === undefined) return html(response, messagePage(sandbox.noSuchPerson, '/'), 404)
			const code = codes.issue(person.appid, person.openid)
			const sentence = await confirmSignInCode(world.web(), person, code, form.get('code') ?? '')
			html(response, messagePage(sentence, phoneOf(person)))
		},
		'POST /phone/subscribe'({ body, response }) {
			const { openid = '', all, ...answers } = Object.fromEntries(new URLSearchParams(body))
			withPerson(openid, response, (person) => {
				if (all === 'off') turnOff(world, person, [])
				else if (all === 'accept')
					subscribe(world, person, Object.fromEntries(templatesOf(person.appid).map(({ id }) => [id, all])))
				else subscribe(world, person, answers)
				response.writeHead(303, { location: phoneOf(person) }).end()
			})
		},
		'GET /faults'({ response }) {
			html(response, switchesOf(world))
		},
		'POST /faults'({ body, response }) {
			changeSwitches(world, switchesFrom(new URLSearchParams(body)))
			response.writeHead(303, { location: '/faults' }).end()
		},
		'GET /l/*'({ url, response }) {
			const link = state.kept.links[url.pathname.slice('/l/'.length)]
			if (link === undefined || link.until < world.now())
				html(response, messagePage(sandbox.expired, '/'), 410)
			else {
				const query = link.query === '' ? '' : `?${link.query}`
				response.writeHead(302, { location: `${world.web()}/#/${link.path}${query}` }).end()
			}
		},
	}
}

function switchesOf(world: World): string {
	return page(sandbox.switches, `${switchesPage(world)}<a class="back" href="/">${sandbox.back}</a>`)
}

function phoneOf({ openid }: Person): string {
	return `/phone?openid=${encodeURIComponent(openid)}`
}

/** A way back that leads to this machine, and nowhere else. */
function loopback(address: string | null): URL | undefined {
	if (address === null || !URL.canParse(address)) return undefined
	const url = new URL(address)
	return url.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)
		? url
		: undefined
}

function html(response: ServerResponse, content: string, status = 200): void {
	response
		.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
		.end(content)
}
