import { afterAll, beforeAll, expect, it } from 'vitest'
import { neighbour, progress, progressData, resident, startTrial, type Trial } from '../test/trial'

let trial: Trial
beforeAll(async () => {
	trial = await startTrial()
})
afterAll(() => trial.stop())

const open = async (path: string) => (await fetch(`${trial.sandbox.address}${path}`)).text()
const phone = (openid = resident.openid) => open(`/phone?openid=${openid}`)
const submit = (path: string, form: Record<string, string>) =>
	fetch(`${trial.sandbox.address}${path}`, {
		method: 'POST',
		body: new URLSearchParams(form),
		redirect: 'manual',
	})
const send = (changed = {}) =>
	trial.call('/cgi-bin/message/subscribe/send', {
		touser: resident.openid,
		template_id: progress,
		data: progressData,
		...changed,
	})

it('allows by hand, and shows what came as a card that leads to its page, as this person', async () => {
	expect(await phone()).toContain('还没有收到通知')
	const answer = await submit('/phone/subscribe', { openid: resident.openid, [progress]: 'accept' })
	expect([answer.status, answer.headers.get('location')]).toEqual([303, `/phone?openid=${resident.openid}`])
	expect(await phone()).toContain('还能收到 1 条')
	const data = { ...progressData, thing2: { value: '<b>路灯</b>' } }
	expect((await send({ data, page: 'pages/case/index?case=c1' })).errcode).toBe(0)
	const shown = await phone()
	expect(shown).toContain('还能收到 0 条')
	expect(shown).toContain('<dt>事项</dt><dd>&#60;b&#62;路灯&#60;/b&#62;</dd>')
	expect(shown).toContain('诉求进度提醒')
	const href = /class="card" href="([^"]+)"/.exec(shown)?.[1]?.replaceAll('&#38;', '&') ?? ''
	const tapped = await fetch(`${trial.sandbox.address}${href}`, { redirect: 'manual' })
	const location = new URL(tapped.headers.get('location') ?? '')
	expect(location.hash).toBe('#/pages/case/index?case=c1')
	expect(location.searchParams.get('appid')).toBe('wx1')
	expect(location.searchParams.get('code')).toMatch(/^0/)
	expect(await phone(neighbour.openid)).toContain('还没有收到通知')
})

it('a card without a page leads nowhere', async () => {
	await submit('/phone/subscribe', { openid: resident.openid, all: 'accept' })
	await send()
	expect(await phone()).toContain('<article class="card">')
})

it('all may be allowed, or turned off', async () => {
	await submit('/phone/subscribe', { openid: neighbour.openid, all: 'accept' })
	expect((await phone(neighbour.openid)).match(/还能收到 1 条/g)).toHaveLength(3)
	await submit('/phone/subscribe', { openid: neighbour.openid, all: 'off' })
	expect((await phone(neighbour.openid)).match(/还能收到 0 条/g)).toHaveLength(3)
	await trial.sandbox.settle()
	expect(trial.events.map(({ Event }) => Event)).toContain('subscribe_msg_change_event')
})

it('has switches that fail and mend', async () => {
	await submit('/faults', { down: 'on', check: 'risky', media: 'twice' })
	await expect(send()).rejects.toThrow()
	expect(await trial.control('faults')).toMatchObject({ down: true, check: 'risky', media: 'twice' })
	expect(await open('/faults')).toContain('name="down" checked')
	await submit('/faults', {})
	expect(await trial.control('faults')).toMatchObject({ down: false, check: 'pass', media: 'later' })
	await submit('/faults', { invalidateToken: '1' })
	expect(await open('/faults')).toContain('subscribe_msg_popup_event')
})

it.each(['/phone?openid=nobody', '/l/none'])('%s is nobody and nothing', async (path) => {
	const answer = await fetch(`${trial.sandbox.address}${path}`)
	expect([404, 410]).toContain(answer.status)
	expect((await submit('/phone/subscribe', { openid: 'nobody' })).status).toBe(404)
})
