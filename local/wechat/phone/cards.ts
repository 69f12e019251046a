import { sandbox } from '@huying/shared/text/zh-CN/sandbox'
import type { Message } from '../state/state'
import { templatesOf } from '../subscribe/templates'
import { escaped } from './escape'

/** The phone's service notices, newest first, as WeChat shows them: title, values in their order, and where a tap leads. */
export function cards(messages: readonly Message[], appName: string, web: string): string {
	if (messages.length === 0) return `<p class="quiet">${sandbox.noMessages}</p>`
	return [...messages]
		.reverse()
		.map((message) => card(message, appName, web))
		.join('')
}

function card({ appid, openid, template, data, page, at }: Message, appName: string, web: string): string {
	const known = templatesOf(appid).find(({ id }) => id === template)
	const rows = (known?.fields ?? []).map(
		([key, label]) => `<dt>${escaped(label)}</dt><dd>${escaped(data[key] ?? '')}</dd>`,
	)
	const content = `<span class="app">${escaped(appName)}</span><time>${moment(at)}</time>
<b>${escaped(known?.title ?? template)}</b><dl>${rows.join('')}</dl>`
	// Without a page a card leads nowhere, in WeChat too.
	if (page === undefined) return `<article class="card">${content}</article>`
	return `<a class="card" href="${escaped(wayTo(web, openid, page))}">${content}<span class="enter">${sandbox.enter}</span></a>`
}

/** Through the sandbox's own door, so that the page opens as the person whose phone it is. */
export function wayTo(web: string, openid: string, page: string): string {
	return `/?${new URLSearchParams({ openid, return: `${web}/#/${page.replace(/^\//, '')}` })}`
}

/** Beijing's time, as a phone in the county shows it. */
function moment(at: number): string {
	const parts = new Intl.DateTimeFormat('zh-CN', {
		timeZone: 'Asia/Shanghai',
		month: 'long',
		day: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
	})
	return parts.format(at)
}
