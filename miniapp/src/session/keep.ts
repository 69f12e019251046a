import { leadToSignIn } from './return-to'
import { signInByWeChat } from './sign-in'
import { dropSession, useSessionStore } from './store'

/** The bearer token of whoever is signed in. */
export const token = (): string | undefined => useSessionStore.getState().session?.token

/**
 * The API says that the session is over. In WeChat it is renewed without asking; a browser goes to the sign-in page.
 * @param used the token that was refused; another request may have renewed it meanwhile
 * @returns whether the request is worth sending again
 */
export async function sessionEnded(used: string | undefined): Promise<boolean> {
	if (token() !== used) return token() !== undefined
	dropSession()
	if (process.env.TARO_ENV === 'weapp') {
		await signInByWeChat()
		return true
	}
	leadToSignIn()
	return false
}
