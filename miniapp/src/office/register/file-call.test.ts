import type { Receipt } from '@huying/shared/case/case-view'
import type { Command } from '@huying/shared/case/command'
import { anEntry } from '@huying/shared/catalogue/entries.fixture'
import { describe, expect, it } from 'vitest'
import { acceptCall, type Carrier, fileCall } from './file-call'
import { emptyRegister, type RegistrationInput, registrationOf } from './register-draft'

const now = 1_795_000_000_000
const receipt: Receipt = {
	case: 'case-1',
	number: '2611-0000-0001',
	version: 1,
	status: 'submitted',
	at: now,
}

function carrier(refuse: (body: Command) => boolean = () => false) {
	let made = 0
	const filed: RegistrationInput[] = []
	const commands: Command[] = []
	let sent: Parameters<Carrier['remember']>[0]
	const it: Carrier = {
		register: async (body) => {
			filed.push(body)
			return receipt
		},
		command: async (_, body) => {
			if (refuse(body)) throw new Error('refused')
			commands.push(body)
		},
		fresh: async () => `fresh-${++made}`,
		remember: (last) => {
			sent = last
		},
	}
	return { it, filed, commands, sent: () => sent }
}

describe('filing a call', () => {
	const draft = { ...emptyRegister(undefined), text: '路灯不亮。' }
	const body = registrationOf(draft, [], now)

	it('sends the same again under the same identifier, and other words under another', async () => {
		const { it: way, filed, sent } = carrier()
		await fileCall(draft, body, way)
		await fileCall({ sent: sent() }, body, way)
		await fileCall({ sent: sent() }, { ...body, text: '两盏路灯不亮。' }, way)
		expect(filed.map(({ id }) => id)).toEqual(['fresh-1', 'fresh-1', 'fresh-2'])
	})
})

describe('accepting it in the same go', () => {
	const entry = { ...anEntry, lead: { level: 'department', unit: 'housing' } as const, supports: [] }

	it('accepts as the catalogue says and gives it to its unit', async () => {
		const { it: way, commands } = carrier()
		expect(await acceptCall(receipt, entry, undefined, way)).toEqual({ accepted: true, unit: 'housing' })
		expect(commands.map(({ type }) => type)).toEqual(['accept', 'order'])
	})

	it('says what was not taken', async () => {
		expect(await acceptCall(receipt, entry, undefined, carrier(() => true).it)).toMatchObject({
			accepted: false,
		})
		expect(await acceptCall(receipt, entry, undefined, carrier(({ type }) => type === 'order').it)).toEqual({
			accepted: true,
		})
	})
})
