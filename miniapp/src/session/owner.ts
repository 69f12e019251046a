import { useSessionStore } from './store'

/**
 * Whose is what is written here now. A browser may be shared, so what somebody wrote is theirs;
 * in WeChat a phone has one person, also while there is no session yet.
 */
export function ownerNow(): string | undefined {
	return process.env.TARO_ENV === 'h5' ? useSessionStore.getState().session?.user : undefined
}

/** Whether something that bears this owner may be shown now. Without an owner it was written before signing in. */
export function isMine(owner: string | undefined): boolean {
	return process.env.TARO_ENV !== 'h5' || owner === undefined || owner === ownerNow()
}
