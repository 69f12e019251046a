import { api } from '../api/client'
import { dropSession } from './store'

/** Ends the session there and here. Out of reach, it ends here all the same, and there when it runs out. */
export async function signOut(): Promise<void> {
	await api.signOut().catch(() => undefined)
	dropSession()
}

/** Ends all of one's sessions, this one too. */
export async function signOutEverywhere(): Promise<void> {
	await api.signOutEverywhere().catch(() => undefined)
	dropSession()
}
