import Taro from '@tarojs/taro'
import { newIdentifier } from '../api/identifier'
import type { Draft } from '../draft/draft'
import { dropPhoto } from '../photo/kept-files'
import type { KeptPhoto } from '../photo/kept-photo'
import { useSessionStore } from '../session/store'
import { act } from './act'
import type { Doing, Done } from './done'
import { entryKept, type Kept, type KeptEntry } from './kept'
import {
	forgetWhole,
	hasKept,
	nextOrder,
	readKept,
	removeKept,
	restoreKept,
	show,
	writeKept,
} from './kept-store'
import { numbered } from './machine'
import { countFrom, deviceOf } from './numbering'
import { createRun } from './run'

const user = () => useSessionStore.getState().session?.user
/** Whoever is signed in while the queue runs. */
const sender = () => user() ?? ''

const queue = createRun({
	read: readKept,
	write: writeKept,
	number: async (ids) => {
		const { next } = await deviceOf(sender())
		const sent: ReadonlySet<string> = new Set(ids)
		writeKept(
			numbered(
				readKept().filter(({ id }) => sent.has(id)),
				next,
			),
		)
	},
	expect: (next) => countFrom(sender(), next),
	act: async (step, kept) => act(step, kept, (await deviceOf(sender())).device),
	now: Date.now,
	user,
	delivered: dropPhotos,
})

/** After what nobody foresaw, in milliseconds. */
const LATER = 60_000
let timer: ReturnType<typeof setTimeout> | undefined

/** Sends what can be sent, and comes back by itself for what cannot. */
export async function runQueue(): Promise<void> {
	// A step that could not be written down is done anew: everything that is sent is there once.
	const next = await alone(queue.go).catch(() => Date.now() + LATER)
	if (timer !== undefined) clearTimeout(timer)
	timer = next === undefined ? undefined : setTimeout(runQueue, Math.max(1000, next - Date.now()))
}

/** Sends at once whatever waits: the app was opened, the network is back, somebody asks. */
export function sendRecords(): Promise<void> {
	queue.hurry()
	return runQueue()
}

let started = false

/** From here on the queue runs by itself. Asked again, it only looks again. */
export function startQueue(): void {
	if (!started) {
		started = true
		restoreKept(Date.now())
		if (process.env.TARO_ENV === 'weapp') {
			Taro.onNetworkStatusChange(({ isConnected }) => {
				if (isConnected) sendRecords()
			})
		} else {
			window.addEventListener('online', () => sendRecords())
			window.addEventListener('storage', show)
		}
		useSessionStore.subscribe((now, before) => {
			if (now.session && now.session.user !== before.session?.user) sendRecords()
			if (!now.session && before.session) forgetWhole()
		})
	}
	sendRecords()
}

/** At launch, whatever page is opened: what a grid worker left on this phone goes on. Nobody else has a queue. */
export function resumeQueue(): void {
	if (started || hasKept()) startQueue()
}

/**
 * Keeps what was just done, and sends it when that is possible.
 * @param find the report that opens a case, where it is a find
 * @returns the record's name
 * @throws where the phone has no room left: nothing is kept then, and it must be said
 */
export async function keep(doing: Doing, photos: readonly KeptPhoto[] = [], find?: Draft): Promise<string> {
	const [id, supplement] = await Promise.all([newIdentifier(), newIdentifier()])
	const done = { ...doing, id, doneAt: Date.now() } as Done
	const names = find && photos.length > 0 ? { supplement } : {}
	writeKept([entryKept(done, photos, { order: nextOrder(), user: user(), ...(find && { find }), ...names })])
	sendRecords()
	return id
}

/** What was refused is sent once more, under a new name: the old one's answer is final. */
export async function tryAgain(id: string): Promise<void> {
	const kept = readKept().find((one) => one.id === id)
	if (kept?.stage !== 'refused') return
	const back = { ...kept, stage: kept.refusedAt ?? 'kept', refusedAt: undefined, trouble: undefined } as Kept
	if (back.what === 'entry' && back.stage !== 'there') {
		const name = await newIdentifier()
		removeKept(id)
		writeKept([{ ...back, id: name, done: { ...back.done, id: name } }])
	} else writeKept([back])
	sendRecords()
}

/** Throws away what was refused, with its photos. */
export async function throwAway(id: string): Promise<void> {
	const kept = readKept().find((one) => one.id === id)
	if (kept?.stage !== 'refused') return
	removeKept(id)
	await dropPhotos(kept)
}

/** Takes a refused find out, as a report to go on with; undefined where it is none or not there any more. */
export function takeBackFind(id: string): Draft | undefined {
	const kept = readKept().find((one) => one.id === id)
	if (kept?.what !== 'entry' || kept.stage !== 'refused' || kept.find === undefined) return undefined
	removeKept(id)
	return { ...kept.find, photos: kept.photos }
}

async function dropPhotos(kept: Kept): Promise<void> {
	if (kept.what === 'entry') for (const photo of (kept as KeptEntry).photos) await dropPhoto(photo)
}

/** Two windows of one browser share a queue: only one of them runs it. */
async function alone(work: () => Promise<number | undefined>): Promise<number | undefined> {
	if (process.env.TARO_ENV === 'weapp' || !navigator.locks) return await work()
	return await navigator.locks.request('trace', work)
}
