import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { asker, ErrandLife, errandFixture, other, person, town, worker } from '../../test/errand'
import { people } from '../../test/fixture'
import { permit } from '../case/decide'
import { relationOf } from '../case/relation'
import { isRefusal } from '../error/refusal'
import { notices } from '../notice/notices'
import { type ErrandStep, stepSchema } from './command'
import type { Errand } from './errand'
import { evolveErrand } from './evolve-errand'
import { forbiddenIn } from './never'
import { heldPapers, unconfirmed } from './papers'

const original = (name: string) => ({ name, form: 'original' as const })
const receive = (...names: string[]): ErrandStep => ({
	type: 'receivePapers',
	papers: names.map(original),
	photos: [],
})
const signature: ErrandStep = { type: 'takeConsent', by: 'signature', photos: ['photo-signature-0001'] }

describe('asking', () => {
	it('goes to the town at once, with as long as the office takes and the ways', () => {
		const { state } = new ErrandLife()
		expect(state).toMatchObject({
			type: 'errand',
			status: 'assigned',
			task: 'transfer',
			matterName: '老年人优待证',
			lead: {
				unit: 'town-370404103',
				resolve: { by: 'working', days: 8 },
				sign: { by: 'working', days: 0.5 },
			},
			errand: { service: 'elder-card', own: false, held: 0, unconfirmed: 0, cash: 0 },
		})
		expect(JSON.stringify(state).length).toBeLessThan(1024)
	})
	it.each([
		['serviceInPerson', { inPerson: true }, {}],
		['serviceNotRun', { errand: false }, {}],
		['homeVisitNot', { homeVisit: false }, { visit: { kind: 'home', startsAt: errandFixture.slot } }],
		['slotUnknown', {}, { visit: { kind: 'home', startsAt: errandFixture.slot + 60_000 } }],
		['unitUnknown', {}, { village: '370404999201' }],
	] as const)('is refused: %s', (code, service, ask) => {
		expect(errandFixture.ask(ask, service)).toMatchObject({ refused: code })
	})
	it('says nothing of whom it is for, nor what their papers are called, in the trace', () => {
		const { events, records } = new ErrandLife()
		expect(JSON.stringify(events)).not.toMatch(/测试母亲|身份证/)
		expect(records[0]).toMatchObject({ person: { name: '测试母亲' }, papers: ['身份证', '照片'] })
	})
})

