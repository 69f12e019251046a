import { describe, expect, it } from 'vitest'
import { asked, received, returned } from './errand-example'
import { papersOn, placedPapers, waitingVouchers } from './vouchers'

const card = { name: '身份证', form: 'original' as const }
const photo = { name: '一寸照片', form: 'picture' as const }

describe('where papers are', () => {
	it('is with the worker, then at the office, then back', () => {
		const one = { ...asked, vouchers: [received(1, [card])] }
		expect(placedPapers(one).map(({ where }) => where)).toEqual(['worker'])
		expect(placedPapers({ ...one, out: { at: 2 } }).map(({ where }) => where)).toEqual(['out'])
		const back = { ...asked, vouchers: [received(1, [{ ...card, backOn: 2 }]), returned(2, 1, false)] }
		expect(placedPapers(back).map(({ where }) => where)).toEqual(['backOpen'])
		const done = { ...asked, vouchers: [received(1, [{ ...card, backOn: 2 }]), returned(2, 1)] }
		expect(placedPapers(done).map(({ where }) => where)).toEqual(['back'])
	})

	it('knows each by its voucher and place, and what the office kept', () => {
		const errand = {
			...asked,
			vouchers: [received(1, [{ ...photo, backOn: 2 }, card]), returned(2, 1, true, 'left')],
		}
		expect(placedPapers(errand)).toEqual([
			{ ...photo, voucher: 1, place: 0, where: 'left' },
			{ ...card, voucher: 1, place: 1, where: 'worker' },
		])
	})
})

describe('a voucher', () => {
	it('names what went back on it, of the voucher on which it came', () => {
		const back = returned(2, 1)
		const errand = { ...asked, vouchers: [received(1, [{ ...card, backOn: 2 }, photo]), back] }
		expect(papersOn(back, errand)).toEqual([{ ...card, backOn: 2 }])
		expect(papersOn(received(3, [photo]), errand)).toEqual([photo])
	})

	it('waits until somebody says yes; what the office gave needs nobody', () => {
		const brought = { ...received(2, [card], false), kind: 'brought' as const }
		const errand = { ...asked, vouchers: [received(1, [card], false), brought, received(3, [card])] }
		expect(waitingVouchers(errand).map(({ number }) => number)).toEqual([1])
	})
})
