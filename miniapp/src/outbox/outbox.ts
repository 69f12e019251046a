import Taro from '@tarojs/taro'
import { newIdentifier } from '../api/identifier'
import { dropPhoto } from '../photo/kept-files'
import { useSessionStore } from '../session/store'
import { act } from './act'
import { filesOf } from './files'
import { hurry } from './machine'
import { parcelsOf, readParcels, removeParcel, restoreOutbox, writeParcel } from './outbox-store'
import { type Load, type Parcel, pack } from './parcel'
import { createRun } from './run'
import { draftFrom } from './take-back'

const user = () => useSessionStore.getState().session?.user

const run = createRun({
	read: readParcels,
	write: writeParcel,
	act,
	now: Date.now,
	user,
	delivered: async ({ draft }) => {
		for (const file of filesOf(draft)) await dropPhoto(file)
	},
})

let timer: ReturnType<typeof setTimeout> | undefined

/** Sends what is due now, and comes back by itself for what is not. */
export async function runOutbox(): Promise<void> {
	const next = await alone(run)
	if (timer !== undefined) clearTimeout(timer)
	timer = next === undefined ? undefined : setTimeout(runOutbox, Math.max(1000, next - Date.now()))
}

/** Sends at once whatever waits: the app was opened, the network is back, somebody asks. */
export function sendNow(): Promise<void> {
	for (const parcel of readParcels()) if (parcel.notBefore > 0) writeParcel(hurry(parcel))
	return runOutbox()
}

/** At launch. From here on the outbox runs when the network comes back and when somebody signs in. */
export function startOutbox(): void {
	restoreOutbox(Date.now())
	if (process.env.TARO_ENV === 'weapp') {
		Taro.onNetworkStatusChange(({ isConnected }) => {
			if (isConnected) sendNow()
		})
	} else {
		window.addEventListener('online', () => sendNow())
	}
	useSessionStore.subscribe((now, before) => {
		if (now.session && now.session.user !== before.session?.user) sendNow()
	})
}

/** Sends something off. From here on the outbox has it. */
export function sendOff(draft: Load): void {
	writeParcel(pack(draft, draft.user ?? user(), Date.now()))
	sendNow()
}

/** Lays a draft aside to make room for another. */
export function layAside(draft: Load): void {
	writeParcel({ ...pack(draft, draft.user ?? user(), Date.now()), state: 'aside' })
}

/**
 * Takes a refused or set-aside parcel out, as a draft to go on with; undefined when it is not there any more.
 * @param is what it must be: a report is not gone on with on the page for calls
 */
export async function takeBack<Of extends Load>(
	id: string,
	is: (load: Load) => load is Of,
): Promise<{ draft: Of; parcel: Parcel<Of> } | undefined> {
	const parcel = parcelsOf(readParcels(), is).find((one) => one.id === id)
	if (!parcel || (parcel.state !== 'refused' && parcel.state !== 'aside')) return undefined
	const names = await Promise.all(Array.from({ length: filesOf(parcel.draft).length + 1 }, newIdentifier))
	const draft = draftFrom(parcel, () => names.pop() ?? parcel.id)
	removeParcel(id)
	return { draft, parcel }
}

/** Two windows of one browser share an outbox: only one of them runs it. */
async function alone(work: () => Promise<number | undefined>): Promise<number | undefined> {
	if (process.env.TARO_ENV === 'weapp' || !navigator.locks) return await work()
	return await navigator.locks.request('outbox', work)
}