describe('an errand for a parent', () => {
	it('runs from asking to the last voucher', () => {
		const life = new ErrandLife()
		life.step(worker, { type: 'undertake' })
		expect(life.state).toMatchObject({
			status: 'handling',
			lead: { phase: 'signed' },
			errand: { worker: worker.user },
		})
		life.step(worker, signature)
		life.step(worker, receive('身份证', '户口本'))
		expect(life.why(worker, { type: 'handIn', office: '便民中心' })).toBe('voucherOpen')
		life.step(asker, { type: 'confirmVoucher', voucher: 1 })
		life.step(worker, { type: 'handIn', office: '便民中心' })
		expect(life.why(worker, { type: 'returnPapers', voucher: 1, places: [0], photos: [] })).toBe('papersOut')
		life.step(worker, { type: 'bringBack', papers: [original('优待证')] })
		expect(life.resolve(worker)).toBe('papersHeld')
		life.step(worker, { type: 'returnPapers', voucher: 1, places: [0, 1], photos: [] })
		expect(life.why(worker, { type: 'returnPapers', voucher: 1, places: [1], photos: [] })).toBe(
			'papersReturned',
		)
		life.step(worker, { type: 'returnPapers', voucher: 2, places: [0], photos: [] })
		expect(life.why(worker, { type: 'returnPapers', voucher: 2, places: [0], photos: [] })).toBe(
			'papersReturned',
		)
		expect(life.resolve(worker)).toBe('voucherOpen')
		life.step(asker, { type: 'confirmVoucher', voucher: 3 })
		life.step(worker, { type: 'signVoucher', voucher: 4, photos: ['photo-signature-0002'] })
		expect(life.why(asker, { type: 'confirmVoucher', voucher: 4 })).toBe('notAllowedNow')
		expect(life.resolve(worker)).toBeUndefined()
		expect(life.state).toMatchObject({ status: 'verified', followUp: { phase: 'asked' } })
		expect(life.errand.vouchers.map(({ kind }) => kind)).toEqual([
			'received',
			'brought',
			'returned',
			'returned',
		])
	})
	it('nothing moves without the consent of the person it is for', () => {
		const life = new ErrandLife().step(worker, { type: 'undertake' })
		for (const step of [receive('身份证'), { type: 'takeCash', fen: 100 } as const])
			expect(life.why(worker, step)).toBe('consentWanted')
		expect(life.why(asker, { type: 'giveConsent' })).toBe('notYours')
		expect(life.why(asker, { type: 'giveConsent' }, { invited: true })).toBe('consentOwn')
		expect(life.why(worker, { type: 'giveConsent' }, { invited: true })).toBe('consentOwn')
		life.step(person, { type: 'giveConsent' }, { invited: true })
		expect(life.errand.consent).toMatchObject({ status: 'given', by: 'tap' })
		expect(relationOf(life.state, person, life.at)).toBe('concerned')
		life.step(worker, receive('身份证'))
	})
	it('consent that was withdrawn lets papers go back, and nothing else', () => {
		const life = new ErrandLife().step(worker, { type: 'undertake' }).step(worker, signature)
		life.step(worker, receive('身份证')).step(asker, { type: 'confirmVoucher', voucher: 1 })
		life.step(worker, { type: 'handIn', office: '便民中心' })
		life.step(asker, { type: 'withdrawConsent' })
		expect(life.why(worker, receive('户口本'))).toBe('consentWithdrawn')
		expect(life.why(worker, signature)).toBe('consentWithdrawn')
		expect(life.resolve(worker)).toBe('papersHeld')
		expect(life.withdraw()).toBe('papersHeld')
		life.step(worker, { type: 'bringBack', papers: [] })
		life.step(worker, { type: 'returnPapers', voucher: 1, places: [0], photos: [] })
		life.step(asker, { type: 'confirmVoucher', voucher: 2 })
		expect(life.resolve(worker)).toBeUndefined()
	})
	it('is for its own people: not for other grid workers, nor residents, nor whoever confirms for another', () => {
		const life = new ErrandLife()
		expect(relationOf(life.state, other, life.at)).toBe('gridWorker')
		life.step(worker, { type: 'undertake' }).step(worker, signature).step(worker, receive('身份证'))
		expect(relationOf(life.state, other, life.at)).toBeUndefined()
		expect(relationOf(life.state, people.stranger, life.at)).toBeUndefined()
		expect(relationOf(life.state, worker, life.at)).toBe('errandWorker')
		const confirm = { type: 'confirmVoucher', voucher: 1 } as const
		for (const wrong of [worker, other, people.stranger, town])
			expect(life.why(wrong, confirm)).toBe('notYours')
		expect(life.why(asker, { ...confirm, voucher: 2 })).toBe('voucherUnknown')
		// whoever no longer walks the village has nothing to do with it
		expect(relationOf(life.state, { ...worker, posts: [] }, life.at)).toBeUndefined()
	})
	it('what is missing is asked for once', () => {
		const life = new ErrandLife().step(worker, { type: 'undertake' })
		life.step(worker, { type: 'askMissing', papers: ['户口本', '照片'] })
		expect(life.why(worker, { type: 'askMissing', papers: ['结婚证'] })).toBe('missingAsked')
		expect(life.why(asker, { type: 'answerMissing', photos: [] })).toBe('textEmpty')
		life.step(asker, { type: 'answerMissing', words: '户口本在家。', photos: [] })
		expect(life.why(asker, { type: 'answerMissing', words: '再说一句。', photos: [] })).toBe('notAllowedNow')
	})
	it('goes on with another grid worker of the place, by the town or by a hand-over', () => {
		const life = new ErrandLife().step(town, { type: 'undertake', worker: worker.user }, { worker })
		const pass = (to: typeof worker) => ({ type: 'pass', to: to.user }) as const
		expect(life.why(worker, pass(other), { worker: other })).toBe('notYours')
		expect(life.why(town, pass(other))).toBe('workerUnknown')
		expect(life.why(town, pass(worker), { worker })).toBe('notAllowedNow')
		life.step(town, pass(other), { worker: other })
		expect(life.state.errand?.worker).toBe(other.user)
		expect(life.why(worker, pass(worker), { worker })).toBe('notYours')
		life.step(worker, pass(worker), { worker, handover: 'handover-0000000001' })
		expect(life.state.errand?.worker).toBe(worker.user)
	})
	it('has one visit at a time, where the service and the slots allow it', () => {
		const life = new ErrandLife().step(worker, { type: 'undertake' })
		const at = (kind: 'home' | 'station', startsAt = errandFixture.slot): ErrandStep => ({
			type: 'book',
			visit: { kind, startsAt },
		})
		expect(life.why(worker, at('home', errandFixture.slot + 1))).toBe('slotUnknown')
		life.step(asker, at('home'))
		expect(life.state.errand?.startsAt).toBe(errandFixture.slot)
		expect(life.why(asker, at('home'))).toBe('notAllowedNow')
		life.step(worker, at('station')).step(asker, { type: 'unbook' })
		expect(life.state.errand).not.toHaveProperty('startsAt')
		expect(life.why(asker, { type: 'unbook' })).toBe('notAllowedNow')
		const inside = new ErrandLife({}, {}, { homeVisit: false })
		expect(inside.why(asker, at('home'))).toBe('homeVisitNot')
		inside.step(asker, at('station'))
	})
	it('done again goes to the same worker', () => {
		const life = new ErrandLife().step(worker, { type: 'undertake' })
		expect(life.resolve(worker)).toBeUndefined()
		life.rework()
		expect(life.state).toMatchObject({ status: 'assigned', errand: { worker: worker.user } })
		expect('refused' in permit(life.state, 'sign', worker, life.at)).toBe(false)
	})
})

