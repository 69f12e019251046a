import { errors } from '@huying/shared/text/zh-CN/error'
import { expect, it } from 'vitest'
import { blank } from './blank'
import { commandOf } from './command-of'
import { missing } from './missing'

const asked = { disclosure: { disclosure: '370404103201-funds-2026-Q3', edition: 1 } }

it('what a village is asked about is answered for everybody, and needs no photo', () => {
	const answers = { ...blank('resolve', asked), words: '已经说明。' }
	expect(missing('resolve', answers, 0)).toBe(errors.publicAnswerMissing)
	const said = { ...answers, publicAnswer: ' 发票补上了。 ' }
	expect(missing('resolve', said, 0)).toBeUndefined()
	expect(commandOf('resolve', 'command-0000000001', said, [])).toEqual({
		id: 'command-0000000001',
		type: 'resolve',
		words: '已经说明。',
		photos: [],
		publicAnswer: '发票补上了。',
	})
})

it('anything else is shown by photos, and answered to whoever called', () => {
	const answers = { ...blank('resolve', {}), words: '修好了。' }
	expect(missing('resolve', answers, 0)).toBe(errors.evidenceMissing)
	expect(missing('resolve', answers, 1)).toBeUndefined()
	expect(commandOf('resolve', 'command-0000000001', answers, [])).not.toHaveProperty('publicAnswer')
})
