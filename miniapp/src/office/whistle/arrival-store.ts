import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { isMine } from '../../session/owner'
import type { Arrival } from '../../summons/arrival'

const KEY = 'arrival-drafts'

/** A report-in before it is sent: it has no identifier yet. `takenAt` comes with the first picture. */
export type ArrivalDraft = Omit<Arrival, 'id' | 'takenAt'> & { readonly takenAt?: number | undefined }

const read = (): readonly ArrivalDraft[] => {
	const kept: unknown = Taro.getStorageSync(KEY)
	return Array.isArray(kept) ? (kept as ArrivalDraft[]) : []
}
const useStore = create<{ drafts: readonly ArrivalDraft[] }>(() => ({ drafts: read() }))

function save(drafts: readonly ArrivalDraft[]): void {
	Taro.setStorageSync(KEY, drafts)
	useStore.setState({ drafts })
}

const isOf = (id: string) => (draft: ArrivalDraft) => draft.case === id && isMine(draft.user)

/** The report-in that is being made for a case; undefined before one was begun. */
export const useArrivalDraft = (id: string): ArrivalDraft | undefined =>
	useStore(({ drafts }) => drafts.find(isOf(id)))

/** As it stands now, outside what is drawn. */
export const currentArrival = (id: string): ArrivalDraft | undefined =>
	useStore.getState().drafts.find(isOf(id))

/** Writes one, new or changed: kept with every letter and picture. */
export function putArrival(draft: ArrivalDraft): void {
	const is = isOf(draft.case)
	save([...useStore.getState().drafts.filter((one) => !is(one)), draft])
}

/** Lets go of one without touching its photos: the outbox has them now, or nobody wants it. */
export function releaseArrival(id: string): void {
	const is = isOf(id)
	save(useStore.getState().drafts.filter((one) => !is(one)))
}
