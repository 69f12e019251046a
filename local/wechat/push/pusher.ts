import { setTimeout as wait } from 'node:timers/promises'
import type { App } from '../people'
import { envelope, verification } from './envelope'
import { originalId, type PushEvent } from './event'

/** Sends events to the app's server, and again when it does not answer in time. */
export type Pusher = {
	/** Hands over an event, or one that is still to come, and goes on; `times` says how often WeChat believes it happened. */
	push(app: App, event: PushEvent | Promise<PushEvent>, times?: number): void
	/** What became of each push, oldest first. */
	pushed(): readonly Pushed[]
	/** Asks the server whether it is ours, as WeChat does when the address is entered. */
	verify(app: App): Promise<boolean>
	/** Waits until nothing is under way. */
	settle(): Promise<void>
}

export type Pushed = {
	readonly appid: string
	readonly event: PushEvent
	/** The HTTP status of each try; 0 where there was no answer in time. */
	readonly tries: readonly number[]
	readonly done: boolean
}

export type PusherOptions = {
	readonly now: () => number
	/** Where an app's pushes go. */
	readonly address: (appid: string) => string
	/** How long the server has to answer, real milliseconds. WeChat: 5 seconds. */
	readonly patience?: number
	/** Between two tries, real milliseconds. */
	readonly pause?: number
}

const TRIES = 3
/** How many pushes are remembered. */
const REMEMBERED = 1000

export function startPusher({ now, address, patience = 5000, pause = 200 }: PusherOptions): Pusher {
	const log: { appid: string; event: PushEvent; tries: number[]; done: boolean }[] = []
	const underWay = new Set<Promise<void>>()

	async function deliver(app: App, coming: PushEvent | Promise<PushEvent>): Promise<void> {
		const event = await coming
		const entry = { appid: app.appid, event, tries: [] as number[], done: false }
		log.push(entry)
		if (log.length > REMEMBERED) log.shift()
		for (let tried = 0; tried < TRIES && !entry.done; tried++) {
			if (tried > 0) await wait(pause)
			const status = await post(app, event)
			entry.tries.push(status)
			entry.done = status === 200
		}
	}

	/** The same message in a fresh envelope: time, nonce and signature are those of the try. */
	async function post(app: App, event: PushEvent): Promise<number> {
		if (app.push === undefined) return 0
		const { query, body } = envelope(app.push, {
			appid: app.appid,
			to: originalId(app.appid),
			openid: event.FromUserName,
			message: JSON.stringify(event),
			now: now(),
		})
		try {
			const answer = await fetch(`${address(app.appid)}?${query}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body,
				redirect: 'manual',
				signal: AbortSignal.timeout(patience),
			})
			const said = await answer.text()
			// Empty and `success` say that it was taken; anything else would have to be an encrypted reply.
			return answer.status === 200 && said !== '' && said !== 'success' ? 0 : answer.status
		} catch {
			return 0
		}
	}

	return {
		push(app, event, times = 1) {
			if (app.push === undefined) return
			for (let time = 0; time < times; time++) {
				const delivery = deliver(app, event).finally(() => underWay.delete(delivery))
				underWay.add(delivery)
			}
		},
		pushed: () => log,
		async verify(app) {
			if (app.push === undefined) return false
			const query = verification(app.push, now())
			try {
				const answer = await fetch(`${address(app.appid)}?${query}`, {
					signal: AbortSignal.timeout(patience),
				})
				return answer.status === 200 && (await answer.text()) === query.get('echostr')
			} catch {
				return false
			}
		},
		async settle() {
			while (underWay.size > 0) await Promise.all(underWay)
		},
	}
}
