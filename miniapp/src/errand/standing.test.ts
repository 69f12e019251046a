import { describe, expect, it } from 'vitest'
import { asked, received } from './errand-example'
import { errandSentence } from './standing'
import { workActs, workSentence } from './work/toward'

/** Beijing, 5 March 2026, 9:00. */
const NOW = Date.parse('2026-03-05T09:00:00+08:00')
const LATER = Date.parse('2026-03-06T17:00:00+08:00')
const open = { type: 'errand', status: 'assigned', deadline: LATER, resolveBy: LATER } as const
const doing = { ...open, status: 'handling' } as const
const worker = { name: '网格员甲' }
const card = { name: '身份证', form: 'original' as const }
const parents = { ...asked, for: 'parent' as const, person: { name: '王大娘' } }

describe('where an errand stands, to whoever asked', () => {
	it.each([
		['waits to be taken on', open, asked, '等网格员接单，最晚明天下午 5 点有人接。'],
		['is run', doing, { ...asked, worker }, '网格员正在替您办，最晚明天下午 5 点办完。'],
		[
			'has a visit ahead',
			doing,
			{ ...asked, worker, visit: { kind: 'home' as const, startsAt: NOW + 1_800_000 } },
			'网格员甲今天 9:30 上门。',
		],
		[
			'needs the consent of somebody else',
			open,
			{ ...parents, consent: { status: 'asked' as const, photos: [] } },
			'等王大娘同意，同意了才能往下办。',
		],
		[
			'has a voucher to say yes to',
			doing,
			{ ...asked, worker, vouchers: [received(1, [card], false)] },
			'有 1 张收条等您点一下。',
		],
		[
			'is stopped with papers to give back',
			doing,
			{ ...parents, worker, held: 2, consent: { status: 'withdrawn' as const, photos: [] } },
			'同意收回了，不再往下办。还有 2 样材料在网格员那里，会退回来。',
		],
		['is done', { ...doing, status: 'verified' as const }, asked, '办好了。办得怎么样，您说了算。'],
	])('%s', (_, view, errand, words) => {
		expect(errandSentence(view, errand, NOW)).toBe(words)
	})
})

describe('what comes next, to whoever runs it', () => {
	const moves = { moves: ['resolve' as const] }
	it('is consent before anything is received', () => {
		const errand = {
			...parents,
			worker,
			consent: { status: 'asked' as const, photos: [] },
			steps: ['pass' as const, 'takeConsent' as const],
		}
		expect(workSentence(doing, errand, NOW)).toContain('王大娘')
		expect(workActs({ moves: [] }, errand)[0]).toBe('takeConsent')
	})

	it('is handing in what was received, bringing it back, giving it back, then the end', () => {
		const steps = ['handIn' as const, 'bringBack' as const, 'returnPapers' as const]
		const held = { ...asked, worker, held: 1, vouchers: [received(1, [card])], steps }
		expect(workActs(moves, held)[0]).toBe('handIn')
		expect(workActs(moves, { ...held, out: { at: NOW } })[0]).toBe('bringBack')
		const brought = { ...received(2, [card]), kind: 'brought' as const }
		expect(workActs(moves, { ...held, vouchers: [...held.vouchers, brought] })[0]).toBe('returnPapers')
		expect(workActs(moves, { ...held, held: 0 })[0]).toBe('resolve')
	})

	it('is giving papers back once the consent was withdrawn', () => {
		const steps = ['returnPapers' as const, 'handIn' as const]
		const consent = { status: 'withdrawn' as const, photos: [] }
		const errand = { ...parents, worker, consent, held: 1, vouchers: [received(1, [card])], steps }
		expect(workActs(moves, errand)[0]).toBe('returnPapers')
	})
})
