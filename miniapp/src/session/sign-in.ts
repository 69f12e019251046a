import Taro from '@tarojs/taro'
import { asApiError } from '../api/explain'
import { openApi } from '../api/open'
import { loadSettings } from '../settings/settings'
import { takeArrival } from './arrival'
import { keepSession, restoreSession, useSessionStore } from './store'

let underWay: Promise<void> | undefined

/**
 * At launch: takes up the session that was kept; in WeChat makes one if there is none;
 * in a browser finishes a sign-in that has just come back with a code.
 */
export function startSession(): void {
	restoreSession(Date.now())
	if (process.env.TARO_ENV === 'weapp') {
		if (useSessionStore.getState().session === undefined) signInByWeChat().catch(() => undefined)
		return
	}
	const arrival = takeArrival()
	if (arrival) once(() => signInBy(arrival)).catch(() => undefined)
}

/** Resolves when no sign-in is under way; in WeChat begins one where there is no session. It failed: so does the request. */
export async function whenSignedIn(): Promise<void> {
	// Where it fails, a browser asks as nobody and is told so.
	if (underWay) await underWay.catch(() => undefined)
	if (process.env.TARO_ENV === 'weapp' && useSessionStore.getState().session === undefined)
		await signInByWeChat()
}

/** Signs in with wx.login's code; several who ask at once share one. @throws ApiError */
export function signInByWeChat(): Promise<void> {
	return once(async () => {
		const [{ appid }, { code }] = await Promise.all([loadSettings(), Taro.login()])
		await signInBy({ appid, code })
	})
}

async function signInBy(body: { appid: string; code: string }): Promise<void> {
	try {
		keepSession(await openApi.signIn({ body }))
	} catch (failure) {
		useSessionStore.setState({ refused: asApiError(failure) })
		throw failure
	}
}

function once(work: () => Promise<void>): Promise<void> {
	if (underWay) return underWay
	useSessionStore.setState({ underWay: true })
	underWay = work().finally(() => {
		underWay = undefined
		useSessionStore.setState({ underWay: false })
	})
	return underWay
}