describe('money', () => {
	it('is none of it unless the county says so', () => {
		const life = new ErrandLife().step(worker, { type: 'undertake' }).step(worker, signature)
		expect(life.why(worker, { type: 'takeCash', fen: 100 })).toBe('cashOff')
	})
	it('is kept to the cent, and must be nothing in the end', () => {
		const life = new ErrandLife({}, { cash: true })
			.step(worker, { type: 'undertake' })
			.step(worker, signature)
		life.step(worker, { type: 'takeCash', fen: 2001 })
		const spend = (fen: number): ErrandStep => ({ type: 'spendCash', fen, photos: ['photo-receipt-000001'] })
		expect(life.why(worker, spend(100))).toBe('voucherOpen')
		life.step(asker, { type: 'confirmVoucher', voucher: 1 })
		expect(life.why(worker, spend(2002))).toBe('cashShort')
		life.step(worker, spend(2000))
		expect(life.resolve(worker)).toBe('cashLeft')
		expect(life.why(worker, { type: 'returnCash', fen: 2 })).toBe('cashShort')
		life.step(worker, { type: 'returnCash', fen: 1 })
		expect(life.resolve(worker)).toBe('voucherOpen')
		life.step(asker, { type: 'confirmVoucher', voucher: 2 })
		expect(life.resolve(worker)).toBeUndefined()
	})
})

