import type { Ask } from '@huying/shared/admission/command'
import { anEntry } from '@huying/shared/catalogue/entries.fixture'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dispatcher, someone, TENANT } from '../../test/county'
import { askAdmission } from '../admission/ask'
import { commandAdmission } from '../admission/command-admission'
import { propose } from '../catalogue/proposal-store'
import { decideProposal } from '../catalogue/proposals'
import { inboxOf } from './inbox'
import { startTelling, type Telling } from './telling.fixture'

/** What is no case's event, told all the same: requests to put work on towns, proposals for the catalogue. */
const ADMISSION = 'admission-00000000000001'
const PROPOSAL = 'proposal-00000000000001'
const asker = someone('user-asker', [['handler', 'housing']])
const leader = someone('user-leader', [['leader', 'centre']])
const asked: Ask = {
	id: ADMISSION,
	unit: 'housing',
	title: '房屋排查',
	what: '每月看一遍自建房。',
	basis: ['某规定'],
	onto: { grids: 'all' },
	term: { from: '2026-04-01', to: '2026-12-31' },
	often: { every: 'month', times: 1 },
	support: {},
	money: { cents: 100 },
}

let t: Telling
let made = 0
beforeEach(async () => {
	vi.spyOn(process.stdout, 'write').mockReturnValue(true)
	t = await startTelling()
	await t.handler(asker.user)
	await t.handler('user-colleague')
	for (const user of ['user-leader', 'user-grid']) await t.join(user)
})
afterEach(() => vi.restoreAllMocks())

const step = async (type: 'admit' | 'refuse' | 'end' | 'withdraw', version: number) => {
	const id = `command-${String(++made).padStart(16, '0')}`
	const who = type === 'withdraw' ? asker : dispatcher
	await commandAdmission(t.table, who, ADMISSION, { id, type, version, words: '理由。' }, t.clock.at)
	await t.sweep()
}
const seen = async (user: string) =>
	(await inboxOf(t.table, someone(user), undefined, t.clock.at)).notices.map((one) => [one.kind, one.about])

describe('a request to put work on towns', () => {
	it('once decided, is told to the unit that asked, and again when it ends early', async () => {
		await askAdmission(t.table, asker, asked, t.clock.at)
		await step('admit', 1)
		t.clock.at += 1000
		await step('end', 2)
		for (const user of [asker.user, 'user-colleague'])
			expect(await seen(user)).toEqual([
				['unitAdmissionEnded', 'admission'],
				['unitAdmitted', 'admission'],
			])
		expect(await seen('user-caller')).toEqual([])
		const { notices, unread } = await inboxOf(t.table, asker, undefined, t.clock.at)
		expect(notices[1]).toMatchObject({ case: ADMISSION, number: '', text: expect.stringContaining('准入') })
		expect(unread).toBe(2)
	})

	it('is told by WeChat too, and the message opens the request', async () => {
		await t.grant(asker.user, 'task')
		await askAdmission(t.table, asker, asked, t.clock.at)
		await step('refuse', 1)
		expect(t.wechat.taken).toMatchObject([
			{
				user: asker.user,
				kind: 'unitNotAdmitted',
				page: `office/pages/admission/index?id=${ADMISSION}`,
				data: { character_string1: '-', thing2: '网格事务准入' },
			},
		])
	})

	it('asked or withdrawn, is told to nobody', async () => {
		await askAdmission(t.table, asker, asked, t.clock.at)
		await step('withdraw', 1)
		expect(await seen('user-colleague')).toEqual([])
	})

	it('sent twice is told once', async () => {
		await askAdmission(t.table, asker, asked, t.clock.at)
		const command = { id: 'command-again-00000001', type: 'admit', version: 1 } as const
		for (let n = 0; n < 2; n++) {
			await commandAdmission(t.table, dispatcher, ADMISSION, command, t.clock.at)
			await t.sweep()
		}
		expect(await seen(asker.user)).toHaveLength(1)
	})
})

describe('a proposal for the catalogue', () => {
	const put = (user: string) =>
		propose(
			t.table,
			TENANT,
			{ user, by: { unitName: '榴园镇' } },
			{ id: PROPOSAL, name: '井盖异响', words: '夜里车一过就响。' },
			t.clock.at,
		)
	const decide = async (accepted: boolean) => {
		const id = `decision-${String(++made).padStart(16, '0')}`
		const decision = accepted
			? ({ id, decision: 'accept', base: 0, entry: { ...anEntry, matter: 'lid', name: '井盖异响' } } as const)
			: ({ id, decision: 'refuse', words: '已有。' } as const)
		await decideProposal(t.table, leader, PROPOSAL, decision, t.clock.at)
		await t.sweep()
	}

	it.each([
		[true, 'unitProposalAdded'],
		[false, 'unitProposalNotAdded'],
	] as const)('decided (%s), is told to whoever proposed it', async (accepted, kind) => {
		await put('user-grid')
		await decide(accepted)
		expect(await seen('user-grid')).toEqual([[kind, 'proposal']])
		expect(await seen(asker.user)).toEqual([])
	})

	it('is not told to whoever decides on their own', async () => {
		await put(leader.user)
		await decide(false)
		expect(await seen(leader.user)).toEqual([])
	})
})
