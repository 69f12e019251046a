import type { Command } from '@huying/shared/case/command'
import type { Draft, Offer, StepAsked } from '@huying/shared/handover/handover-view'
import { defaultRules, type Rules } from '@huying/shared/rule/rules'
import { HOUR } from '@huying/shared/time/day'
import { CENTRE } from '@huying/shared/unit/unit'
import { type Role, roles } from '@huying/shared/user/post'
import { beforeEach, describe, expect, it } from 'vitest'
import { dispatcher, settleCounty, someone, TENANT, testPorts, VILLAGE } from '../../test/county'
import { freshTable } from '../../test/table'
import { commandCase } from '../case/command-case'
import { submitCase } from '../case/open-case'
import type { Who } from '../edge/endpoint'
import { putRules } from '../rule/rules-store'
import { createUser } from '../session/user-store'
import type { Table } from '../store/table'
import { draftOf, followHandover, handoverOf, handoversOf, offerHandover } from './handover'

const OTHER = '410184'
const incoming = someone('user-incoming', [['dispatcher', CENTRE]])
let table: Table
let ports: ReturnType<typeof testPorts>
let made = 0
const fresh = (word: string) => `${word}-${String(++made).padStart(14, '0')}`

beforeEach(async () => {
	table = await freshTable()
	await settleCounty(table)
	// Monday, ten minutes to six in the evening
	ports = testPorts(Date.UTC(2026, 2, 2, 9, 50))
	for (const [who, name] of [
		[dispatcher, '王某（演示）'],
		[incoming, '李某（演示）'],
	] as const)
		await createUser(table, {
			tenant: TENANT,
			user: who.user,
			appid: 'wx0000000000000001',
			openid: `o-${who.user}`,
			name,
			since: 0,
		})
})

/** A case that was called, and accepted and assigned where a colour is given. */
async function opened(text: string, urgency?: string): Promise<string> {
	const id = fresh('case')
	const form = { id, text, village: VILLAGE, identity: 'named' as const, photos: [] }
	await submitCase(table, ports, someone('user-caller'), form)
	const command = (body: Record<string, unknown>) =>
		commandCase(table, ports, dispatcher, id, { id: fresh('command'), ...body } as unknown as Command)
	if (urgency !== undefined) {
		await command({ type: 'accept', urgency, public: false })
		await command({ type: 'order', unit: 'housing', supports: [] })
	}
	return id
}
const offer = (change: Partial<Offer> = {}): Offer => ({ id: fresh('offer'), remarks: [], ...change })
const step = (version: number, type: StepAsked['type'], words?: string): StepAsked => ({
	id: fresh('step'),
	version,
	type,
	...(words !== undefined && { words }),
})
const hand = (change: Partial<Offer> = {}, who: Who = dispatcher) =>
	offerHandover(table, who, offer(change), ports.at)
const next = (name: string, asked: StepAsked, who: Who = incoming) =>
	followHandover(table, who, name, asked, ports.at)
const refused = (code: string) => ({ refusal: expect.objectContaining({ refused: code }) })
const titlesOf = ({ items }: Pick<Draft, 'items'>) => items.map(({ title, reasons }) => [title, reasons])

