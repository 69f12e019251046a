import { randomBytes } from 'node:crypto'
import { ApiError, createClient } from '@huying/shared/api/client'
import type { Outcome } from '../../miniapp/src/trace/after'
import type { Kept, KeptEntry } from '../../miniapp/src/trace/kept'
import { numbered, type Step } from '../../miniapp/src/trace/machine'
import { createRun, type Run } from '../../miniapp/src/trace/run'
import { createAct } from '../../miniapp/src/trace/steps'

const DEVICE = 'bench-device-0001'

export interface Phone {
	readonly run: Run
	readonly read: () => readonly Kept[]
}

/**
 * The phone's own queue, on a link: only storage and the carrying of bytes are Node's.
 * @param onStep told what came of each step
 */
export function phoneOn(
	base: string,
	day: readonly KeptEntry[],
	onStep: (step: Step, outcome: Outcome) => void,
): Phone {
	const stored = new Map<string, Kept>(day.map((kept) => [kept.id, kept]))
	const read = () => [...stored.values()].sort((one, other) => one.order - other.order)
	const write = (changed: readonly Kept[]) => {
		for (const kept of changed) stored.set(kept.id, kept)
	}
	let next = 1
	const send = async (method: string, path: string, body?: unknown) => {
		const answer = await fetch(base + path, {
			method,
			headers: { 'content-type': 'application/json' },
			...(body !== undefined && { body: JSON.stringify(body) }),
		})
		return { status: answer.status, body: (await answer.json()) as unknown }
	}
	const api = createClient(({ method, path, body }) => send(method, path, body), 'unreachable')
	const act = createAct({
		api,
		upload: async ({ id, contentType, size }) => {
			await api.requestTicket({ body: { id, contentType, size } })
			const form = new FormData()
			form.append('file', new Blob([randomBytes(size)], { type: contentType }), 'photo.jpg')
			const sent = await fetch(`${base}/store/${id}`, { method: 'POST', body: form }).catch(() => undefined)
			if (!sent?.ok) throw new ApiError('unreachable', 'unreachable', true, 0)
			await sent.arrayBuffer()
		},
		check: async ({ id }) => {
			await api.checkPhoto({ params: { photo: id } })
		},
		now: Date.now,
	})
	const run = createRun({
		read,
		write,
		number: (ids) =>
			write(
				numbered(
					read().filter(({ id }) => ids.includes(id)),
					next,
				),
			),
		expect: (sequence) => {
			next = sequence
		},
		act: async (step, kept) => {
			const outcome = await act(step, kept, DEVICE)
			onStep(step, outcome)
			return outcome
		},
		now: Date.now,
		user: () => 'worker',
		delivered: async () => undefined,
	})
	return { run, read }
}
