import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { newIdentifier } from '../../api/identifier'
import { dropPhoto } from '../../photo/kept-files'
import { isMine, ownerNow } from '../../session/owner'
import { emptySummons, isSummonsWritten, type SummonsDraft } from '../../summons/summons-draft'
import { inTwoHours } from './meeting'

const KEY = 'summons-draft'

const useStore = create<{ draft: SummonsDraft | undefined }>(() => ({ draft: undefined }))

/** The call that is being written; undefined before one was begun. */
export const useSummonsDraft = (): SummonsDraft | undefined => useStore(({ draft }) => draft)

/** As it stands now, outside what is drawn: photos come in while one goes on writing. */
export const currentSummons = (): SummonsDraft | undefined => useStore.getState().draft

/** One's own call that was left on this device with something in it. */
export function leftSummons(): SummonsDraft | undefined {
	const kept: unknown = Taro.getStorageSync(KEY)
	const left = kept ? (kept as SummonsDraft) : undefined
	return left && isMine(left.user) && isSummonsWritten(left) ? left : undefined
}

/** Takes up the call that was left on this device, or begins one that meets in two hours. */
export async function openSummons(unit: string | undefined): Promise<void> {
	const left = leftSummons()
	if (left) return putSummons(left)
	putSummons({
		...emptySummons(await newIdentifier(), unit),
		meetAt: inTwoHours(Date.now()),
		user: ownerNow(),
	})
}

/** Saved with every letter. */
export function changeSummons(change: Partial<Omit<SummonsDraft, 'id' | 'what'>>): void {
	const draft = currentSummons()
	if (draft) putSummons({ ...draft, ...change })
}

/** Puts another draft in the place of this one. */
export function putSummons(draft: SummonsDraft): void {
	Taro.setStorageSync(KEY, draft)
	useStore.setState({ draft })
}

/** Lets go of the draft without touching its photos: the outbox has them now. */
export function releaseSummons(): void {
	Taro.removeStorageSync(KEY)
	useStore.setState({ draft: undefined })
}

/** Throws the draft away, photos and all. */
export async function throwAwaySummons(): Promise<void> {
	const draft = currentSummons()
	releaseSummons()
	for (const photo of draft?.photos ?? []) await dropPhoto(photo)
}