describe('what would be handed over', () => {
	it('is what is red or orange on any desk and what falls due in the next shift', async () => {
		await opened('井盖塌了。', 'red')
		await opened('路灯不亮。', 'green')
		await opened('新来的。')
		const draft = await draftOf(table, dispatcher, ports.at)
		expect(draft.next).toMatchObject({ day: '2026-03-02', shift: 'night' })
		expect(titlesOf(draft)).toContainEqual(['井盖塌了。', expect.arrayContaining(['urgent'])])
		for (const { reasons, deadline } of draft.items)
			expect(reasons.includes('due')).toBe((deadline ?? 0) < draft.next.until)
		expect(draft.open).toBeUndefined()
	})

	it('is for the shift that the county’s rules say comes next', async () => {
		const shifts: Rules['shifts'] = [
			{ shift: 'day', from: 8 * 60, until: 20 * 60 },
			{ shift: 'night', from: 20 * 60, until: 32 * 60 },
		]
		await putRules(table, TENANT, { rules: { ...defaultRules, shifts }, seen: 0, by: 'user-leader', at: 0 })
		expect((await draftOf(table, dispatcher, ports.at)).next).toMatchObject({ shift: 'day' })
		expect((await draftOf(table, dispatcher, ports.at + 2 * HOUR)).next).toMatchObject({ shift: 'night' })
	})

	it('does not tell of a case that is for others, neither in it nor in what was handed over', async () => {
		const id = await opened('有人要聚集。', 'red')
		const { handover } = await hand()
		const restrict = { id: fresh('command'), type: 'restrict', to: [incoming.user] } as unknown as Command
		await commandCase(table, ports, dispatcher, id, restrict)
		const third = someone('user-third', [['dispatcher', CENTRE]])
		expect((await draftOf(table, third, ports.at)).items).toEqual([])
		expect((await handoverOf(table, third, handover, ports.at)).items).toEqual([])
		expect((await handoverOf(table, incoming, handover, ports.at)).items).toMatchObject([{ case: id }])
		await next(handover, step(1, 'accept'))
		const remarked = hand({ remarks: [{ case: id, text: '留意。' }] }, third)
		await expect(remarked).rejects.toMatchObject(refused('caseUnknown'))
	})

	it('is also what waits for the centre besides another desk', async () => {
		const id = await opened('路灯不亮。', 'green')
		const send = (body: Record<string, unknown>) =>
			commandCase(table, ports, someone('user-housing', [['handler', 'housing']]), id, {
				id: fresh('command'),
				...body,
			} as unknown as Command)
		await send({ type: 'sign' })
		await send({ type: 'askSuspension', until: ports.at + 48 * HOUR, words: '等材料。' })
		const { items } = await draftOf(table, dispatcher, ports.at)
		expect(items).toMatchObject([{ case: id, reasons: expect.arrayContaining(['waiting']) }])
	})

	it('is nothing of another county', async () => {
		await opened('井盖塌了。', 'red')
		const elsewhere = someone('user-elsewhere', [['dispatcher', CENTRE]], OTHER)
		expect((await draftOf(table, elsewhere, ports.at)).items).toEqual([])
	})
})

