import type { Service } from '@huying/shared/service/service'
import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { newIdentifier } from '../api/identifier'
import { dropPhoto } from '../photo/kept-files'
import { isMine, ownerNow } from '../session/owner'
import { type ErrandChange, type ErrandDraft, emptyErrand, isErrandWritten } from './errand-draft'

/** Each service has a draft of its own: looking at another one loses nothing. */
const keyOf = (service: string) => `errand-draft ${service}`

const useStore = create<{ draft: ErrandDraft | undefined }>(() => ({ draft: undefined }))

/** The errand that is being asked for; undefined before one was begun. */
export const useErrandDraft = (): ErrandDraft | undefined => useStore(({ draft }) => draft)

/** As it stands now, outside what is drawn: photos come in while one goes on writing. */
export const currentErrand = (): ErrandDraft | undefined => useStore.getState().draft

/** One's own draft for this service that was left on this device with something in it. */
export function leftErrand(service: string): ErrandDraft | undefined {
	const kept: unknown = Taro.getStorageSync(keyOf(service))
	const left = kept ? (kept as ErrandDraft) : undefined
	return left && isMine(left.user) && isErrandWritten(left) ? left : undefined
}

/** Takes up the draft that was left on this device, or begins one. */
export async function openErrand(
	service: Pick<Service, 'code' | 'name' | 'homeVisit'>,
	village: string | undefined,
): Promise<void> {
	const left = leftErrand(service.code)
	putErrand(left ?? { ...emptyErrand(await newIdentifier(), service, village), user: ownerNow() })
}

/** Saved with every letter. */
export function changeErrand(change: ErrandChange): void {
	const draft = currentErrand()
	if (draft) putErrand({ ...draft, ...change })
}

/** Puts another draft in the place of this one. */
export function putErrand(draft: ErrandDraft): void {
	Taro.setStorageSync(keyOf(draft.service), draft)
	useStore.setState({ draft })
}

/** Lets go of the draft without touching its photos: the outbox has them now. */
export function releaseErrand(): void {
	const draft = currentErrand()
	if (draft) Taro.removeStorageSync(keyOf(draft.service))
	useStore.setState({ draft: undefined })
}

/** Throws the draft away, photos and all. */
export async function throwAwayErrand(): Promise<void> {
	const draft = currentErrand()
	releaseErrand()
	for (const file of [...(draft?.photos ?? []), ...(draft?.voices ?? [])]) await dropPhoto(file)
}
