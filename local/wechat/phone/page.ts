import { sandbox } from '@huying/shared/text/zh-CN/sandbox'
import type { People, Person } from '../people'

const style = `
:root { --paper: #faf7f2; --surface: #fff; --ink: #211c17; --ink-2: #645b51; --line: #e9e2d7; --pomegranate: #b3202e; --amber: #8a5200; --amber-soft: #fbf1e0 }
* { box-sizing: border-box; margin: 0 }
body { font: 400 18px/1.55 "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; color: var(--ink); background: var(--paper) }
main { max-width: 640px; margin: 0 auto; padding: 32px 20px 64px }
h1 { font-size: 30px; line-height: 1.25 } h2 { font-size: 22px; margin: 32px 0 4px }
.notice { background: var(--amber-soft); color: var(--amber); border-radius: 14px; padding: 12px 16px; margin: 16px 0 24px; font-size: 16px }
.quiet { color: var(--ink-2); font-size: 16px }
ul { list-style: none; padding: 0; margin-top: 12px; background: var(--surface); border-radius: 18px; overflow: hidden }
li + li { border-top: 1px solid var(--line) }
li a { display: block; padding: 14px 20px; min-height: 52px; color: inherit; text-decoration: none }
li a:hover, li a:focus-visible { background: #fbeeec }
li b { display: block } li span { color: var(--ink-2); font-size: 16px }
form { background: var(--surface); border-radius: 18px; padding: 20px; margin-top: 16px }
input { width: 100%; min-height: 56px; margin: 8px 0; padding: 0 16px; font: 700 24px/1 ui-monospace, monospace; letter-spacing: .12em; text-transform: uppercase; border: 1.5px solid var(--line); border-radius: 14px; background: var(--paper) }
button { width: 100%; min-height: 52px; margin-top: 12px; border: 0; border-radius: 999px; background: var(--pomegranate); color: #fff; font: 700 18px/1 inherit; font-family: inherit; cursor: pointer }
a.back { display: inline-block; padding: 12px 0; color: var(--pomegranate) }`

/** All people, by county; with a way back, picking one signs them in there. */
export function listPage(people: People, back: string | undefined): string {
	const sections = people.apps().map(({ appid, tenantName }) => {
		const items = people
			.all()
			.filter((person) => person.appid === appid)
			.map((person) => item(person, back))
		return `<h2>${escaped(tenantName)}</h2><ul>${items.join('')}</ul>`
	})
	const intro = sections.length === 0 ? sandbox.nobody : back ? sandbox.pickToReturn : sandbox.pick
	return page(sandbox.title, `<p>${intro}</p>${sections.join('')}`)
}

function item(person: Person, back: string | undefined): string {
	const openid = encodeURIComponent(person.openid)
	const href = back ? `/?openid=${openid}&return=${encodeURIComponent(back)}` : `/phone?openid=${openid}`
	return `<li><a href="${href}"><b>${escaped(person.name)}</b><span>${escaped(person.posts.join('、') || sandbox.resident)}</span></a></li>`
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
