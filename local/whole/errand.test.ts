import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cloud } from '../cloud/cloud'
import { HOME } from '../seed/disclosure-stories'
import { does, made, seen, told, why } from './steps'
import { readyPhoto } from './upload'
import { fresh, logsOf, type Signed, signIn, startWhole } from './whole'

/** Errands from asking to the last voucher, and what is refused on the way: as deployed, over HTTP. */
let cloud: Cloud
let asker: Signed
let person: Signed
let stranger: Signed
let worker: Signed
let town: Signed
beforeAll(async () => {
	cloud = await startWhole()
	asker = await signIn(cloud, 'resident3')
	person = await signIn(cloud, 'resident1')
	stranger = await signIn(cloud, 'resident6')
	worker = await signIn(cloud, `gridWorker-${HOME}`)
	town = await signIn(cloud, `handler-town-${HOME.slice(0, 9)}`)
})
afterAll(() => cloud.stop())

const step = (who: Signed, id: string, type: string, more: Record<string, unknown> = {}) =>
	does(who, id, 'errand', { step: { type, ...more } })
const whyNot = (who: Signed, id: string, type: string, more: Record<string, unknown> = {}) =>
	why(who, id, 'errand', { step: { type, ...more } })
const original = (name: string) => ({ name, form: 'original' })
const forParent = { who: 'other', relation: 'parent', name: '秀兰大娘（演示）' }

async function ask(who: Signed, more: Record<string, unknown> = {}): Promise<string> {
	const id = fresh('errand')
	const sent = await who.ask('POST', '/errands', {
		id,
		village: HOME,
		service: 'elder-card',
		for: forParent,
		...more,
	})
	made(sent)
	return id
}
/** An errand that the worker runs, and for which the person concerned has signed. */
async function running(): Promise<string> {
	const id = await ask(asker)
	await step(worker, id, 'undertake')
	await step(worker, id, 'takeConsent', { by: 'signature', photos: [await readyPhoto(worker)] })
	return id
}

