import type { Verdict } from '@huying/shared/trace/trace-view'
import type { Outcome } from './after'
import type { Kept } from './kept'
import { numbered, type Step } from './machine'
import type { World } from './run'

/** For tests: a server that takes each once, and a phone whose app can be killed around any request. */

/** What can befall one request. */
export const fates = ['arrives', 'neverArrives', 'answerLost', 'busy', 'killedBefore', 'killedAfter'] as const
export type Fate = (typeof fates)[number]
export class Killed extends Error {}

interface Logged {
	readonly id: string
	readonly sequence: number
	readonly doneAt: number
	readonly at: number
}

const refuse = (code: string, retryable = false): Outcome => ({ ok: false, code, retryable, message: code })

class Server {
	readonly log: Logged[] = []
	readonly cases = new Map<string, string>()
	readonly tracks = new Map<number, string>()
	readonly attached: string[] = []
	readonly asked: string[] = []
	readonly #uploaded = new Set<string>()
	readonly #checked = new Set<string>()

	do(step: Step, kept: readonly Kept[], now: number): Outcome {
		this.asked.push(step.act)
		if (step.act === 'send') return this.#send(kept, now)
		const [one] = kept
		if (one?.what === 'track') return this.#once(this.tracks, one.batch, JSON.stringify(one.points))
		if (one === undefined) return refuse('invalidInput')
		if (step.act === 'open') return this.#once(this.cases, one.find?.id ?? '', one.find?.text ?? '')
		if (step.act === 'attach') return this.#attach(one.photos.map(({ id }) => id))
		if (!('photo' in step)) return refuse('invalidInput')
		if (step.act === 'upload') this.#uploaded.add(step.photo)
		else if (!this.#uploaded.has(step.photo)) return refuse('photoNotUploaded', true)
		else this.#checked.add(step.photo)
		return { ok: true }
	}

	#once<Key>(known: Map<Key, string>, key: Key, body: string): Outcome {
		if ((known.get(key) ?? body) !== body) return refuse('identifierReused')
		known.set(key, body)
		return { ok: true }
	}

	#send(kept: readonly Kept[], now: number): Outcome {
		const verdicts: Verdict[] = []
		for (const one of kept) {
			if (one.what !== 'entry' || one.sequence === undefined) return refuse('invalidInput')
			const known = this.log.find(({ id }) => id === one.id)
			if (!known && one.sequence !== this.log.length + 1) break
			if (known && known.sequence !== one.sequence) return refuse('identifierReused')
			const { id, sequence, done } = one
			const logged = known ?? { id, sequence, doneAt: done.doneAt, at: now }
			if (!known) this.log.push(logged)
			verdicts.push({ id, sequence, number: sequence, at: logged.at })
		}
		return { ok: true, verdicts, expected: this.log.length + 1 }
	}

	#attach(photos: readonly string[]): Outcome {
		if (photos.some((photo) => !this.#checked.has(photo))) return refuse('photoNotReady', true)
		for (const photo of photos) if (!this.attached.includes(photo)) this.attached.push(photo)
		return { ok: true }
	}
}

class Phone {
	now = 0
	holdUploads = false
	mostUploads = 0
	mostRecords = 0
	next = 1
	readonly #busy: string[] = []

	begin(act: string): void {
		this.#busy.push(act)
		const count = (...acts: string[]) => this.#busy.filter((one) => acts.includes(one)).length
		this.mostUploads = Math.max(this.mostUploads, count('upload'))
		this.mostRecords = Math.max(this.mostRecords, count('send', 'open', 'track'))
	}

	end(act: string): void {
		this.#busy.splice(this.#busy.indexOf(act), 1)
	}

	async until(isSo: () => boolean): Promise<void> {
		while (!isSo()) await new Promise((done) => setTimeout(done, 0))
	}
}

export function simulate(fate: () => Fate): { world: World; server: Server; phone: Phone } {
	const server = new Server()
	const phone = new Phone()
	const stored = new Map<string, Kept>()
	const read = () => [...stored.values()].sort((one, other) => one.order - other.order)
	const write = (changed: readonly Kept[]) => {
		for (const kept of changed) stored.set(kept.id, structuredClone(kept))
	}
	const world: World = {
		read,
		write,
		number: (ids) =>
			write(
				numbered(
					read().filter(({ id }) => ids.includes(id)),
					phone.next,
				),
			),
		expect: (next) => {
			phone.next = next
		},
		now: () => phone.now,
		user: () => 'me',
		delivered: async () => undefined,
		act: async (step) => {
			const what = fate()
			phone.begin(step.act)
			await Promise.resolve()
			phone.end(step.act)
			if (what === 'killedBefore') throw new Killed()
			if (what === 'neverArrives') return refuse('unreachable', true)
			if (what === 'busy') return refuse('busy', true)
			const ids = step.act === 'send' ? step.ids : [step.id]
			const outcome = server.do(
				step,
				read().filter(({ id }) => ids.includes(id)),
				phone.now,
			)
			if (step.act === 'upload') await phone.until(() => !phone.holdUploads)
			if (what === 'killedAfter') throw new Killed()
			return what === 'answerLost' ? refuse('unreachable', true) : outcome
		},
	}
	return { world, server, phone }
}
