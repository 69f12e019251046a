import { sandbox } from '@huying/shared/text/zh-CN/sandbox'
import type { People, Person } from '../people'
import { style } from './style'

/** What picking a person does: signs them in at `back`, or opens their phone with a desktop's code already typed. */
export type Purpose = { readonly back: string | undefined; readonly code: string }

/** All people, by county. Where it is about a desktop's code, only those who hold a post. */
export function listPage(people: People, purpose: Purpose): string {
	const sections = people.apps().map(({ tenantName, people: own }) => {
		const residents = purpose.back === undefined ? [] : own.filter(({ posts }) => posts.length === 0)
		const staff = own.filter(({ posts }) => posts.length > 0)
		return `<h2>${escaped(tenantName)}</h2>${group(sandbox.resident, residents, purpose)}${group(sandbox.staff, staff, purpose)}`
	})
	const intro = purpose.back === undefined ? sandbox.pick : sandbox.pickToReturn
	return page(sandbox.title, `<p>${intro}</p>${sections.join('')}`)
}

function group(title: string, people: readonly Person[], purpose: Purpose): string {
	if (people.length === 0) return ''
	return `<h3>${title}</h3><ul>${people.map((person) => item(person, purpose)).join('')}</ul>`
}

function item({ openid, name, posts }: Person, { back, code }: Purpose): string {
	const query = new URLSearchParams({ openid, ...(back === undefined ? { code } : { return: back }) })
	const href = `${back === undefined ? '/phone' : '/'}?${query}`
	return `<li><a href="${escaped(href)}"><b>${escaped(name)}</b><span>${escaped(posts.join('、'))}</span></a></li>`
}

/** One person's phone: where the code on an office's screen is confirmed. */
export function personPage(person: Person, code: string): string {
	return page(
		person.name,
		`<p class="quiet">${escaped(person.posts.join('、') || sandbox.resident)}</p>
<form method="post" action="/phone"><input type="hidden" name="openid" value="${escaped(person.openid)}">
<label for="code">${sandbox.codeLabel}</label>
<input id="code" name="code" value="${escaped(code)}" autocomplete="off" autofocus required>
<p class="quiet">${sandbox.codeHint}</p><button>${sandbox.confirm}</button></form><a class="back" href="/">${sandbox.back}</a>`,
	)
}

export function messagePage(sentence: string, back: string): string {
	return page(
		sandbox.title,
		`<p role="status">${escaped(sentence)}</p><a class="back" href="${escaped(back)}">${sandbox.back}</a>`,
	)
}

function page(title: string, content: string): string {
	return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${style}</style>
<main><h1>${escaped(title)}</h1><p class="notice">${sandbox.notice}</p>${content}</main></html>`
}

function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
