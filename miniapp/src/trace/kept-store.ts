import { DAY } from '@huying/shared/time/day'
import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { isMine } from '../session/owner'
import { useSessionStore } from '../session/store'
import type { Kept } from './kept'

/** Each record stands in storage under a name of its own: two windows never write over each other's. */
const PREFIX = 'trace '
/** What has come is shown among the day's for this long. */
const SHOWN = DAY

const useStore = create<{ all: readonly Kept[] }>(() => ({ all: [] }))

/** One's own records on this phone, in the order they were done. */
export function useKept(): readonly Kept[] {
	const all = useStore((state) => state.all)
	useSessionStore((state) => state.session?.user)
	return all.filter(({ user }) => isMine(user))
}

/** All records, as they are in storage: another window may have written there. */
export function readKept(): readonly Kept[] {
	const all = keys().map((key) => Taro.getStorageSync(key) as Kept | '')
	return all.filter((kept) => kept !== '').sort(inOrder)
}

/** At launch: what is on its way is taken up; what came long ago is forgotten. @param now in epoch milliseconds */
export function restoreKept(now: number): void {
	for (const kept of readKept())
		if (kept.stage === 'whole' && now - doneAt(kept) > SHOWN) Taro.removeStorageSync(PREFIX + kept.id)
	show()
}

/**
 * Writes records, new or changed.
 * @throws where the phone has no room left: then nothing of the first that failed is kept
 */
export function writeKept(changed: readonly Kept[]): void {
	for (const kept of changed) Taro.setStorageSync(PREFIX + kept.id, kept)
	if (changed.length > 0) show()
}

/** Takes a record out; what to do with its photos is the caller's business. */
export function removeKept(id: string): void {
	Taro.removeStorageSync(PREFIX + id)
	show()
}

/** Reads again what another window has written. */
export function show(): void {
	useStore.setState({ all: readKept() })
}

/** The place of the next record in the order of this phone. */
export const nextOrder = (): number => Math.max(0, ...readKept().map(({ order }) => order)) + 1

/** Signed out: what has come need not be seen here by anybody else; what has not stays, for whoever did it. */
export function forgetWhole(): void {
	for (const { id, stage } of readKept()) if (stage === 'whole') Taro.removeStorageSync(PREFIX + id)
	show()
}

/** Whether anything is kept here, whosever it is. */
export const hasKept = (): boolean => keys().length > 0

const keys = () => (Taro.getStorageInfoSync().keys ?? []).filter((key) => key.startsWith(PREFIX))
const inOrder = (one: Kept, other: Kept) => one.order - other.order || (one.id < other.id ? -1 : 1)
const doneAt = (kept: Kept): number =>
	kept.what === 'entry' ? kept.done.doneAt : (kept.points.at(-1)?.[0] ?? 0)
