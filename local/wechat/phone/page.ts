import { sandbox } from '@huying/shared/text/zh-CN/sandbox'
import type { People, Person } from '../people'
import { escaped } from './escape'
import { style } from './style'

/** What picking a person does: signs them in at `back`, or opens their phone with a desktop's code already typed. */
export type Purpose = {
	readonly back: string | undefined
	readonly code: string
	/** How many messages a phone has received. */
	readonly received: (openid: string) => number
}

/** All people, by county. Where it is about a desktop's code, only those who hold a post. */
export function listPage(people: People, purpose: Purpose): string {
	const sections = people.apps().map(({ tenantName, people: own }) => {
		const residents = purpose.code === '' ? own.filter(({ posts }) => posts.length === 0) : []
		const staff = own.filter(({ posts }) => posts.length > 0)
		return `<h2>${escaped(tenantName)}</h2>${group(sandbox.resident, residents, purpose)}${group(sandbox.staff, staff, purpose)}`
	})
	const intro = purpose.back === undefined ? sandbox.pick : sandbox.pickToReturn
	const switches = purpose.back === undefined ? `<a class="back" href="/faults">${sandbox.switches}</a>` : ''
	return page(sandbox.title, `<p>${intro}</p>${switches}${sections.join('')}`)
}

function group(title: string, people: readonly Person[], purpose: Purpose): string {
	if (people.length === 0) return ''
	return `<h3>${title}</h3><ul>${people.map((person) => item(person, purpose)).join('')}</ul>`
}

function item({ openid, name, posts }: Person, { back, code, received }: Purpose): string {
	const count = received(openid)
	const about = [...posts, ...(count === 0 ? [] : [sandbox.received(count)])].join('、')
	const query = new URLSearchParams({ openid, ...(back === undefined ? { code } : { return: back }) })
	const href = `${back === undefined ? '/phone' : '/'}?${query}`
	return `<li><a href="${escaped(href)}"><b>${escaped(name)}</b><span>${escaped(about)}</span></a></li>`
}

/** One person's phone: its service notices, what it lets in, and where the code on an office's screen is confirmed. */
export function personPage(
	person: Person,
	{ code, cards, consents }: { readonly code: string; readonly cards: string; readonly consents: string },
): string {
	const confirm = `<h2>${sandbox.codeLabel}</h2><form method="post" action="/phone"><input type="hidden" name="openid" value="${escaped(person.openid)}">
<label for="code">${sandbox.codeLabel}</label>
<input id="code" name="code" value="${escaped(code)}" autocomplete="off"${code === '' ? '' : ' autofocus'} required>
<p class="quiet">${sandbox.codeHint}</p><button>${sandbox.confirm}</button></form>`
	const messages = `<h2>${sandbox.messages}</h2><div class="messages">${cards}</div>${live}<h2>${sandbox.consents}</h2><p class="quiet">${sandbox.consentsHint}</p>${consents}`
	const confirms = person.posts.length > 0
	return page(
		person.name,
		`<p class="quiet">${escaped(person.posts.join('、') || sandbox.resident)}</p>
${code === '' ? `${messages}${confirms ? confirm : ''}` : `${confirm}${messages}`}<a class="back" href="/">${sandbox.back}</a>`,
	)
}

/** New messages and counts come by themselves; what is being typed on the page stays. */
const live = `<script>setInterval(async () => {
	try {
		const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html')
		for (const part of ['.messages', '.consents ul']) {
			const [shown, fresh] = [document.querySelector(part), page.querySelector(part)]
			if (shown.innerHTML !== fresh.innerHTML) shown.innerHTML = fresh.innerHTML
		}
	} catch {}
}, 2000)</script>`

export function messagePage(sentence: string, back: string): string {
	return page(
		sandbox.title,
		`<p role="status">${escaped(sentence)}</p><a class="back" href="${escaped(back)}">${sandbox.back}</a>`,
	)
}

export function page(title: string, content: string): string {
	return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${style}</style>
<main><h1>${escaped(title)}</h1><p class="notice">${sandbox.notice}</p>${content}</main></html>`
}
