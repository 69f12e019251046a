import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Draft } from '../draft/draft'
import { submissionOf } from '../draft/draft'
import { after, hurry, nextStep } from './machine'
import { isReport, type Outcome, type Parcel, pack } from './parcel'
import { createRun, type World } from './run'
import { draftFrom } from './take-back'

const photo = (id: string) => ({ id, media: 'image', contentType: 'image/jpeg', size: 9, path: id }) as const
const draft: Draft = {
	id: 'case-0123456789abcdef',
	text: '井盖塌了',
	identity: 'named',
	village: '370404001006',
	photos: [photo('photo-a-0123456789'), photo('photo-b-0123456789')],
}
const receipt = { case: draft.id, number: '2611-0000-0000', version: 1, status: 'submitted', at: 5 } as const
const fine: Outcome = { ok: true }
const no = (code: string, retryable = false): Outcome => ({ ok: false, code, retryable, message: code })

describe('the next step', () => {
	it('is each photo, uploaded and then checked, and last the case', () => {
		let parcel = pack(draft, 'me', 0)
		const acts: string[] = []
		for (let step = nextStep(parcel, 0); step.act !== 'none'; step = nextStep(parcel, 0)) {
			acts.push(step.act)
			parcel = after(parcel, step, step.act === 'submit' ? { ok: true, receipt } : fine, 0)
		}
		expect(acts).toEqual(['upload', 'check', 'upload', 'check', 'submit'])
		expect(parcel).toMatchObject({ state: 'sent', receipt })
	})

	it('waits longer after each failure, and not at all when hurried', () => {
		let parcel = pack(draft, 'me', 0)
		const pauses: number[] = []
		for (let failure = 0; failure < 9; failure++) {
			const now = parcel.notBefore
			parcel = after(parcel, nextStep(parcel, now), no('unreachable', true), now)
			pauses.push(parcel.notBefore - now)
		}
		expect(pauses.slice(0, 3)).toEqual([5_000, 15_000, 45_000])
		expect(Math.max(...pauses)).toBe(600_000)
		expect(nextStep(parcel, 1).act).toBe('wait')
		expect(nextStep(hurry(parcel), 1).act).toBe('upload')
	})

	it('keeps a refused parcel with its draft, and says what to change', () => {
		const parcel = after(pack(draft, 'me', 0), { act: 'submit' }, no('villageUnknown'), 0)
		expect(parcel).toMatchObject({ state: 'refused', draft, trouble: { code: 'villageUnknown' } })
		expect(draftFrom(parcel, () => 'new')).toEqual(draft)
	})

	it('gives a draft new names where the old ones are used up', () => {
		const parcel = after(pack(draft, 'me', 0), { act: 'submit' }, no('identifierReused'), 0)
		const names = ['1', '2', '3']
		const again = draftFrom(parcel, () => names.shift() ?? '')
		expect([again.id, ...again.photos.map(({ id }) => id)]).toEqual(['1', '2', '3'])
		expect(again.photos.map(({ path }) => path)).toEqual(draft.photos.map(({ path }) => path))
	})

	it('does not blame the parcel for a session that ended', () => {
		const parcel = after(pack(draft, 'me', 0), { act: 'submit' }, no('sessionExpired'), 0)
		expect(parcel.state).toBe('waiting')
	})

	it('sends a photo again that was forgotten meanwhile', () => {
		const checked = {
			...pack(draft, 'me', 0),
			photos: { 'photo-a-0123456789': 'checked', 'photo-b-0123456789': 'checked' },
		} as const
		const parcel = after(checked, { act: 'submit' }, no('photoUnknown'), 0)
		expect(nextStep(parcel, parcel.notBefore)).toEqual({ act: 'upload', photo: 'photo-a-0123456789' })
	})
})

/** What can befall one request, and the app around it. */
const fates = ['arrives', 'neverArrives', 'answerLost', 'busy', 'killedBefore', 'killedAfter'] as const
type Fate = (typeof fates)[number]
class Killed extends Error {}

/** A server that counts, and a phone whose app can be killed around any request. */
function simulate(fate: () => Fate) {
	const uploaded = new Set<string>()
	const checked = new Set<string>()
	const cases = new Map<string, string>()
	const stored = new Map<string, Parcel>()
	const phone = { now: 0, atOnce: 0, mostAtOnce: 0 }
	const serve = (step: { act: string; photo?: string }, parcel: Parcel): Outcome => {
		const name = step.photo ?? ''
		if (step.act === 'upload') uploaded.add(name)
		else if (step.act === 'check') {
			if (!uploaded.has(name)) return no('photoNotUploaded', true)
			checked.add(name)
		} else {
			const words = isReport(parcel.draft) ? JSON.stringify(submissionOf(parcel.draft)) : ''
			if (parcel.draft.photos.some(({ id }) => !checked.has(id))) return no('photoNotReady', true)
			if ((cases.get(parcel.id) ?? words) !== words) return no('identifierReused')
			cases.set(parcel.id, words)
			return { ok: true, receipt }
		}
		return fine
	}
	const world: World = {
		read: () => [...stored.values()],
		write: (parcel) => {
			stored.set(parcel.id, structuredClone(parcel))
		},
		now: () => phone.now,
		user: () => 'me',
		delivered: async () => undefined,
		act: async (step, parcel) => {
			phone.atOnce++
			phone.mostAtOnce = Math.max(phone.mostAtOnce, phone.atOnce)
			await Promise.resolve()
			phone.atOnce--
			const what = fate()
			if (what === 'killedBefore') throw new Killed()
			if (what === 'neverArrives') return no('unreachable', true)
			if (what === 'busy') return no('busy', true)
			const outcome = serve(step, parcel)
			if (what === 'killedAfter') throw new Killed()
			return what === 'answerLost' ? no('unreachable', true) : outcome
		},
	}
	return { world, phone, cases, stored }
}

describe('whatever fails in between', () => {
	it('there is one case in the end, and until then the draft is there', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.constantFrom(...fates), { maxLength: 40 }), async (script) => {
				const left = [...script]
				const { world, phone, cases, stored } = simulate(() => left.shift() ?? 'arrives')
				world.write(pack(draft, 'me', 0))
				for (let round = 0; round < 100 && stored.get(draft.id)?.state !== 'sent'; round++) {
					// A killed app begins anew, from what it had stored; otherwise it asks twice, as at show and network.
					const run = createRun(world)
					await Promise.all([run(), run()]).catch((thrown) => {
						if (!(thrown instanceof Killed)) throw thrown
						phone.atOnce = 0
					})
					expect(stored.get(draft.id)?.draft).toEqual(draft)
					expect(stored.get(draft.id)?.state).not.toBe('refused')
					phone.now += 700_000
				}
				expect(stored.get(draft.id)).toMatchObject({ state: 'sent', receipt })
				expect(cases.size).toBe(1)
				expect(phone.mostAtOnce).toBe(1)
			}),
			{ numRuns: 300 },
		)
	})

	it('sends nothing for somebody else, and for nobody', async () => {
		const { world, cases } = simulate(() => 'arrives')
		world.write(pack(draft, 'someone else', 0))
		expect(await createRun(world)()).toBeUndefined()
		expect(await createRun({ ...world, user: () => undefined })()).toBeUndefined()
		expect(cases.size).toBe(0)
	})

	it('says when to come back', async () => {
		const { world } = simulate(() => 'neverArrives')
		world.write(pack(draft, 'me', 0))
		expect(await createRun(world)()).toBe(5_000)
	})
})
