import { commandSchema } from '@huying/shared/case/command'
import { callOutcomes } from '@huying/shared/follow-up/follow-up'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { commandOf } from '../case/command-of'
import { answersOf, type CallAnswers, missing } from './call-answers'

const sent = (answers: CallAnswers) =>
	v.parse(commandSchema, commandOf('logCall', 'a'.repeat(26), answersOf(answers), []))

describe('a call that is written down', () => {
	it('asks for what was said only where somebody was reached', () => {
		expect(missing({ outcome: 'reached', words: '' })).toBeDefined()
		for (const outcome of ['refused', 'noSuchNumber', 'noAnswer'] as const)
			expect(missing({ outcome, words: '' })).toBeUndefined()
	})

	it('says nothing for somebody who was not reached, or did not say', () => {
		expect(sent({ outcome: 'noAnswer', solved: 'yes', content: true, words: '' })).toEqual({
			id: 'a'.repeat(26),
			type: 'logCall',
			outcome: 'noAnswer',
		})
		expect(sent({ outcome: 'reached', solved: 'unclear', content: true, words: '' })).not.toHaveProperty(
			'content',
		)
		expect(sent({ outcome: 'reached', solved: 'no', content: false, words: ' 还在漏水 ' })).toMatchObject({
			solved: false,
			content: false,
			words: '还在漏水',
		})
	})

	it('is a command of the contract, whatever was tapped on the way', () => {
		const tapped = fc.record(
			{
				outcome: fc.constantFrom(...callOutcomes),
				solved: fc.constantFrom('yes' as const, 'no' as const, 'unclear' as const),
				content: fc.boolean(),
				words: fc.string(),
			},
			{ requiredKeys: ['outcome', 'words'] },
		)
		fc.assert(
			fc.property(tapped, (answers) => {
				const command = sent(answers as CallAnswers)
				if (command.type !== 'logCall') throw new Error('another command')
				if (command.outcome !== 'reached') expect(command.solved).toBeUndefined()
				if (command.solved === undefined) expect(command.content).toBeUndefined()
			}),
		)
	})
})
