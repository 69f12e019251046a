import type { Entry } from '@huying/shared/case/case-view'
import { eventOf } from '@huying/shared/case/event'
import { statuses } from '@huying/shared/case/status'
import { DAY, HOUR } from '@huying/shared/time/day'
import { describe, expect, it } from 'vitest'
import { caseSentence } from './case-sentence'
import { entryDetail, entrySentence } from './entry-sentence'
import { stateShape } from './shape'
import { picturesOf, timelineEntries } from './timeline-entries'

/** 2026-11-21, 10:00 in Beijing. */
const now = Date.UTC(2026, 10, 21, 2)
const entry = (more: Partial<Entry> & Pick<Entry, 'type'>): Entry => ({
	seq: 2,
	at: now - HOUR,
	by: { capacity: 'dispatcher' },
	photos: [],
	...more,
})

describe('a case in a sentence', () => {
	it('says the unit and its promise to the hour', () => {
		const told = { status: 'assigned', unitName: '住建局', resolveBy: now + 7 * HOUR } as const
		expect(caseSentence(told, now)).toBe('已派给住建局，最晚今天下午 5 点办完。')
	})

	it('counts the time of the unit, not that of signing, while it is assigned', () => {
		const told = { status: 'assigned', unitName: '住建局', deadline: now - 1, resolveBy: now + DAY } as const
		expect(caseSentence(told, now)).toBe('已派给住建局，最晚明天上午 10 点办完。')
	})

	it('says so when a promise was not kept', () => {
		const told = { status: 'handling', unitName: '住建局', resolveBy: now - HOUR } as const
		expect(caseSentence(told, now)).toContain('已经晚了')
		expect(caseSentence({ status: 'submitted', deadline: now - HOUR }, now)).toContain('催一催')
	})

	it.each(statuses)(
		'has a whole sentence and a shape for %s, with nothing but its status known',
		(status) => {
			const sentence = caseSentence({ status }, now)
			expect(sentence).toMatch(/。$/)
			expect(sentence).not.toMatch(/undefined|NaN/)
			expect(stateShape(status)).toBeTruthy()
		},
	)

	it('asks until it was answered', () => {
		expect(caseSentence({ status: 'verified' }, now)).toContain('您说了算')
		expect(caseSentence({ status: 'verified', rating: { solved: true } }, now)).toContain('谢谢')
	})
})

describe('a step in a sentence', () => {
	it('says 您 to the caller and 诉求人 to the office', () => {
		const opened = entry({ type: 'opened', by: { capacity: 'caller' } })
		expect(entrySentence(opened, 'caller', now)).toBe('您反映了这个问题')
		expect(entrySentence(opened, 'unit', now)).toBe('诉求人反映了这个问题')
		expect(entrySentence(opened, 'caller', now, undefined, 'errand')).toBe('您请人代办这件事')
		expect(entrySentence(opened, 'unit', now, undefined, 'question')).toBe('诉求人问了这件事')
	})

	it('names the unit that acted and the time it was given', () => {
		const signed = entry({ type: 'signed', by: { capacity: 'handler', unitName: '住建局' } })
		expect(entrySentence(signed, 'caller', now)).toBe('住建局签收，派人去办')
		const assigned = entry({
			type: 'assigned',
			unitName: '住建局',
			resolveBy: now + 7 * HOUR,
			by: { capacity: 'dispatcher', unitName: '社会治理服务中心' },
		})
		expect(entrySentence(assigned, 'caller', now)).toBe('派给住建局，要求今天下午 5 点前办好')
	})

	it('says who checked, and how it was rated', () => {
		expect(
			entrySentence(entry({ type: 'verified', by: { capacity: 'gridWorker' } }), 'caller', now),
		).toContain('网格员')
		expect(entrySentence(entry({ type: 'rated', solved: true, content: false }), 'caller', now)).toBe(
			'您说：解决了，但不满意',
		)
	})

	it.each(['opened', ...Object.values(eventOf)] as const)(
		'has words for %s with nothing else known',
		(type) => {
			expect(entrySentence(entry({ type }), 'centre', now)).toMatch(/^\p{Script=Han}.*[^，：]$|：$/u)
		},
	)

	it('tells when, and what was said', () => {
		expect(entryDetail(entry({ type: 'progressed', text: '旧井座一并加固。' }), now)).toBe(
			'今天 9:00，「旧井座一并加固。」',
		)
	})
})

describe('the timeline', () => {
	const pictures = {
		a: { media: 'image', url: 'https://x/a', thumbnail: 'https://x/a-small' },
		b: { media: 'video', url: 'https://x/b' },
	} as const

	it('is newest first, and leaves the opening photos to the head of the page', () => {
		const entries = timelineEntries(
			{
				relation: 'caller',
				pictures,
				timeline: [
					entry({ seq: 1, type: 'opened', photos: ['a'], text: '井盖塌了' }),
					entry({ seq: 2, type: 'resolved', photos: ['b'] }),
				],
			},
			now,
		)
		expect(entries.map(({ key }) => key)).toEqual(['2', '1'])
		expect(entries[0]?.photos).toHaveLength(1)
		expect(entries[1]?.photos).toBeUndefined()
		expect(entries[1]?.detail).not.toContain('井盖')
	})

	it('tells an answer once that the next one only adds to, and a changed one twice', () => {
		const rated = (seq: number, more: Partial<Entry>) => entry({ seq, type: 'rated', ...more })
		const told = timelineEntries(
			{
				relation: 'caller',
				pictures,
				timeline: [
					rated(1, { solved: false, text: '还在漏' }),
					rated(2, { solved: true }),
					rated(3, { solved: true, content: true }),
					rated(4, { solved: true, content: true, text: '来得很快。' }),
				],
			},
			now,
		)
		expect(told.map(({ key }) => key)).toEqual(['4', '1'])
	})

	it('does not show again what stands above', () => {
		const resolved = entry({ type: 'resolved', photos: ['a'] })
		const [told] = timelineEntries({ relation: 'caller', pictures, timeline: [resolved] }, now, ['a'])
		expect(told?.photos).toBeUndefined()
		expect(told?.detail).toBe('今天 9:00，附照片')
	})

	it('shows the thumbnail, opens the whole picture, and leaves out one that is not there', () => {
		expect(picturesOf(['a', 'gone', 'b'], pictures)).toEqual([
			{ id: 'a', source: 'https://x/a-small', full: 'https://x/a', kind: 'photo' },
			{ id: 'b', source: 'https://x/b', full: 'https://x/b', kind: 'video' },
		])
	})
})
