import type { DecisionView } from '@huying/shared/decision/decision-view'
import { expect, it } from 'vitest'
import { stageLines, standingLinks } from './stage-lines'

const step = (number: number, type: string, more: object, corrected = false) => ({
	number,
	corrected,
	digest: '',
	step: { type, at: 0, salt: '', by: { role: 'villageEditor', unitName: '甲村' }, ...more },
})
const entry = (stage: string, text: string) => ({
	entry: { stage, held: '2026-03-01', text, photos: [] },
})
const view = {
	terms: { process: 'fourDiscussions' },
	steps: [
		step(1, 'start', {}),
		step(2, 'enter', entry('proposal', '先写的'), true),
		step(3, 'enter', entry('discussion', '商议')),
		step(4, 'correct', { ...entry('proposal', '后写的'), reason: '写错了' }),
		step(5, 'link', { name: 'contract', link: { photos: [] } }, true),
		step(6, 'link', { name: 'contract', link: { photos: ['photo'] }, reason: '换了' }),
	],
} as unknown as DecisionView

it('shows every stage, the entry that counts and those before it', () => {
	const lines = stageLines(view)
	expect(lines.map(({ stage }) => stage)).toEqual([
		'proposal',
		'discussion',
		'partyMeeting',
		'vote',
		'resolution',
		'outcome',
	])
	expect(lines[0]?.entry?.step.entry.text).toBe('后写的')
	expect(lines[0]?.before.map(({ step }) => step.entry.text)).toEqual(['先写的'])
	expect(lines[2]).toEqual({ stage: 'partyMeeting', entry: undefined, before: [] })
})

it('shows the paper that counts', () => expect(standingLinks(view).map(({ number }) => number)).toEqual([6]))
