import { HOUR } from '@huying/shared/time/day'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dispatcher, someone, TENANT } from '../../test/county'
import { createPhoto } from '../photo/upload-store'
import { putPost } from '../session/user-store'
import { putUnit } from '../tenant/tenant-store'
import { startTelling, type Telling } from './telling.fixture'

/** Who is told besides the caller and the unit in charge, and who is left out. */

const MAIN = 'case-0000000000000001'
const OTHER = 'case-0000000000000002'
const TOWN = 'town-370404103'
const words = '如实说明。'
let t: Telling
beforeEach(async () => {
	vi.spyOn(process.stdout, 'write').mockReturnValue(true)
	t = await startTelling()
	await t.open(MAIN)
})
afterEach(() => vi.restoreAllMocks())

async function post(user: string, ...units: readonly string[]) {
	await t.join(user)
	for (const unit of units)
		await putPost(t.table, TENANT, user, { post: unit, role: 'handler', unit, unitName: unit, from: 0 })
	return someone(
		user,
		units.map((unit) => ['handler', unit]),
	)
}
const kinds = async (user: string) => (await t.inbox(user)).kinds.sort()
const order = (id: string, unit = 'housing', supports: string[] = []) =>
	t.command(id, { type: 'order', unit, supports })

describe('those who called about the same', () => {
	it('are told under their own case, and one person only once', async () => {
		const two = await t.join('user-two')
		for (const user of ['user-caller', 'user-two']) await t.grant(user, 'progress', 9)
		await t.open(OTHER, two)
		await t.open('case-0000000000000003')
		await t.accept(MAIN)
		await t.command(OTHER, { type: 'merge', into: MAIN })
		await t.command('case-0000000000000003', { type: 'merge', into: MAIN })
		await t.sweep()
		expect(await kinds('user-two')).toEqual(['merged'])
		expect(await kinds('user-caller')).toEqual(['accepted'])
		await order(MAIN)
		await t.sweep()
		expect(await kinds('user-two')).toEqual(['assigned', 'merged'])
		expect(await kinds('user-caller')).toEqual(['accepted', 'assigned'])
		const sent = t.wechat.taken.map(({ user, kind, facts, page }) => [user, kind, facts.case, page])
		expect(sent).toContainEqual(['user-two', 'assigned', OTHER, `pages/case/index?id=${OTHER}`])
		expect(sent).toContainEqual(['user-caller', 'assigned', MAIN, `pages/case/index?id=${MAIN}`])
	})

	it('hear nothing more of a case that theirs was taken out of', async () => {
		const two = await t.join('user-two')
		await t.open(OTHER, two)
		await t.accept(MAIN)
		await t.command(OTHER, { type: 'merge', into: MAIN })
		await t.command(OTHER, { type: 'unmerge' })
		await order(MAIN)
		await t.sweep()
		expect(await kinds('user-two')).toEqual(['merged', 'parted'])
	})

	it('are left out where somebody else called twice by other channels', async () => {
		const two = await t.join('user-two')
		await t.open(OTHER, two)
		await t.accept(MAIN)
		await t.command(OTHER, { type: 'merge', into: MAIN, samePerson: true })
		await order(MAIN)
		await t.sweep()
		expect(await kinds('user-two')).toEqual([])
	})
})

describe('those who meet the same', () => {
	it('are told once that it is done, and not on the way; who left, of nothing', async () => {
		const [neighbour, left] = [await t.join('user-neighbour'), await t.join('user-left')]
		const housing = await post('user-housing', 'housing')
		await t.command(MAIN, { type: 'accept', urgency: 'green', public: true })
		await t.command(MAIN, { type: 'follow' }, neighbour)
		await t.command(MAIN, { type: 'follow' }, left)
		await t.command(MAIN, { type: 'unfollow' }, left)
		await t.command(MAIN, { type: 'transfer', unit: 'housing' })
		await t.command(MAIN, { type: 'sign' }, housing)
		await t.sweep()
		expect(await kinds('user-neighbour')).toEqual([])
		const until = t.clock.at + HOUR
		await t.command(MAIN, { type: 'suspend', until, words })
		await t.command(MAIN, { type: 'resume' }, housing)
		await t.sweep()
		expect(await kinds('user-neighbour')).toEqual([])
		expect(await kinds('user-caller')).toEqual(['accepted', 'assigned', 'resumed', 'suspended'])
		const photo = 'photo-000000000000001'
		await createPhoto(t.table, TENANT, {
			photo,
			owner: housing.user,
			media: 'image',
			contentType: 'image/jpeg',
			size: 1,
			status: 'ready',
			at: t.clock.at,
		})
		await t.command(MAIN, { type: 'resolve', words, photos: [photo] }, housing)
		await t.sweep()
		expect(await kinds('user-neighbour')).toEqual(['followedDone'])
		expect(await kinds('user-left')).toEqual([])
		expect(await kinds('user-caller')).toContain('verified')
	})
})

