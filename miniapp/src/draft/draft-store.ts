import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { newIdentifier } from '../api/identifier'
import { dropPhoto } from '../photo/kept-files'
import { isMine, ownerNow } from '../session/owner'
import { useSessionStore } from '../session/store'
import { type Draft, emptyDraft } from './draft'

const KEY = 'draft'

const useStore = create<{ draft: Draft | undefined }>(() => ({ draft: undefined }))

/** The report being written; undefined before one was begun. */
export function useDraft(): Draft | undefined {
	const draft = useStore((state) => state.draft)
	// Another person's draft comes and goes with who is signed in.
	useSessionStore((state) => state.session?.user)
	return draft && isMine(draft.user) ? draft : undefined
}

/** The report being written, outside a page. */
export function currentDraft(): Draft | undefined {
	const draft = anyDraft()
	return draft && isMine(draft.user) ? draft : undefined
}

/** The draft that is kept here, whosever it is. */
export function anyDraft(): Draft | undefined {
	const known = useStore.getState().draft
	if (known) return known
	const kept: unknown = Taro.getStorageSync(KEY)
	const draft = kept ? (kept as Draft) : undefined
	if (draft) useStore.setState({ draft })
	return draft
}

/** At launch: the draft that was left, so that the home page can offer it. */
export function restoreDraft(): void {
	anyDraft()
}

/** Takes up the draft that was left, or begins one. */
export async function openDraft(village: string | undefined): Promise<Draft> {
	const draft = currentDraft() ?? emptyDraft(await newIdentifier(), village)
	putDraft(draft)
	return draft
}

/** Saved with every letter. */
export function changeDraft(change: Partial<Omit<Draft, 'id'>>): void {
	const draft = currentDraft()
	if (draft) putDraft({ ...draft, ...change, user: draft.user ?? ownerNow() })
}

/** Puts another draft in the place of this one. */
export function putDraft(draft: Draft): void {
	Taro.setStorageSync(KEY, draft)
	useStore.setState({ draft })
}

/** Lets go of the draft without touching its photos: somebody else has them now. */
export function releaseDraft(): void {
	Taro.removeStorageSync(KEY)
	useStore.setState({ draft: undefined })
}

/** Throws the draft away, photos and all. */
export async function throwAwayDraft(): Promise<void> {
	const draft = currentDraft()
	releaseDraft()
	for (const photo of draft?.photos ?? []) await dropPhoto(photo)
}