it.each(['银行卡', '农商 银行 卡', '工资存折', '家里钥匙', '取款密码', '公·章', 'ｕ盾'])(
	'never takes %s',
	(name) => expect(forbiddenIn(name)).toBeDefined(),
)
it.each(['身份证', '户口本', '社保卡复印件', '一寸照片', '结婚证'])('takes %s', (name) =>
	expect(forbiddenIn(name)).toBeUndefined(),
)
it('a step that names what is never taken is refused by its own code', () => {
	const parsed = v.safeParse(stepSchema, receive('银行卡'))
	expect(parsed.success).toBe(false)
	expect(parsed.issues?.[0]?.message).toBe('paperForbidden')
})

describe('whatever is done', () => {
	const place = fc.integer({ min: 0, max: 3 })
	const number = fc.integer({ min: 1, max: 8 })
	const steps = fc.oneof(
		fc.constantFrom<ErrandStep>(
			{ type: 'undertake' },
			signature,
			{ type: 'withdrawConsent' },
			receive('身份证'),
			receive('户口本', '照片'),
			{ type: 'handIn', office: '便民中心' },
			{ type: 'bringBack', papers: [] },
			{ type: 'bringBack', papers: [original('新证')] },
			{ type: 'askMissing', papers: ['照片'] },
			{ type: 'unbook' },
			{ type: 'book', visit: { kind: 'home', startsAt: errandFixture.slot } },
		),
		fc.record({ type: fc.constant('confirmVoucher' as const), voucher: number }),
		fc.record({
			type: fc.constant('returnPapers' as const),
			voucher: number,
			places: fc.uniqueArray(place, { minLength: 1 }),
			photos: fc.constant([]),
		}),
		fc.record({
			type: fc.constantFrom('takeCash' as const, 'returnCash' as const),
			fen: fc.integer({ min: 1, max: 500 }),
		}),
		fc.record({
			type: fc.constant('spendCash' as const),
			fen: fc.integer({ min: 1, max: 500 }),
			photos: fc.constant(['photo-receipt-000001']),
		}),
	) as fc.Arbitrary<ErrandStep>
	const acts = fc.array(fc.tuple(fc.constantFrom(worker, asker, other, people.stranger), steps), {
		maxLength: 60,
	})

	it('papers are conserved, the summary and the errand agree, and nobody else takes a step', () => {
		fc.assert(
			fc.property(acts, (all) => {
				const life = new ErrandLife({}, { cash: true })
				for (const [actor, step] of all) {
					const before = life.errand
					const seen = relationOf(life.state, actor, life.at)
					const why = life.why(actor, step)
					if (why !== undefined) expect(life.errand).toBe(before)
					else expect(seen).toBeDefined()
					if (why === undefined && before.consent.status === 'withdrawn')
						expect(['returnPapers', 'confirmVoucher', 'bringBack', 'returnCash', 'unbook']).toContain(
							step.type,
						)
					check(life)
				}
			}),
			{ numRuns: 300 },
		)
	})

	function check({ errand, state, events }: ErrandLife) {
		const came = errand.vouchers.flatMap(({ papers = [] }) => papers).length
		const back = errand.vouchers.flatMap(({ places = [] }) => places).length
		expect(state.errand?.held).toBe(came - back)
		expect(heldPapers(errand).length).toBe(came - back)
		expect(state.errand?.unconfirmed).toBe(unconfirmed(errand).length)
		expect(state.errand?.cash).toBe(errand.cash)
		expect(errand.cash).toBeGreaterThanOrEqual(0)
		expect(errand.vouchers.map(({ number: n }) => n)).toEqual(errand.vouchers.map((_, n) => n + 1))
		expect(events.reduce<Errand | undefined>(evolveErrand, undefined)).toEqual(errand)
		const told = events.flatMap((event) => notices(event, state).map(({ to }) => to))
		expect(told).not.toContain('followers')
	}
})

it('the fixture asks what a county takes', () => expect(isRefusal(errandFixture.ask())).toBe(false))