describe('an errand for a parent', () => {
	let id: string
	let paper: string

	it('is asked for once, with a picture that nobody sees in the case, and waits for a grid worker', async () => {
		paper = await readyPhoto(asker)
		id = fresh('errand')
		const body = {
			id,
			village: HOME,
			service: 'elder-card',
			for: forParent,
			materials: [{ name: '身份证', ready: true, photos: [paper] }],
		}
		const sent = made(await asker.ask('POST', '/errands', body))
		expect(sent.body.status).toBe('assigned')
		expect((await asker.ask('POST', '/errands', body)).body).toEqual(sent.body)
		expect((await asker.ask('POST', '/errands', { ...body, for: { who: 'self' } })).body.code).toBe(
			'identifierReused',
		)
		const own = await asker.ask('GET', `/cases/${id}`)
		expect(own.body).toMatchObject({
			relation: 'caller',
			matterName: '老年优待证',
			errand: {
				consent: { status: 'asked' },
				materials: [{ name: '身份证', photos: [paper] }],
				steps: ['withdrawConsent', 'book'],
			},
			pictures: {},
		})
		const open = await worker.ask('GET', '/errands')
		expect(open.raw).toContain(id)
		const before = await seen(worker, id)
		expect(before).toMatchObject({
			relation: 'gridWorker',
			errand: { steps: ['undertake'], materials: [{ photos: [] }] },
		})
		expect(JSON.stringify(before)).not.toContain('秀兰大娘')
		for (const other of [stranger, await signIn(cloud, 'gridWorker-370404101200')])
			expect((await other.ask('GET', `/cases/${id}`)).body.code).toBe('caseUnknown')
		await cloud.drain()
		expect(await told(worker, id)).toContain('gridErrand')
	})

	it('waits for the consent of the person it is for, who gives it by a link that works once', async () => {
		await step(worker, id, 'undertake')
		expect((await worker.ask('GET', '/errands')).raw).not.toContain(id)
		expect((await worker.ask('GET', '/errands?scope=mine')).raw).toContain(id)
		expect(await whyNot(worker, id, 'receivePapers', { papers: [original('身份证')] })).toBe('consentWanted')
		expect((await stranger.ask('POST', `/errands/${id}/invitation`)).body.code).toBe('caseUnknown')
		const { code } = made(await asker.ask('POST', `/errands/${id}/invitation`)).body
		const look = await person.ask('POST', `/errands/${id}/invitation/look`, { code })
		expect(look.body).toMatchObject({
			serviceName: '老年优待证',
			for: 'parent',
			status: 'asked',
			materials: ['身份证'],
		})
		const consent = (who: Signed, said: unknown, command = fresh('command')) =>
			who.ask('POST', `/errands/${id}/consent`, { id: command, code: said })
		expect((await consent(person, '0'.repeat(32))).body.code).toBe('invitationInvalid')
		expect((await consent(asker, code)).body.code).toBe('consentOwn')
		const command = fresh('command')
		const given = await consent(person, code, command)
		expect(given.status, given.raw).toBe(200)
		expect((await consent(person, code, command)).body).toEqual(given.body)
		expect((await consent(stranger, code)).body.code).toBe('invitationInvalid')
		expect(await seen(person, id)).toMatchObject({
			relation: 'concerned',
			errand: { consent: { status: 'given', by: 'tap' } },
		})
		expect((await person.ask('GET', '/cases')).raw).toContain(id)
	})

	it('moves papers against vouchers that the right people confirm', async () => {
		expect(await whyNot(worker, id, 'receivePapers', { papers: [original('银行卡')] })).toBe('paperForbidden')
		await step(worker, id, 'receivePapers', { papers: [original('身份证'), original('户口簿')] })
		const confirm = (who: Signed, voucher: number) => whyNot(who, id, 'confirmVoucher', { voucher })
		expect(await confirm(stranger, 1)).toBe('caseUnknown')
		expect(await confirm(worker, 1)).toBe('notYours')
		expect(await confirm(town, 1)).toBe('notYours')
		expect(await whyNot(worker, id, 'handIn', { office: '便民中心' })).toBe('voucherOpen')
		await step(person, id, 'confirmVoucher', { voucher: 1 })
		await step(worker, id, 'handIn', { office: '便民中心' })
		await step(worker, id, 'bringBack', { papers: [original('老年优待证')] })
		expect(await why(worker, id, 'resolve', { words: '办好了。', photos: [] })).toBe('papersHeld')
		await step(worker, id, 'returnPapers', { voucher: 1, places: [0, 1] })
		expect(await whyNot(worker, id, 'returnPapers', { voucher: 1, places: [0] })).toBe('papersReturned')
		await step(worker, id, 'returnPapers', { voucher: 2, places: [0] })
		await step(asker, id, 'confirmVoucher', { voucher: 3 })
		await step(asker, id, 'confirmVoucher', { voucher: 4 })
		expect(await whyNot(asker, id, 'confirmVoucher', { voucher: 4 })).toBe('notAllowedNow')
	})

	it('ends as a case does, is rated, and leaves the worker’s list', async () => {
		await does(worker, id, 'resolve', { words: '办好了。', photos: [] })
		await does(asker, id, 'rate', { solved: true, content: true })
		expect(await why(person, id, 'rate', { solved: true })).toBe('notYours')
		await cloud.drain()
		expect(await told(asker, id)).toEqual(
			expect.arrayContaining([
				'errandUndertaken',
				'errandConsented',
				'errandVoucher',
				'errandReturned',
				'verified',
			]),
		)
		cloud.advance(25 * 3_600_000)
		await cloud.drain()
		expect(await seen(asker, id)).toMatchObject({ status: 'closed', errand: { held: 0, steps: [] } })
		expect((await worker.ask('GET', '/errands?scope=mine')).raw).not.toContain(id)
	})

	it('keeps its pictures from everybody else', async () => {
		for (const other of [stranger, town, await signIn(cloud, 'dispatcher1')]) {
			const answer = await other.ask('POST', `/errands/${id}/materials/${paper}/look`)
			expect([404, 403]).toContain(answer.status)
			expect((await other.ask('GET', `/cases/${id}`)).raw).not.toContain(paper)
		}
		expect((await asker.ask('POST', `/errands/${id}/materials/${paper}/look`)).status).toBe(200)
	})
})

