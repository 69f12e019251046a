import { sandbox } from '@huying/shared/text/zh-CN/sandbox'
import type { Person } from '../people'
import type { World } from '../server/endpoint'
import { quotaOf } from '../subscribe/quota'
import { templatesOf } from '../subscribe/templates'
import { escaped } from './escape'

/** What WeChat's own question would ask, to be answered by hand: how many messages of each kind may still come. */
export function consents(world: World, { appid, openid }: Person): string {
	const rows = templatesOf(appid).map(({ id, title }) => {
		const banned = world.state.kept.banned.includes(id)
		const left = banned ? sandbox.banned : sandbox.left(quotaOf(world.state, openid, id))
		return `<li class="consent"><div><b>${escaped(title)}</b><span>${left}</span></div>${choice(id, 'accept', sandbox.allow)}${choice(id, 'reject', sandbox.refuse)}</li>`
	})
	return `<form class="consents" method="post" action="/phone/subscribe"><input type="hidden" name="openid" value="${escaped(openid)}">
<ul>${rows.join('')}</ul><button class="plain" name="all" value="accept">${sandbox.allowAll}</button>
<button class="plain" name="all" value="off">${sandbox.turnOff}</button></form>`
}

function choice(id: string, answer: string, words: string): string {
	return `<button class="small" name="${escaped(id)}" value="${answer}">${words}</button>`
}