describe('the units of a whistle', () => {
	it('are all told, whoever answers for two of them once, and not the one who whistled', async () => {
		await putUnit(t.table, TENANT, {
			unit: TOWN,
			name: '榴园镇政府',
			shortName: '榴园镇',
			kind: 'town',
			region: '370404103',
		})
		const town = await post('user-town', TOWN, 'enforcement')
		await post('user-housing', 'housing')
		await post('user-both', 'housing', 'enforcement')
		await post('user-enforcement', 'enforcement')
		await post('user-nobody')
		await t.accept(MAIN)
		await order(MAIN, TOWN)
		await t.sweep()
		expect(await kinds('user-town')).toEqual(['unitAssigned'])
		const meetAt = t.clock.at + 2 * HOUR
		await t.command(
			MAIN,
			{ type: 'whistle', lead: 'housing', supports: ['enforcement'], meetAt, words },
			town,
		)
		await t.sweep()
		for (const user of ['user-housing', 'user-both', 'user-enforcement'])
			expect({ user, kinds: await kinds(user) }).toEqual({ user, kinds: ['unitWhistled'] })
		expect(await kinds('user-town')).toEqual(['unitAssigned'])
		expect(await kinds('user-nobody')).toEqual([])
	})

	it('each hear of their own part: called to help, slipped, released', async () => {
		await post('user-housing', 'housing')
		await post('user-enforcement', 'enforcement')
		await t.accept(MAIN)
		await order(MAIN, 'housing', ['enforcement'])
		await t.command(MAIN, { type: 'supervise', unit: 'enforcement', words })
		await t.command(MAIN, { type: 'releasePart', unit: 'enforcement', words })
		await t.sweep()
		expect(await kinds('user-housing')).toEqual(['unitAssigned'])
		expect(await kinds('user-enforcement')).toEqual(['unitReleased', 'unitSlip', 'unitSupport'])
	})
})

describe('a restricted case', () => {
	it('is told of to its caller and to those named, and to nobody else who handles', async () => {
		const named = await post('user-named', 'housing')
		await post('user-unnamed', 'housing')
		await t.accept(MAIN)
		await order(MAIN)
		await t.sweep()
		expect(await kinds('user-unnamed')).toEqual(['unitAssigned'])
		await t.command(MAIN, { type: 'restrict', to: ['user-named'], words })
		await t.command(MAIN, { type: 'recolour', urgency: 'red', words })
		await t.command(MAIN, { type: 'sign' }, named)
		await t.command(MAIN, { type: 'suspend', until: t.clock.at + HOUR, words })
		await t.sweep()
		expect(await kinds('user-named')).toEqual(['unitAssigned', 'unitRecoloured', 'unitSuspended'])
		expect(await kinds('user-unnamed')).toEqual(['unitAssigned'])
		expect(await kinds('user-caller')).toEqual(['accepted', 'assigned', 'suspended'])
		// and to all again, once it is open
		await t.command(MAIN, { type: 'restrict', to: [], words })
		await t.command(MAIN, { type: 'resume' }, dispatcher)
		await t.sweep()
		expect(await kinds('user-unnamed')).toEqual(['unitAssigned', 'unitResumed'])
	})

	it('tells its followers and those merged with it no more', async () => {
		const neighbour = await t.join('user-neighbour')
		const two = await t.join('user-two')
		await t.open(OTHER, two)
		await t.command(MAIN, { type: 'accept', urgency: 'green', public: true })
		await t.command(MAIN, { type: 'follow' }, neighbour)
		await t.command(OTHER, { type: 'merge', into: MAIN })
		await t.command(MAIN, { type: 'restrict', to: ['user-dispatcher'], words })
		await order(MAIN)
		await t.sweep()
		expect(await kinds('user-neighbour')).toEqual([])
		expect(await kinds('user-two')).toEqual(['merged'])
	})
})
