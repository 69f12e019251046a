import { DAY } from '@huying/shared/time/day'
import Taro from '@tarojs/taro'
import { create } from 'zustand'
import type { Draft } from '../draft/draft'
import { isMine } from '../session/owner'
import { useSessionStore } from '../session/store'
import { isReport, type Load, type Parcel } from './parcel'

const KEY = 'outbox'
/** What has arrived is shown this long as just sent. */
const SENT_SHOWN = DAY

const useStore = create<{ parcels: readonly Parcel[] }>(() => ({ parcels: [] }))

/** One's own reports that are on their way, oldest first. */
export const useOutbox = (): readonly Parcel<Draft>[] => useParcels(isReport)

/** Everything of one's own of one sort that is on its way, oldest first. */
export function useParcels<Of extends Load>(is: (load: Load) => load is Of): readonly Parcel<Of>[] {
	const parcels = useStore((state) => state.parcels)
	useSessionStore((state) => state.session?.user)
	return parcelsOf(parcels, is).filter(({ user }) => isMine(user))
}

/** At launch: what was on its way when the app was closed. What arrived long ago is forgotten. */
export function restoreOutbox(now: number): void {
	const kept = readParcels()
	const parcels = kept.filter(({ state, at }) => state !== 'sent' || now - at < SENT_SHOWN)
	if (parcels.length !== kept.length) Taro.setStorageSync(KEY, parcels)
	useStore.setState({ parcels })
}

/** As it is in storage: another window may have written there. */
export function readParcels(): readonly Parcel[] {
	const kept: unknown = Taro.getStorageSync(KEY)
	return Array.isArray(kept) ? (kept as Parcel[]) : []
}

/** The parcels of one sort. */
export const parcelsOf = <Of extends Load>(parcels: readonly Parcel[], is: (load: Load) => load is Of) =>
	parcels.filter((parcel): parcel is Parcel<Of> => is(parcel.draft))

/** Writes one parcel, new or changed. */
export function writeParcel(parcel: Parcel): void {
	const kept = readParcels()
	const known = kept.some(({ id }) => id === parcel.id)
	save(known ? kept.map((one) => (one.id === parcel.id ? parcel : one)) : [...kept, parcel])
}

/** Takes a parcel out; what to do with its draft is the caller's business. */
export function removeParcel(id: string): void {
	save(readParcels().filter((one) => one.id !== id))
}

function save(parcels: readonly Parcel[]): void {
	Taro.setStorageSync(KEY, parcels)
	useStore.setState({ parcels })
}
