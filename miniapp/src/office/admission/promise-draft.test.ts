import { expect, it } from 'vitest'
import { draftOf, isWhole, listOf } from './promise-draft'

const one = { promise: 'promise-000000000001', words: '不派空活。', measure: '看台账。' }

it('leaves out what is empty, and is whole only with both sentences', () => {
	const draft = draftOf({ promises: [{ ...one, at: 1 }], fixed: true })
	expect(draft).toEqual([{ ...one, standing: true }])
	const empty = { promise: 'promise-000000000002', words: ' ', measure: '', standing: false }
	expect(listOf([...draft, empty])).toEqual([one])
	expect(isWhole([...draft, empty])).toBe(true)
	expect(isWhole([...draft, { ...empty, words: '培训一天。' }])).toBe(false)
})
