import { sendEntriesSchema } from '@huying/shared/trace/command'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { after, type Outcome } from './after'
import type { Doing } from './done'
import { entryKept, type Kept, type KeptEntry, trackKept } from './kept'
import { nextSteps, numbered, type Step, waitingOf } from './machine'
import { createRun } from './run'
import { type Fate, fates, Killed, simulate } from './simulated'

const photo = (id: string) => ({ id, media: 'image', contentType: 'image/jpeg', size: 9, path: id }) as const
const name = (what: string, order: number) => `${what}-${String(order).padStart(16, '0')}`
const village = '370404001006'

function entry(order: number, doing: Doing, photos = 0, more: Partial<KeptEntry> = {}): KeptEntry {
	const done = { ...doing, id: name('entry', order), doneAt: 1000 + order }
	const kept = Array.from({ length: photos }, (_, index) => photo(name(`photo-${order}`, index)))
	return { ...entryKept(done as KeptEntry['done'], kept, { order, user: 'me' }), ...more }
}
const visit = (order: number, photos = 0) =>
	entry(order, { type: 'visited', template: 'general', notes: { followUp: false } }, photos)
const find = (order: number, photos = 0) =>
	entry(order, { type: 'found', case: name('case', order) }, photos, {
		find: { id: name('case', order), text: '井盖', identity: 'named', photos: [], village, patrol: true },
		supplement: name('supplement', order),
	})
const track = (order: number) =>
	({
		...trackKept(name('track', order), {
			patrol: name('entry', 0),
			batch: order,
			points: [[5, 117.6, 34.7, 10]],
			order,
			user: 'me',
		}),
		closed: true,
	}) as const
const no = (code: string, retryable = false): Outcome => ({ ok: false, code, retryable, message: code })
const acts = (steps: readonly Step[]) => steps.map(({ act }) => act)

describe('what goes next', () => {
	it('is the case of a find, then all records in their order, then the track, then photos two at a time', () => {
		const all: Kept[] = [visit(1, 2), find(2, 1), track(3), visit(4, 1)]
		expect(nextSteps(all, [])).toEqual([{ act: 'open', id: name('entry', 2) }])
		const opened = all.map((kept) => (kept.order === 2 ? { ...kept, stage: 'opened' as const } : kept))
		expect(nextSteps(opened, [])).toEqual([
			{ act: 'send', ids: [name('entry', 1), name('entry', 2), name('entry', 4)] },
		])
		const there = opened.map((kept) => (kept.what === 'entry' ? { ...kept, stage: 'there' as const } : kept))
		expect(acts(nextSteps(there, []))).toEqual(['track'])
		const photos = nextSteps(
			there.filter(({ what }) => what === 'entry'),
			[],
		)
		expect(photos).toEqual([
			{ act: 'upload', id: name('entry', 1), photo: name('photo-1', 0) },
			{ act: 'upload', id: name('entry', 1), photo: name('photo-1', 1) },
		])
	})

	it('begins no photo while a record waits, also one that is done meanwhile', () => {
		const first: Kept = { ...visit(1, 3), stage: 'there' }
		const busy: Step[] = [{ act: 'upload', id: first.id, photo: name('photo-1', 0) }]
		expect(acts(nextSteps([first], busy))).toEqual(['upload'])
		expect(acts(nextSteps([first, visit(2)], busy))).toEqual(['send'])
		expect(nextSteps([first, visit(2)], [{ act: 'send', ids: [] }])).toEqual([])
	})

	it('sends at most 40 records at once, and what was numbered just as it went before', () => {
		const many = Array.from({ length: 45 }, (_, index) => visit(index + 1))
		const step = nextSteps(many, [])[0]
		expect(step?.act === 'send' && step.ids).toHaveLength(40)
		const numberedOnes = numbered(many.slice(0, 3), 7)
		expect(numberedOnes.map((kept) => kept.what === 'entry' && kept.sequence)).toEqual([7, 8, 9])
		const [resent] = nextSteps([...numberedOnes, ...many.slice(3)], [])
		expect(resent).toEqual({ act: 'send', ids: many.slice(0, 3).map(({ id }) => id) })
	})

	it('leaves a track alone until it is closed', () => {
		expect(nextSteps([{ ...track(1), closed: false }], [])).toEqual([])
	})

	it('counts what waits', () => {
		expect(
			waitingOf([
				visit(1, 2),
				{ ...track(9), closed: false },
				{ ...find(2, 1), stage: 'there' },
				{ ...visit(3, 4), stage: 'whole' },
			]),
		).toEqual({ records: 1, photos: 3 })
	})
})