describe('a hand-over', () => {
	it('is offered, found lacking, added to, accepted, and then stays; both names and times are kept', async () => {
		const id = await opened('井盖塌了。', 'red')
		const { handover } = await hand({ words: '今晚有雨。', remarks: [{ case: id, text: '围挡已放。' }] })
		await next(handover, step(1, 'missing', '供电的没写。'))
		await next(handover, step(2, 'supplement', '供电的已催。'), dispatcher)
		ports.at += HOUR
		expect(await next(handover, step(3, 'accept'))).toMatchObject({ state: 'accepted', version: 4 })
		const seen = await handoverOf(table, incoming, handover, ports.at)
		expect(seen.steps).toMatchObject([
			{ type: 'offer', name: '王某（演示）', words: '今晚有雨。' },
			{ type: 'missing', name: '李某（演示）', words: '供电的没写。' },
			{ type: 'supplement', name: '王某（演示）' },
			{ type: 'accept', name: '李某（演示）', at: ports.at },
		])
		expect(seen.items).toMatchObject([{ case: id, title: '井盖塌了。', remark: '围挡已放。' }])
		expect(seen.moves).toEqual([])
		for (const [type, who] of [
			['accept', incoming],
			['missing', incoming],
			['supplement', dispatcher],
		] as const)
			await expect(next(handover, step(4, type, '再说。'), who)).rejects.toMatchObject(
				refused('notAllowedNow'),
			)
	})

	it('keeps what was so then, whatever happens to the cases afterwards', async () => {
		const id = await opened('井盖塌了。', 'red')
		const { handover } = await hand()
		const signing = { id: fresh('command'), type: 'sign' } as Command
		await commandCase(table, ports, someone('user-housing', [['handler', 'housing']]), id, signing)
		expect((await handoverOf(table, incoming, handover, ports.at)).items).toMatchObject([
			{ case: id, status: 'assigned' },
		])
	})

	it('is not accepted by whoever offered it', async () => {
		const { handover } = await hand()
		await expect(next(handover, step(1, 'accept'), dispatcher)).rejects.toMatchObject(refused('handoverOwn'))
	})

	it('is the only one until it is accepted', async () => {
		const raced = await Promise.allSettled([hand(), hand({}, incoming)])
		expect(raced.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
		await expect(hand()).rejects.toMatchObject(refused('handoverOpen'))
		const { open = '' } = await draftOf(table, dispatcher, ports.at)
		const { steps } = await handoverOf(table, dispatcher, open, ports.at)
		await next(open, step(1, 'accept'), steps[0]?.by === incoming.user ? dispatcher : incoming)
		ports.at += 1
		await hand()
		expect((await handoversOf(table, dispatcher, ports.at)).handovers).toHaveLength(2)
	})

	it('sent twice is one; another under the same name is refused', async () => {
		const sent = offer()
		const first = await offerHandover(table, dispatcher, sent, ports.at)
		expect(await offerHandover(table, dispatcher, sent, ports.at + HOUR)).toEqual(first)
		await expect(
			offerHandover(table, dispatcher, { ...sent, words: '别的。' }, ports.at),
		).rejects.toMatchObject(refused('identifierReused'))
		const accepted = step(1, 'accept')
		const done = await next(first.handover, accepted)
		expect(await next(first.handover, accepted)).toEqual(done)
		expect((await handoversOf(table, dispatcher, ports.at)).handovers).toHaveLength(1)
	})

	it('is decided on what was seen, by one of two', async () => {
		const { handover } = await hand()
		const third = someone('user-third', [['dispatcher', CENTRE]])
		const raced = await Promise.allSettled([
			next(handover, step(1, 'accept')),
			next(handover, step(1, 'accept'), third),
		])
		expect(raced.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
		const second = await hand()
		await next(second.handover, step(1, 'missing', '少一件。'))
		await expect(next(second.handover, step(1, 'accept'))).rejects.toMatchObject(refused('caseMoved'))
	})

	it('takes in what somebody says a word about, if they may see it', async () => {
		const id = await opened('路灯不亮。', 'green')
		const before = await draftOf(table, dispatcher, ports.at)
		const remarks = [{ case: id, text: '诉求人会再来。' }]
		const { handover } = await hand({ remarks })
		const { items } = await handoverOf(table, incoming, handover, ports.at)
		expect(items.find((item) => item.case === id)?.remark).toBe('诉求人会再来。')
		if (!before.items.some((item) => item.case === id)) expect(items.at(-1)?.reasons).toEqual(['remarked'])
		await next(handover, step(1, 'accept'))
		const unknown = hand({ remarks: [{ case: 'case-of-nobody-0000001', text: '有这件吗？' }] })
		await expect(unknown).rejects.toMatchObject(refused('caseUnknown'))
	})

	it('is told newest first, thirty of them', async () => {
		const names: string[] = []
		for (let n = 0; n < 32; n++) {
			ports.at += 1
			const { handover } = await hand()
			await next(handover, step(1, 'accept'))
			names.push(handover)
		}
		const { handovers } = await handoversOf(table, dispatcher, ports.at)
		expect(handovers.map(({ handover }) => handover)).toEqual(names.reverse().slice(0, 30))
	})
})

/** Every role, of the centre and elsewhere, of this county and of another. */
const matrix = roles.flatMap((role) =>
	[CENTRE, 'housing'].flatMap((unit) => [TENANT, OTHER].map((tenant) => ({ role, unit, tenant }))),
)
describe('permissions', () => {
	it.each(matrix)('$role of $unit in $tenant', async ({ role, unit, tenant }) => {
		await opened('井盖塌了。', 'red')
		const { handover } = await hand()
		const who = someone('user-anybody', [[role, unit]], tenant)
		const own = tenant === TENANT
		const works = role === 'dispatcher' && unit === CENTRE
		const reads = works || role === ('inspector' satisfies Role) || (role === 'leader' && unit === CENTRE)
		const outcome = async (tried: Promise<unknown>) =>
			tried.then(
				() => 'done',
				(error: { refusal?: { refused: string } }) => error.refusal?.refused,
			)
		expect(await outcome(draftOf(table, who, ports.at))).toBe(works ? 'done' : 'notYours')
		expect(await outcome(handoversOf(table, who, ports.at))).toBe(reads ? 'done' : 'notYours')
		expect(await outcome(handoverOf(table, who, handover, ports.at))).toBe(
			reads ? (own ? 'done' : 'handoverUnknown') : 'notYours',
		)
		expect(await outcome(next(handover, step(1, 'accept'), who))).toBe(
			works ? (own ? 'done' : 'handoverUnknown') : 'notYours',
		)
		if (!works) expect(await outcome(hand({}, who))).toBe('notYours')
		if (reads && own) {
			const { items } = await handoverOf(table, who, handover, ports.at)
			expect(items.map(({ title }) => title)).toEqual(['井盖塌了。'])
		}
	})
})
