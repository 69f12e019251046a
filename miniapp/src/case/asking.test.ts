import type { CaseAnswer, Entry } from '@huying/shared/case/case-view'
import { describe, expect, it } from 'vitest'
import { askingOf, wordOf } from './asking'
import { evidenceOf } from './evidence'

const step = (seq: number, type: Entry['type'], more: Partial<Entry> = {}): Entry => ({
	seq,
	at: seq,
	type,
	by: { capacity: 'caller' },
	photos: [],
	...more,
})
const resolved = [step(1, 'opened'), step(2, 'resolved'), step(3, 'verified')]
type Asked = Pick<CaseAnswer, 'moves' | 'rating' | 'timeline'>
const may = (more: Partial<Asked>): Asked => ({ moves: ['rate'], timeline: resolved, ...more })

describe('what the caller is asked', () => {
	it('is nothing while there is nothing to rate', () => {
		expect(askingOf(may({ moves: ['urge'] }))).toBeUndefined()
	})

	it('is first whether it is solved, then whether they are content, then a word', () => {
		expect(askingOf(may({}))).toBe('solved')
		expect(askingOf(may({ rating: { solved: true } }))).toBe('content')
		expect(askingOf(may({ rating: { solved: true, content: false } }))).toBe('word')
		const said = [...resolved, step(4, 'rated', { solved: true, content: true, text: '来得很快。' })]
		expect(askingOf(may({ rating: { solved: true, content: true }, timeline: said }))).toBe('said')
	})

	it('is only what is wrong, when it is not solved', () => {
		expect(askingOf(may({ rating: { solved: false } }))).toBe('word')
	})

	it('does not take a word of an earlier round for one of this round', () => {
		const again = [
			...resolved,
			step(4, 'rated', { text: '没修好' }),
			step(5, 'resolved'),
			step(6, 'verified'),
		]
		expect(wordOf({ timeline: again })).toBeUndefined()
	})
})

describe('the photos at the top', () => {
	it('are those of the call and of the last time it was resolved, each saying whose', () => {
		const image = (url: string) => ({ media: 'image', url }) as const
		const photos = evidenceOf(
			{
				photos: ['a'],
				openedAt: 0,
				pictures: { a: image('a'), b: image('b'), c: image('c') },
				timeline: [step(2, 'resolved', { photos: ['b'] }), step(5, 'resolved', { photos: ['c'] })],
			},
			1,
		)
		expect(photos.map(({ id }) => id)).toEqual(['a', 'c'])
		expect(photos[0]?.caption).toContain('您拍的')
		expect(photos[1]?.caption).toContain('办好后')
	})
})
