import { beforeAll, describe, expect, it } from 'vitest'
import { dispatcher, housing, settleCounty, someone } from '../../test/county'
import { caller, refused, type Stage, startStage } from '../../test/stage'
import { dueBy, finish, lease } from '../clock/due-items'
import { sweep } from '../clock/sweep'
import { putRules, rulesOf } from '../rule/rules-store'
import { caseKeys } from './case-keys'
import { readCase } from './case-store'

const neighbour = someone('user-neighbour')
const MINUTE = 60_000

let stage: Stage
beforeAll(async () => {
	stage = await startStage()
	await settleCounty(stage.table, '410184')
})

const merge = (id: string, into: string, body: object = {}) =>
	stage.send(dispatcher, id, 'merge', { into, ...body })
const drain = async () => {
	while ((await sweep(stage.table, stage.ports, 'test')).done > 0);
}
/** The statuses of some cases. */
const stand = async (...ids: string[]) => Promise.all(ids.map(async (id) => (await stage.state(id)).status))
const joinedTo = async (id: string) =>
	(await stage.items(caseKeys.callers(dispatcher.tenant, id), 'merged#')).map(({ case: other }) => other)

describe('two calls about one thing', () => {
	it('become one case, counted; the other desk is rid of it, and it can be taken out again', async () => {
		const { call, accept, order, state, send } = stage
		const [main, other] = [await call(), await call(neighbour)]
		await accept(main)
		await order(main)
		await merge(other, main)
		expect(await state(other)).toMatchObject({ status: 'merged', mergedInto: main, held: 'submitted' })
		expect(await state(main)).toMatchObject({ status: 'assigned', joined: 1 })
		expect(await joinedTo(main)).toEqual([other])
		expect((await stage.types(main)).at(-1)).toBe('joined')

		await send(dispatcher, other, 'unmerge')
		expect((await state(other)).status).toBe('submitted')
		expect(await state(main)).not.toHaveProperty('joined')
		expect(await joinedTo(main)).toEqual([])
		expect((await stage.types(main)).at(-1)).toBe('parted')
	})

	it('of two people: both are asked, each for themselves, and each closes alone', async () => {
		const { call, until, send, state } = stage
		const [main, other] = [await call(), await call(neighbour)]
		await merge(other, main)
		await until(main, 'verified')
		await drain()
		expect(await stand(main, other)).toEqual(['verified', 'verified'])
		expect((await state(other)).lead).toMatchObject({ unit: 'housing', phase: 'done' })
		await send(caller, main, 'rate', { solved: true, content: true })
		await send(neighbour, other, 'rate', { solved: false })
		expect(await stand(main, other)).toEqual(['verified', 'unsolved'])
	})

	it('of one person: one question, and the second ends with the first', async () => {
		const { call, until, send } = stage
		const [main, other] = [await call(), await call()]
		await merge(other, main)
		expect(await stage.state(main)).toMatchObject({ repeated: 1 })
		await until(main, 'verified')
		await drain()
		expect(await stand(main, other)).toEqual(['verified', 'merged'])
		await send(caller, main, 'rate', { solved: true })
		await send(dispatcher, main, 'close')
		await drain()
		expect(await stand(main, other)).toEqual(['closed', 'closed'])
	})

	it('stand on their own again when the main case is withdrawn or declined', async () => {
		const { call, accept, send } = stage
		const mains = [await call(), await call()] as const
		const others = [await call(neighbour), await call(neighbour)] as const
		await accept(others[0])
		await merge(others[0], mains[0])
		await merge(others[1], mains[1])
		await send(caller, mains[0], 'withdraw')
		await send(dispatcher, mains[0], 'release')
		await send(dispatcher, mains[1], 'decline', { reason: 'otherCounty', words: '请向邻县反映。' })
		await drain()
		expect(await stand(...mains, ...others)).toEqual(['withdrawn', 'declined', 'accepted', 'submitted'])
		expect(await joinedTo(mains[0])).toEqual([])
		// and go on as if nothing had been
		await stage.order(others[0])
		expect(await stand(others[0])).toEqual(['assigned'])
	})
})

