import { beforeEach, describe, expect, it, vi } from 'vitest'

const storage = new Map<string, unknown>()
vi.mock('@tarojs/taro', () => ({
	default: {
		getStorageSync: (key: string) => storage.get(key) ?? '',
		setStorageSync: (key: string, value: unknown) => storage.set(key, structuredClone(value)),
		removeStorageSync: (key: string) => storage.delete(key),
	},
}))
const { dropDraft, keepDraft, readDraft } = await import('./draft')
const { identify } = await import('./identify')

const empty = { answers: { words: '', public: false }, sent: {} }

describe('a form on its way', () => {
	beforeEach(() => storage.clear())

	it('comes back as it was written, for its own case and move only', () => {
		const draft = { ...empty, answers: { ...empty.answers, words: '派人去看' } }
		keepDraft('one', 'progress', draft)
		expect(readDraft('one', 'progress')).toEqual(draft)
		expect(readDraft('one', 'resolve')).toBeUndefined()
		expect(readDraft('two', 'progress')).toBeUndefined()
		dropDraft('one', 'progress')
		expect(readDraft('one', 'progress')).toBeUndefined()
	})

	it('is forgotten when everything was deleted again', () => {
		keepDraft('one', 'progress', { ...empty, answers: { ...empty.answers, words: '派人去看' } })
		keepDraft('one', 'progress', empty)
		expect(storage.size).toBe(0)
	})

	it('keeps its identifier as long as it says the same, and takes another for other words', () => {
		const first = identify(empty, { type: 'end', words: '一' }, 'first')
		const again = identify(first.draft, { words: '一', type: 'end' }, 'second')
		expect(again.id).toBe('first')
		const other = identify(again.draft, { type: 'end', words: '二' }, 'third')
		expect(other.id).toBe('third')
		expect(identify(other.draft, { type: 'end', words: '一' }, 'fourth').id).toBe('first')
	})
})
