import type { ApiError } from '@huying/shared/api/client'
import type { Session } from '@huying/shared/session/session'
import type { Profile } from '@huying/shared/user/user'
import Taro from '@tarojs/taro'
import { create } from 'zustand'

const KEY = 'session'
/** A session about to end is not worth beginning with, in milliseconds. */
const MARGIN = 60_000

type State = {
	session: Session | undefined
	profile: Profile | undefined
	/** Why the last sign-in did not succeed, until one does. */
	refused: ApiError | undefined
	/** A code is being exchanged for a session at this moment. */
	underWay: boolean
}

/** Who is signed in here. The session outlives the app; the profile is asked for anew. */
export const useSessionStore = create<State>(() => ({
	session: undefined,
	profile: undefined,
	refused: undefined,
	underWay: false,
}))

/** At launch: what was kept, unless it has run out. */
export function restoreSession(now: number): void {
	const kept: unknown = Taro.getStorageSync(KEY)
	const session = kept !== '' && kept !== undefined && kept !== null ? (kept as Session) : undefined
	if (session && session.expiresAt > now + MARGIN) useSessionStore.setState({ session })
}

/** Signed in: kept until it ends. */
export function keepSession(session: Session): void {
	Taro.setStorageSync(KEY, session)
	useSessionStore.setState({ session, profile: undefined, refused: undefined })
}

/** Signed out, or thrown out. */
export function dropSession(): void {
	Taro.removeStorageSync(KEY)
	useSessionStore.setState({ session: undefined, profile: undefined })
}
