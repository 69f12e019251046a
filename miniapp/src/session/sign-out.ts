import { api } from '../api/client'
import { forgetCases } from '../case/kept-cases'
import { forgetRemembered } from '../remembered/forget'
import { dropSession } from './store'

/** Ends the session there and here. Out of reach, it ends here all the same, and there when it runs out. */
export async function signOut(): Promise<void> {
	await api.signOut().catch(() => undefined)
	dropSession()
	forgetCases()
	forgetRemembered()
}

/** Ends all of one's sessions, this one too. Out of reach, none is ended. @throws ApiError */
export async function signOutEverywhere(): Promise<void> {
	await api.signOutEverywhere()
	dropSession()
	forgetCases()
	forgetRemembered()
}
