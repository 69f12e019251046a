import { brokenAt } from '@huying/shared/case/chain'
import { defaultRules, type Rules } from '@huying/shared/rule/rules'
import { DAY } from '@huying/shared/time/day'
import { beforeEach, expect, it } from 'vitest'
import { dispatcher, TENANT } from '../../test/county'
import { everything } from '../../test/everything'
import { caller, type Stage, startStage } from '../../test/stage'
import { caseKeys } from '../case/case-keys'
import { readCase } from '../case/case-store'
import { sweep } from '../clock/sweep'
import { erasureByClock } from '../erasure/erasure-by-clock'
import { inboxWrites, unreadOf } from '../notice/inbox-store'
import { noticeKeys } from '../notice/notice-keys'
import { UNUSED } from '../photo/photo-keys'
import { getPhoto } from '../photo/photo-store'
import { putRules } from '../rule/rules-store'
import { createUser, getUser, putPost } from '../session/user-store'
import { transact } from '../store/transaction'
import { accountByClock } from './account-by-clock'
import { accountWrite } from './account-due'
import { retentionByClock } from './retention-by-clock'

let stage: Stage
beforeEach(async () => {
	stage = await startStage()
})
const sweepOnce = () => {
	const { table, ports } = stage
	return sweep(table, ports, 'test', {
		retention: (due) => retentionByClock(table, ports, due),
		account: (due) => accountByClock(table, ports, due),
		erasure: (due) => erasureByClock(table, ports, due),
	})
}
/** Lets days pass, the clock coming twice a month. */
async function pass(days: number): Promise<void> {
	for (const end = stage.ports.at + days * DAY; stage.ports.at < end; ) {
		stage.ports.at = Math.min(end, stage.ports.at + 15 * DAY)
		await sweepOnce()
	}
}
const closed = async () => {
	const photo = await stage.photo(caller.user)
	const id = await stage.call(caller, { name: '演示王大娘', phone: '13800000001', photos: [photo] })
	await stage.until(id, 'closed')
	return { id, photo }
}
const opening = async (id: string) =>
	(await readCase(stage.table, TENANT, id))?.records.find(({ seq }) => seq === 1)
const due = (id: string) => stage.items(caseKeys.partition(TENANT, id), 'retention')

it('erases by type as each term ends, and the chain holds; then there is nothing more to do', async () => {
	const { id, photo } = await closed()
	const { contact, words, photos } = defaultRules.retention
	await pass(contact - 5)
	expect(await opening(id)).toMatchObject({ name: '演示王大娘', phone: '13800000001' })
	await pass(20)
	expect(await opening(id)).toEqual({ seq: 1, text: '村口的路灯不亮。' })
	expect(photos).toBe(words)
	await pass(words - contact)
	const stored = await readCase(stage.table, TENANT, id)
	expect(stored?.records).toEqual([])
	expect(brokenAt(stored?.trace ?? [])).toBe(-1)
	expect(stored?.state.status).toBe('closed')
	expect(await getPhoto(stage.table, TENANT, photo)).toMatchObject({ pk1: UNUSED })
	expect(await due(id)).toEqual([])
})

it('does not begin while a case is open, and begins anew when it was opened again', async () => {
	const { id } = await closed()
	expect(await due(id)).toHaveLength(1)
	await stage.send(caller, id, 'reopen', { words: '又不亮了。' })
	expect(await due(id)).toEqual([])
	await stage.send(dispatcher, id, 'proposeEnd', { words: '修过三次了。' })
	await pass(200)
	expect(await due(id)).toEqual([])
	expect(await opening(id)).toMatchObject({ name: '演示王大娘' })
})

it('goes by the rules as they are when it falls due: longer waits, shorter is seen within a year', async () => {
	const { id } = await closed()
	const settle = async (change: Partial<Rules['retention']>, seen: number) => {
		const rules = { ...defaultRules, retention: { ...defaultRules.retention, ...change } }
		const by = dispatcher.user
		expect(await putRules(stage.table, TENANT, { rules, seen, by, at: stage.ports.at })).toBeUndefined()
	}
	await settle({ contact: 900 }, 0)
	await pass(850)
	expect(await opening(id)).toMatchObject({ name: '演示王大娘' })
	await settle({ contact: 900, words: 860, voices: 860 }, 1)
	await pass(100)
	expect(await opening(id)).toBeUndefined()
})

it('takes notices away after their term, and the number of what is unread is right', async () => {
	const { table, ports } = stage
	const identity = { appid: 'wx0000000000000001', openid: 'openid-of-a-caller' }
	await createUser(table, { tenant: TENANT, user: caller.user, ...identity, since: ports.at })
	await transact(table, [accountWrite(table, TENANT, caller.user, ports.at)])
	const tell = (notice: string) => {
		const facts = { case: 'case-1', number: '2603020001', at: ports.at, seq: 1 }
		const record = { kind: 'accepted', template: 'progress', facts, at: ports.at }
		return transact(table, inboxWrites(table, TENANT, caller.user, notice, record as never))
	}
	await tell('0'.repeat(32))
	await pass(300)
	await tell('1'.repeat(32))
	await pass(300)
	const inbox = await stage.items(noticeKeys.inbox(TENANT, caller.user), '1')
	expect(inbox.map(({ sk }) => String(sk).slice(14))).toEqual(['1'.repeat(32)])
	expect((await unreadOf(table, TENANT, caller.user)).unread).toBe(1)
})

it('erases a user who has not come for as long as the county says, but nobody with a post or an open case', async () => {
	const { table, ports } = stage
	const join = async (user: string) => {
		const identity = { appid: 'wx0000000000000001', openid: `openid-of-${user}` }
		await createUser(table, { tenant: TENANT, user, ...identity, since: ports.at })
		await transact(table, [accountWrite(table, TENANT, user, ports.at)])
	}
	for (const user of ['user-gone', caller.user, 'user-works', 'user-comes']) await join(user)
	const id = await stage.call()
	await stage.accept(id)
	await putPost(table, TENANT, 'user-works', {
		post: 'a',
		role: 'handler',
		unit: 'housing',
		unitName: '住建局',
		from: 0,
	})
	await pass(600)
	await transact(table, [accountWrite(table, TENANT, 'user-comes', ports.at)])
	await pass(700)
	const stays = async (user: string) => (await getUser(table, TENANT, user)) !== undefined
	expect(await stays('user-gone')).toBe(false)
	expect(await stays(caller.user)).toBe(true)
	expect(await stays('user-works')).toBe(true)
	expect(await stays('user-comes')).toBe(true)
	const items = await everything(stage.table)
	expect(JSON.stringify(items)).not.toContain('openid-of-user-gone')
	expect(items.filter(({ pk }) => pk === `${TENANT}#erasures`)).toMatchObject([{ because: 'unused' }])
	expect(items.filter(({ pk }) => pk === `${TENANT}#user#user-gone`)).toEqual([])
})
