import type { Command } from '@huying/shared/case/command'
import { describe, expect, it } from 'vitest'
import { HalfDone, perform } from './perform'

const answers = { words: '尽快', public: true, urgency: 'red', unit: 'housing' } as const

/** A carrier that fails at the given sendings, and notes what travelled. */
function carrier(failing: readonly number[] = []) {
	const sent: Command[] = []
	let made = 0
	let draft: { answers: typeof answers; sent: Record<string, string> } = { answers, sent: {} }
	return {
		sent,
		draft: () => draft,
		ports: {
			send: async (command: Command) => {
				sent.push(command)
				if (failing.includes(sent.length)) throw new Error('no signal')
			},
			fresh: async () => `id-${++made}`,
			remember: (next: object) => {
				draft = next as typeof draft
			},
		},
	}
}

describe('sending a form', () => {
	it('accepts and assigns in one go, the note going to the unit', async () => {
		const { sent, ports, draft } = carrier()
		await perform('accept', draft(), [], 7, ports)
		expect(sent).toMatchObject([
			{ type: 'accept', urgency: 'red' },
			{ type: 'order', unit: 'housing', words: '尽快' },
		])
	})

	it('accepts only, where no unit was chosen', async () => {
		const { sent, ports } = carrier()
		await perform(
			'accept',
			{ answers: { words: '', public: false, urgency: 'green' }, sent: {} },
			[],
			7,
			ports,
		)
		expect(sent.map(({ type }) => type)).toEqual(['accept'])
	})

	it('is the same command when it is sent again', async () => {
		const { sent, ports, draft } = carrier([1, 3])
		await expect(perform('accept', draft(), [], 7, ports)).rejects.toThrow('no signal')
		await expect(perform('accept', draft(), [], 7, ports)).rejects.toBeInstanceOf(HalfDone)
		await perform('accept', draft(), [], 7, ports)
		const [lost, accepted, unsent, acceptedAgain, assigned] = sent.map(({ id }) => id)
		expect(accepted).toBe(lost)
		expect(acceptedAgain).toBe(lost)
		expect(assigned).toBe(unsent)
		expect(assigned).not.toBe(accepted)
	})

	it('is another command once the case stands differently', async () => {
		const { sent, ports, draft } = carrier([1])
		await expect(perform('sign', draft(), [], 7, ports)).rejects.toThrow('no signal')
		await perform('sign', draft(), [], 8, ports)
		expect(sent[0]?.id).not.toBe(sent[1]?.id)
	})
})
