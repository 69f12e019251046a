import { defaultDecisionRules } from '@huying/shared/decision/decision-rules'
import { expect, it } from 'vitest'
import { emptyEntry, entryOf, formOf, wouldPass } from './form'

const { quorum } = defaultDecisionRules
const whole = {
	...emptyEntry,
	held: '2026-03-01',
	due: '30',
	present: '24',
	agree: '20',
	against: '3',
	abstained: '1',
	text: ' 都说了。 ',
}
const entered = {
	stage: 'vote' as const,
	held: '2026-03-01',
	attendance: { due: 30, present: 24 },
	votes: { agree: 20, against: 3, abstained: 1 },
	text: '都说了。',
}

it('says what is written, with the parts that the stage needs', () => {
	expect(entryOf('vote', whole, 1, false)).toEqual({ entered })
	expect(entryOf('resolution', whole, 0, false)).toEqual({
		entered: { stage: 'resolution', held: '2026-03-01', text: '都说了。' },
	})
	const { votes: _, ...proposal } = entered
	expect(entryOf('proposal', whole, 0, false)).toEqual({ entered: { ...proposal, stage: 'proposal' } })
})

it('names each field that says nothing', () => {
	const faults = (outcome: ReturnType<typeof entryOf>) =>
		'faults' in outcome ? Object.keys(outcome.faults).sort() : []
	expect(faults(entryOf('vote', emptyEntry, 0, true))).toEqual(
		['abstained', 'against', 'agree', 'due', 'held', 'photos', 'present', 'reason', 'text'].sort(),
	)
	expect(faults(entryOf('outcome', emptyEntry, 0, false))).toEqual(['held', 'text'])
	expect(faults(entryOf('vote', { ...whole, agree: '二十' }, 1, false))).toEqual(['agree'])
	expect(faults(entryOf('vote', { ...whole, held: '3月1日' }, 1, false))).toEqual(['held'])
})

it('is written anew from what stands', () =>
	expect(entryOf('vote', formOf({ ...entered, photos: [] }), 1, false)).toEqual({ entered }))

it('foretells whether it passes, once the figures add up', () => {
	expect(wouldPass('vote', whole, quorum)).toBe(true)
	expect(wouldPass('vote', { ...whole, agree: '12', against: '11' }, quorum)).toBe(false)
	expect(wouldPass('vote', { ...whole, agree: '21' }, quorum)).toBeUndefined()
	expect(wouldPass('vote', { ...whole, due: '' }, quorum)).toBeUndefined()
	expect(wouldPass('proposal', whole, quorum)).toBeUndefined()
})
