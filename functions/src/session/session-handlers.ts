import type { Handlers } from '../edge/endpoint'
import type { Table } from '../store/table'
import { askDesktop, confirmDesktopCode, pollDesktop, startDesktop } from './desktop-sign-in'
import { correctProfile, profileOf } from './profile'
import { endSession, endSessions } from './session-store'
import { type SignInPorts, signIn } from './sign-in'

/** One handler for each route of the contract that this function answers. */
export function sessionHandlers(table: Table, ports: SignInPorts): Handlers<'session'> {
	return {
		signIn: ({ body, correlation }) => signIn(table, ports, body, correlation),
		signOut: async ({ who }) => {
			await endSession(table, who.tenant, who.user, who.session)
			return { done: true }
		},
		signOutEverywhere: async ({ who }) => {
			await endSessions(table, who.tenant, who.user)
			return { done: true }
		},
		startDesktopSignIn: ({ body, userAgent }) => startDesktop(table, ports, body.appid, userAgent),
		pollDesktopSignIn: ({ body }) => pollDesktop(table, ports, body.deviceCode),
		desktopSignIn: ({ who, params }) => askDesktop(table, ports, who, params.userCode),
		confirmDesktopSignIn: ({ who, params, body }) =>
			confirmDesktopCode(table, ports, who, params.userCode, body.id),
		me: ({ who }) => profileOf(table, who),
		correctMe: ({ who, body }) => correctProfile(table, ports, who, body),
	}
}
