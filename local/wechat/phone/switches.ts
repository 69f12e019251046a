import { sandbox } from '@huying/shared/text/zh-CN/sandbox'
import type { Pushed } from '../push/pusher'
import type { World } from '../server/endpoint'
import { escaped } from './escape'

/** The switches with which a person makes WeChat fail, and what became of the last pushes. */
export function switchesPage(world: World): string {
	const { slow, down, status, tooMany, half, check, media } = world.faults.current()
	const box = (name: keyof typeof sandbox.fault, on: boolean) =>
		`<label class="switch"><input type="checkbox" name="${name}"${on ? ' checked' : ''}><span>${sandbox.fault[name]}</span></label>`
	const choose = (name: 'check' | 'media', current: string) => {
		const options = Object.entries(sandbox[name]).map(
			([value, words]) => `<option value="${value}"${value === current ? ' selected' : ''}>${words}</option>`,
		)
		return `<label class="switch"><span>${sandbox.fault[name]}</span><select name="${name}">${options.join('')}</select></label>`
	}
	return `<form class="wide" method="post" action="/faults">${box('slow', slow > 0)}${box('down', down)}${box('status', status > 0)}${box('tooMany', tooMany)}${box('half', half)}${choose('check', check)}${choose('media', media)}
<button>${sandbox.apply}</button></form>
<form class="wide" method="post" action="/faults"><p class="quiet">${sandbox.invalidateHint}</p><button class="plain" name="invalidateToken" value="1">${sandbox.invalidate}</button></form>
<h2>${sandbox.pushes}</h2>${pushes(world.pusher.pushed())}`
}

/** What the form says: a slow WeChat takes eight seconds, longer than anybody waits for it. */
export function switchesFrom(form: URLSearchParams): Record<string, unknown> {
	if (form.has('invalidateToken')) return { invalidateToken: true }
	return {
		slow: form.has('slow') ? 8000 : 0,
		down: form.has('down'),
		status: form.has('status') ? 502 : 0,
		tooMany: form.has('tooMany'),
		half: form.has('half'),
		check: form.get('check') ?? 'pass',
		media: form.get('media') ?? 'later',
		times: 0,
		path: '',
	}
}

function pushes(pushed: readonly Pushed[]): string {
	const last = pushed.slice(-10).reverse()
	if (last.length === 0) return `<p class="quiet">${sandbox.noPushes}</p>`
	const rows = last.map(({ event, tries, done }) => {
		const outcome = done ? sandbox.taken : sandbox.notTaken(tries.length)
		return `<li class="consent"><div><b>${escaped(event.Event)}</b><span>${outcome}</span></div></li>`
	})
	return `<ul>${rows.join('')}</ul>`
}