describe('on the way', () => {
	it('one slot is one errand’s, however many want it at once', async () => {
		const { body } = await asker.ask('GET', `/slots?village=${HOME}`)
		const [slot] = body.slots as { startsAt: number }[]
		const visit = { kind: 'home', startsAt: slot?.startsAt }
		const ids = [fresh('errand'), fresh('errand'), fresh('errand')]
		const answers = await Promise.all(
			ids.map((id, n) =>
				([asker, stranger, person][n] as Signed).ask('POST', '/errands', {
					id,
					village: HOME,
					service: 'elder-card',
					for: { who: 'self' },
					visit,
				}),
			),
		)
		expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
		expect(answers.filter(({ status }) => status === 409).map(({ body: said }) => said.code)).toEqual([
			'slotTaken',
			'slotTaken',
		])
		const won = answers.findIndex(({ status }) => status === 201)
		const [winner, id] = [[asker, stranger, person][won] as Signed, String(ids[won])]
		expect((await asker.ask('GET', `/slots?village=${HOME}`)).raw).not.toContain(String(slot?.startsAt))
		await step(winner, id, 'unbook')
		expect((await asker.ask('GET', `/slots?village=${HOME}`)).raw).toContain(String(slot?.startsAt))
		await step(winner, id, 'book', { visit })
		await does(winner, id, 'withdraw')
		cloud.advance(25 * 3_600_000)
		await cloud.drain()
		const { body: after } = await asker.ask('GET', `/slots?village=${HOME}`)
		const still = (after.slots as { startsAt: number }[]).some(({ startsAt }) => startsAt === slot?.startsAt)
		expect(still || (slot?.startsAt ?? 0) < cloud.now()).toBe(true)
	})

	it('consent that was withdrawn half way lets papers go back, and nothing else', async () => {
		const id = await running()
		await step(worker, id, 'receivePapers', { papers: [original('户口簿')] })
		await step(asker, id, 'confirmVoucher', { voucher: 1 })
		await step(asker, id, 'withdrawConsent', { words: '（演示）不办了。' })
		for (const [type, more] of [
			['receivePapers', { papers: [original('身份证')] }],
			['handIn', { office: '便民中心' }],
			['askMissing', { papers: ['照片'] }],
		] as const)
			expect(await whyNot(worker, id, type, more)).toBe('consentWithdrawn')
		expect(await why(asker, id, 'withdraw')).toBe('papersHeld')
		await step(worker, id, 'returnPapers', { voucher: 1, places: [0] })
		await step(asker, id, 'confirmVoucher', { voucher: 2 })
		await does(asker, id, 'withdraw')
		await cloud.drain()
		expect(await told(worker, id)).toContain('workerConsentEnded')
	})

	it('the town names who runs it, and nobody who does not walk there', async () => {
		const id = await ask(asker, { for: { who: 'self' } })
		const { body } = await town.ask('GET', `/errands/${id}/workers`)
		const { user } = (await worker.ask('GET', '/me')).body
		const first = (body.workers as { user: string; name: string; region: string }[]).find(
			(one) => one.user === user,
		)
		expect(first).toMatchObject({ region: HOME, name: expect.stringMatching(/（演示）$/) })
		expect(await whyNot(town, id, 'undertake', { worker: fresh('user') })).toBe('workerUnknown')
		await step(town, id, 'undertake', { worker: first?.user })
		await cloud.drain()
		expect(await told(worker, id)).toContain('workerNamed')
		expect((await asker.ask('GET', `/errands/${id}/workers`)).status).toBe(403)
	})

	it('what nobody can run for another is refused in words', async () => {
		const body = { village: HOME, for: { who: 'self' } }
		const services = (await asker.ask('GET', '/services/370404')).body.services as {
			code: string
			inPerson: boolean
		}[]
		const alone = services.find(({ inPerson }) => inPerson)?.code
		const refused = await asker.ask('POST', '/errands', { id: fresh('errand'), service: alone, ...body })
		expect(refused.body.code).toBe('serviceInPerson')
		expect(refused.raw).toContain('本人')
		const unknown = await asker.ask('POST', '/errands', { id: fresh('errand'), service: 'no-such', ...body })
		expect(unknown.body.code).toBe('serviceUnknown')
	})
})

it('no log line holds a name, a paper or a code', () => {
	const logs = logsOf(cloud)
	for (const word of ['秀兰大娘', '户口簿', '银行卡']) expect(logs).not.toContain(word)
	expect(cloud.calls().filter(({ allowed }) => !allowed)).toEqual([])
})
