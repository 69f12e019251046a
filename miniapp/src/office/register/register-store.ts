import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { isMine, ownerNow } from '../../session/owner'
import { emptyRegister, isWritten, type RegisterDraft } from './register-draft'

const KEY = 'register-draft'

const useStore = create<{ draft: RegisterDraft | undefined }>(() => ({ draft: undefined }))

/** The call that is being typed; undefined before the page took it up. */
export const useRegisterDraft = (): RegisterDraft | undefined => useStore(({ draft }) => draft)
export const currentRegister = (): RegisterDraft | undefined => useStore.getState().draft

/** Takes up the call that was left on this machine, or begins one. @returns whether one was left */
export function openRegister(): boolean {
	const kept: unknown = Taro.getStorageSync(KEY)
	const left = kept ? (kept as RegisterDraft) : undefined
	const own = left && isMine(left.user) && isWritten(left) ? left : undefined
	put(own ?? emptyRegister(ownerNow()))
	return own !== undefined
}

/** Saved with every letter. */
export function changeRegister(change: Partial<RegisterDraft>): void {
	const draft = currentRegister()
	if (draft) put({ ...draft, ...change })
}

/** It was filed, or thrown away: the next one comes the same way, as a rule. */
export function beginNext(): void {
	const source = currentRegister()?.source
	Taro.removeStorageSync(KEY)
	useStore.setState({ draft: emptyRegister(ownerNow(), source) })
}

function put(draft: RegisterDraft): void {
	if (isWritten(draft)) Taro.setStorageSync(KEY, draft)
	else Taro.removeStorageSync(KEY)
	useStore.setState({ draft })
}