describe('the caller of a merged case', () => {
	it('is heard by whoever has the main case: words, photos and urging', async () => {
		const { call, until, send, state, photo } = stage
		const [main, other] = [await call(), await call(neighbour)]
		await merge(other, main)
		await until(main, 'handling')
		const picture = await photo(neighbour.user)
		await send(neighbour, other, 'supplement', { words: '夜里更黑。', photos: [picture] })
		await send(neighbour, other, 'urge')
		expect(await refused(send(neighbour, other, 'urge'))).toBe('urgedToday')
		expect((await stage.types(other)).slice(-2)).toEqual(['supplemented', 'urged'])
		expect((await stage.types(main)).slice(-2)).toEqual(['relayed', 'relayed'])
		expect(await state(main)).toMatchObject({ urged: { count: 1 }, joined: 1, status: 'handling' })
		expect(await joinedTo(main)).toEqual([other])
		const stored = await readCase(stage.table, dispatcher.tenant, main)
		const told = stored?.events.find(({ type }) => type === 'relayed')
		expect(stored?.records.find(({ seq }) => seq === told?.seq)).toMatchObject({ text: '夜里更黑。' })
		expect(told?.photos).toEqual([picture])
		await send(caller, main, 'urge')
	})

	it('takes only their own out by withdrawing; kept, it stands alone', async () => {
		const { call, accept, send, state } = stage
		const [main, other, kept] = [await call(), await call(neighbour), await call(neighbour)]
		await accept(main)
		await merge(other, main)
		await merge(kept, main)
		await send(neighbour, other, 'withdraw')
		await send(neighbour, kept, 'withdraw')
		expect(await state(main)).toMatchObject({ status: 'accepted' })
		expect(await state(main)).not.toHaveProperty('joined')
		expect(await joinedTo(main)).toEqual([])
		await send(dispatcher, other, 'release')
		await send(dispatcher, kept, 'keep', { words: '关系到行人安全。' })
		expect(await stand(main, other, kept)).toEqual(['accepted', 'withdrawn', 'submitted'])
	})

	it('saying something while the main case moves is heard all the same', async () => {
		const { call, until, send } = stage
		const [main, other] = [await call(), await call(neighbour)]
		await merge(other, main)
		await until(main, 'handling')
		const outcomes = await Promise.all([
			refused(send(neighbour, other, 'supplement', { words: '还有一盏。' })),
			refused(send(housing, main, 'progress', { words: '去看过了。' })),
			refused(send(caller, main, 'urge')),
		])
		expect(outcomes).toEqual(['done', 'done', 'done'])
		expect((await stage.types(main)).slice(-3).sort()).toEqual(['progressed', 'relayed', 'urged'])
	})
})

describe('what cannot be merged', () => {
	it('into itself, into what is over or checked, in a chain, in a circle, into a case of another county', async () => {
		const { call, until } = stage
		const [main, other, third] = [await call(), await call(neighbour), await call(neighbour)]
		const over = await call()
		await until(over, 'closed')
		expect(await refused(merge(main, main))).toBe('mergeSelf')
		expect(await refused(merge(main, over))).toBe('mergeClosed')
		await merge(other, main)
		expect(await refused(merge(main, third))).toBe('mergeHasOthers')
		expect(await refused(merge(third, other))).toBe('mergeCircle')
		expect(await refused(merge(main, other))).toBe('mergeHasOthers')
		expect(await refused(merge(third, 'case-of-nobody-000'))).toBe('caseUnknown')

		const foreign = someone('user-foreign', [['dispatcher', 'centre']], '410184')
		expect(await refused(stage.send(foreign, third, 'merge', { into: main }))).toBe('caseUnknown')
		const theirs = await call(someone('user-theirs', [], '410184'))
		expect(await refused(merge(third, theirs))).toBe('caseUnknown')
	})

	it('into a case that the dispatcher may not see: it does not even exist', async () => {
		const { call, accept, send } = stage
		const [main, other] = [await call(), await call(neighbour)]
		await accept(main, { public: false })
		const named = someone('user-named', [['dispatcher', 'centre']])
		await send(named, main, 'restrict', { to: ['user-only-one-here'] })
		expect(await refused(merge(other, main))).toBe('caseUnknown')
		await stage.send(named, other, 'merge', { into: main })
		expect(await stand(other)).toEqual(['merged'])
	})
})

describe('at once', () => {
	it('two merges into one case are both counted, and one case merged into two goes to one', async () => {
		const { call, state } = stage
		const [main, second] = [await call(), await call()]
		const others = await Promise.all([1, 2, 3].map(() => call(neighbour)))
		const outcomes = await Promise.all(others.map((other) => refused(merge(other, main))))
		expect(outcomes).toEqual(['done', 'done', 'done'])
		expect(await state(main)).toMatchObject({ joined: 3 })
		expect((await joinedTo(main)).sort()).toEqual([...others].sort())

		const one = await call(neighbour)
		const both = await Promise.all([refused(merge(one, main)), refused(merge(one, second))])
		expect(both.sort()).toEqual(['done', 'notAllowedNow'])
		const counts = await Promise.all([main, second].map(async (id) => (await state(id)).joined ?? 0))
		expect(counts.reduce((sum, count) => sum + count)).toBe(4)
	})

	it('a merge and a check: either it is too late, or whoever was merged is asked too', async () => {
		const { call, until, send } = stage
		for (let round = 0; round < 6; round++) {
			const [main, other] = [await call(), await call(neighbour)]
			await until(main, 'resolved')
			const [merged, checked] = await Promise.all([
				refused(merge(other, main)),
				refused(send(dispatcher, main, 'verify')),
			])
			expect(checked).toBe('done')
			await drain()
			expect(await stand(main, other)).toEqual(['verified', merged === 'done' ? 'verified' : 'submitted'])
			expect(['done', 'mergeClosed']).toContain(merged)
		}
	})

	it('a case and its main case are merged away from each other: one of the two', async () => {
		const { call } = stage
		const [one, other] = [await call(), await call(neighbour)]
		const outcomes = await Promise.all([refused(merge(one, other)), refused(merge(other, one))])
		expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
		expect((await stand(one, other)).sort()).toEqual(['merged', 'submitted'])
	})
})

