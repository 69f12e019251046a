import { expect, it } from 'vitest'
import { nextBlock } from './next-block'
import { blankUnit, draftOf, unitWords } from './unit-draft'

it('what is left blank is not sent, and what is needed must be there', () => {
	const unit = { unit: 'water', name: '水务局', shortName: '水务', kind: 'department', version: 3 } as const
	expect(unitWords(draftOf(unit))).toEqual({
		unit: 'water',
		name: '水务局',
		shortName: '水务',
		kind: 'department',
	})
	expect(unitWords({ ...draftOf(unit), above: ' housing ' })).toMatchObject({ above: 'housing' })
	expect(unitWords({ ...draftOf(unit), name: ' ' })).toBeUndefined()
	expect(unitWords(blankUnit('town'))).toBeUndefined()
})

it('a block’s code is the next', () => {
	const village = { code: '370404103201', name: '甲村' }
	expect(nextBlock(village)).toBe('370404103201001')
	expect(nextBlock({ ...village, blocks: [{ code: '370404103201007', name: '七组' }] })).toBe(
		'370404103201008',
	)
})
