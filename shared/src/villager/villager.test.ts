import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../error/refusal'
import { type Post, type Role, roles } from '../user/post'
import type { VillagerCommand } from './command'
import { decideVillager, followRoster, permitVillager } from './decide'
import { keeperPost, villagerMoves } from './moves'
import { normalName, normalPhone } from './normal'
import { isRosterFaults, readRoster } from './read-roster'
import { type Villager, villagerStatuses } from './villager'

/** Who keeps a village's roster, what may be done with a place in it, and how rosters are read. Nobody here is real. */
const VILLAGE = '370404103201'
const AT = Date.UTC(2026, 2, 2)
const holding = (role: Role, unit: string, change: Partial<Post> = {}) => ({
	user: `user-${role}`,
	tenant: '370404',
	posts: [{ post: 'p', role, unit, unitName: unit, from: 0, ...change }],
})
const units = [`village-${VILLAGE}`, 'village-370404103202', 'town-370404103', 'town-370404104', 'centre']
const keepers = new Set([
	`villageEditor village-${VILLAGE}`,
	`villageSupervisor village-${VILLAGE}`,
	'handler town-370404103',
])
const villager = (change: Partial<Villager> = {}): Villager => ({
	tenant: '370404',
	village: VILLAGE,
	user: 'user-resident',
	status: 'confirmed',
	at: AT,
	version: 3,
	...change,
})

describe('a place in a village', () => {
	it.each(roles.flatMap((role) => units.map((unit) => [role, unit] as const)))(
		'is kept by %s of %s just where the table says',
		(role, unit) => {
			const who = holding(role, unit)
			expect(keeperPost(VILLAGE, who, AT) !== undefined).toBe(keepers.has(`${role} ${unit}`))
			expect(keeperPost(VILLAGE, { ...who, tenant: '410184' }, AT)).toBeUndefined()
			expect(keeperPost(VILLAGE, holding(role, unit, { until: AT }), AT)).toBeUndefined()
		},
	)

	it('goes from where to where as the table says, and nowhere else', () => {
		const editor = holding('villageEditor', `village-${VILLAGE}`)
		const own = { user: 'user-resident', tenant: '370404', posts: [] }
		for (const status of villagerStatuses)
			for (const [type, move] of Object.entries(villagerMoves)) {
				const command = {
					id: 'command-0000000001',
					version: 3,
					type,
					words: '。',
				} as unknown as VillagerCommand
				const may = (move.from as readonly string[]).includes(status)
				const [who, other] = move.by === 'self' ? [own, editor] : [editor, own]
				const done = decideVillager(villager({ status }), command, who, AT + 1)
				expect(isRefusal(done)).toBe(!may)
				if (!isRefusal(done)) {
					expect(done.villager.status).toBe(move.to === 'same' ? status : move.to)
					expect(done.villager.version).toBe(4)
					expect(done.step).toMatchObject({ type, at: AT + 1, by: { user: who.user } })
				}
				expect(permitVillager(villager({ status }), command.type, other, AT)).toEqual({ refused: 'notYours' })
			}
	})

	it('follows a roster: taken off it nobody stays who came by it, and nobody else goes', () => {
		const by = { person: { user: 'user-editor' }, version: 2, at: AT }
		const status = fc.constantFrom(...villagerStatuses)
		fc.assert(
			fc.property(status, fc.boolean(), fc.constantFrom('e', 'f', undefined), (stands, listed, entry) => {
				const before = villager({ status: stands, ...(listed && { listed }), ...(entry && { entry }) })
				const after = followRoster(before, new Map([['e', '3-07']]), by)?.villager ?? before
				if (stands === 'confirmed' && listed && entry === 'f') expect(after.status).toBe('revoked')
				else if (stands === 'asking' && entry === 'e')
					expect(after).toMatchObject({ status: 'confirmed', listed: true, household: '3-07' })
				else expect(after.status).toBe(stands)
				// done twice it is done once
				expect(followRoster(after, new Map([['e', '3-07']]), by)).toBeUndefined()
			}),
		)
	})
})

describe('a roster', () => {
	it('knows a name and a phone however they are spelt', () => {
		for (const phone of [
			'19900000001',
			'199 0000 0001',
			'199-0000-0001',
			'+8619900000001',
			'８６１９９００００００01',
		])
			expect(normalPhone(phone)).toBe('19900000001')
		for (const none of ['', '1990000000', '199000000011', '29900000001', '0632-7700000', '电话'])
			expect(normalPhone(none)).toBeUndefined()
		expect(normalName(' 阿依古丽．买买提 ')).toBe(normalName('阿依古丽·买买提'))
		fc.assert(fc.property(fc.string(), (text) => normalName(normalName(text)) === normalName(text)))
	})

	it('is read below a title, with or without households, and blank rows left out', () => {
		const rows = [
			[],
			['', ''],
			['手机号', '姓名'],
			['19900000001', '演示甲'],
			['', ' '],
			['19900000001', '演示乙'],
		]
		expect(readRoster(rows)).toEqual([
			{ name: '演示甲', phone: '19900000001', household: '' },
			{ name: '演示乙', phone: '19900000001', household: '' },
		])
	})

	it('is read whole, or every fault of it is told', () => {
		const cell = fc.constantFrom('', '演示甲', '演示乙', '19900000001', '12', '３－０７', '=1')
		fc.assert(
			fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 8 }), (rows) => {
				const read = readRoster([['姓名', '手机', '户号'], ...rows])
				if (isRosterFaults(read)) expect(read.total).toBeGreaterThan(0)
				else expect(read).toHaveLength(rows.filter((row) => row.some((one) => one !== '')).length)
			}),
		)
	})
})