/** Fails some of the writes that are asked for, by their place. */
function cutting({ table }: Stage, cuts: (place: number) => boolean): () => void {
	let place = 0
	table.client.middlewareStack.add(
		(next, context) => (args) => {
			if (context.commandName === 'TransactWriteItemsCommand' && cuts(place++)) throw new Error('cut off')
			return next(args)
		},
		{ step: 'initialize', name: 'scissors' },
	)
	return () => table.client.middlewareStack.remove('scissors')
}

describe('many calls in one', () => {
	let many: Stage
	beforeAll(async () => {
		many = await startStage()
	})
	const joins = async (main: string, count: number) => {
		const others: string[] = []
		for (let n = 0; n < count; n++) {
			const other = await many.call(someone(`user-many-${n}`))
			await many.send(dispatcher, other, 'merge', { into: main })
			others.push(other)
		}
		return others
	}
	const standing = (others: readonly string[]) =>
		Promise.all(others.map(async (id) => (await many.state(id)).status))
	const swept = async () => (await sweep(many.table, many.ports, 'test')).done

	it('are fifty at most; cut in the middle, the next sweep goes on and loses none', async () => {
		const main = await many.call()
		const others = await joins(main, 50)
		expect(await refused(many.send(dispatcher, await many.call(neighbour), 'merge', { into: main }))).toBe(
			'mergeFull',
		)
		await many.until(main, 'verified')
		const restore = cutting(many, (place) => place >= 20)
		expect(await swept()).toBe(0)
		restore()
		expect((await standing(others)).filter((status) => status === 'verified')).toHaveLength(20)
		expect(await swept()).toBe(0) // still leased
		many.ports.at += 5 * MINUTE
		expect(await swept()).toBe(1)
		expect(new Set(await standing(others))).toEqual(new Set(['verified']))
		expect(await many.items(caseKeys.partition(dispatcher.tenant, main), 'due-merged')).toEqual([])
	})

	it('one that cannot be settled keeps no other waiting', async () => {
		const main = await many.call()
		const others = await joins(main, 3)
		await many.until(main, 'verified')
		const restore = cutting(many, (place) => place === 1)
		expect(await swept()).toBe(0)
		restore()
		expect((await standing(others)).sort()).toEqual(['merged', 'verified', 'verified'])
		many.ports.at += 5 * MINUTE
		expect(await swept()).toBe(1)
		expect(await standing(others)).toEqual(['verified', 'verified', 'verified'])
	})

	it('what falls due anew while a sweep is at it is not taken away with the old', async () => {
		const { table, ports } = many
		const main = await many.call()
		await joins(main, 1)
		await many.until(main, 'verified')
		const found = (await dueBy(table, ports.at)).find(({ case: id, settles }) => settles && id === main)
		const due = found && (await lease(table, found, ports.at))
		if (due === undefined) throw new Error('nothing is due')
		await many.send(caller, main, 'rate', { solved: false })
		await many.send(dispatcher, main, 'proposeEnd', { words: '该做的都做了。' })
		const leader = someone('user-leader', [['leader', 'centre']])
		await many.send(leader, main, 'end', { words: '已书面说明。' })
		await finish(table, due)
		expect(await many.items(caseKeys.partition(dispatcher.tenant, main), 'due-merged')).toHaveLength(1)
	})
})

it('the number that may be merged is the county’s own', async () => {
	const { table, ports, call, send } = await startStage()
	const { rules } = await rulesOf(table, dispatcher.tenant)
	const own = { rules: { ...rules, merged: 2 }, seen: 0, by: dispatcher.user, at: ports.at }
	await putRules(table, dispatcher.tenant, own)
	const main = await call()
	const outcomes: string[] = []
	for (let n = 0; n < 3; n++)
		outcomes.push(await refused(send(dispatcher, await call(neighbour), 'merge', { into: main })))
	expect(outcomes).toEqual(['done', 'done', 'mergeFull'])
})
