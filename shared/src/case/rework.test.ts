import { expect, it } from 'vitest'
import { people } from '../../test/fixture'
import { Life } from '../../test/life'
import type { CaseState } from './state'

it('a call that was merged and then reopened has had no unit: one must be named for its rework', () => {
	const life = new Life()
	const { lead: _, ...state } = life.state as CaseState
	life.state = { ...state, status: 'unsolved', urgency: 'red', rating: { solved: false, at: life.at } }
	expect(life.why(people.dispatcher, 'rework', { words: '再办。' })).toBe('unitUnknown')
	life.do(people.dispatcher, 'rework', { unit: 'housing', words: '再办。' })
	expect(life.state).toMatchObject({ status: 'assigned', lead: { unit: 'housing', phase: 'called' } })
})