describe('after a step', () => {
	const send: Step = { act: 'send', ids: [visit(1).id, visit(2).id] }

	it('keeps a refused record with why, and the others go on', () => {
		const kept = numbered([visit(1), visit(2, 1)], 1)
		const verdicts = [
			{ id: visit(1).id, sequence: 1, refused: 'notOnDuty', message: '还没签到。' },
			{ id: visit(2).id, sequence: 2, number: 1, at: 99 },
		]
		const [refused, there] = after(kept, send, { ok: true, verdicts, expected: 3 })
		expect(refused).toMatchObject({ stage: 'refused', trouble: { code: 'notOnDuty', message: '还没签到。' } })
		expect(there).toMatchObject({ stage: 'there', cameAt: 99 })
	})

	it('sends one by one what was refused together, and blames the one', () => {
		const alone = after(numbered([visit(1), visit(2)], 1), send, no('invalidInput'))
		const [step] = nextSteps(alone, [])
		expect(step).toEqual({ act: 'send', ids: [visit(1).id] })
		const [blamed] = after(alone.slice(0, 1), { act: 'send', ids: [visit(1).id] }, no('invalidInput'))
		expect(blamed).toMatchObject({ stage: 'refused', sequence: undefined })
	})

	it.each(['sessionExpired', 'sessionRevoked'])('does not blame a record for %s', (code) => {
		const kept = [visit(1)]
		expect(after(kept, send, no(code))).toEqual(kept)
	})

	it('goes on without a photo that cannot be sent, and says so', () => {
		const there: Kept = { ...visit(1, 2), stage: 'there' }
		const step: Step = { act: 'upload', id: there.id, photo: name('photo-1', 0) }
		const [left] = after([there], step, no('photoUnreadable'))
		expect(left).toMatchObject({ stage: 'there', trouble: { photo: name('photo-1', 0) } })
		expect(nextSteps(left ? [left] : [], [])).toMatchObject([{ photo: name('photo-1', 1) }])
	})

	it('sends a photo again that was forgotten meanwhile', () => {
		const first = name('photo-1', 0)
		const there: Kept = { ...visit(1, 1), stage: 'there', steps: { [first]: 'checked' } }
		const [left] = after([there], { act: 'attach', id: there.id }, no('photoUnknown'))
		expect(left).toMatchObject({ steps: { [first]: 'kept' } })
	})
})

describe('whatever fails in between', () => {
	const doing = fc.constantFrom('visit', 'visitWithPhotos', 'find', 'track' as const)

	it('everything is there once, in order, with when it was done and when it came', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(doing, { minLength: 1, maxLength: 60 }),
				fc.array(fc.constantFrom<Fate>(...fates), { maxLength: 60 }),
				async (day, script) => {
					const left = [...script]
					const { world, server, phone } = simulate(() => left.shift() ?? 'arrives')
					const todo = day.map((what, index) => {
						if (what === 'track') return track(index + 1)
						return what === 'find' ? find(index + 1, 2) : visit(index + 1, what === 'visit' ? 0 : 2)
					})
					const done = [...todo]
					for (let round = 0; round < 200; round++) {
						// Some more is done while the rest is on its way.
						world.write(todo.splice(0, 7))
						// A killed app begins anew, from what it had stored; otherwise it is asked twice, as at show and network.
						const run = createRun(world)
						await Promise.all([run.go(), run.go()]).catch((thrown) => {
							if (!(thrown instanceof Killed)) throw thrown
						})
						phone.now += 700_000
						if (todo.length === 0 && world.read().every(({ stage }) => stage === 'whole')) break
					}
					expect(waitingOf(world.read())).toEqual({ records: 0, photos: 0 })
					const entries = done.filter((kept) => kept.what === 'entry')
					expect(server.log.map(({ id }) => id)).toEqual(entries.map(({ id }) => id))
					expect(server.log.map(({ doneAt }) => doneAt)).toEqual(entries.map(({ done }) => done.doneAt))
					const came = world.read().flatMap((kept) => (kept.what === 'entry' ? [kept.cameAt] : []))
					expect(came).toEqual(server.log.map(({ at }) => at))
					expect([...server.cases.keys()].sort()).toEqual(
						entries.flatMap(({ find: opened }) => opened?.id ?? []).sort(),
					)
					expect([...server.attached].sort()).toEqual(
						entries.flatMap(({ photos }) => photos.map(({ id }) => id)).sort(),
					)
					expect([...server.tracks.keys()]).toEqual(
						done.filter(({ what }) => what === 'track').map(({ order }) => order),
					)
					expect(phone.mostUploads).toBeLessThanOrEqual(2)
					expect(phone.mostRecords).toBeLessThanOrEqual(1)
				},
			),
			{ numRuns: 200 },
		)
	})

	it('no photo is on its way before the last record of its time has come', async () => {
		const { world, server } = simulate(() => 'arrives')
		world.write([visit(1, 2), find(2, 1), visit(3, 1)])
		await createRun(world).go()
		const firstPhoto = server.asked.indexOf('upload')
		expect(server.asked.lastIndexOf('send')).toBeLessThan(firstPhoto)
		expect(firstPhoto).toBeGreaterThan(0)
	})

	it('a record done during a long upload goes at once', async () => {
		const { world, server, phone } = simulate(() => 'arrives')
		world.write([visit(1, 1)])
		const run = createRun(world)
		phone.holdUploads = true
		const going = run.go()
		await phone.until(() => server.asked.includes('upload'))
		world.write([visit(2)])
		run.go()
		await phone.until(() => server.log.length === 2)
		phone.holdUploads = false
		await going
		expect(waitingOf(world.read())).toEqual({ records: 0, photos: 0 })
	})

	it('sends nothing for somebody else, and for nobody', async () => {
		const { world, server } = simulate(() => 'arrives')
		world.write([{ ...visit(1), user: 'someone else' }])
		expect(await createRun(world).go()).toBeUndefined()
		expect(await createRun({ ...world, user: () => undefined }).go()).toBeUndefined()
		expect(server.log).toEqual([])
	})

	it('says when to come back, later after each failure, and not at all when hurried', async () => {
		const { world, phone } = simulate(() => 'neverArrives')
		world.write([visit(1)])
		const run = createRun(world)
		expect(await run.go()).toBe(5_000)
		expect(await run.go()).toBe(5_000)
		phone.now = 5_000
		expect(await run.go()).toBe(20_000)
		run.hurry()
		expect(await run.go()).toBe(10_000)
	})

	it('what it sends is what the contract takes', () => {
		const entries = numbered([visit(1, 2), find(2)], 1).flatMap((kept) =>
			kept.what === 'entry' ? [{ ...kept.done, sequence: kept.sequence }] : [],
		)
		expect(
			v.safeParse(sendEntriesSchema, { device: name('device', 1), sentAt: 5, entries }).issues,
		).toBeUndefined()
	})
})
