import { useEffect } from 'react'
import { leadToSignIn } from '../session/return-to'
import { type SignedIn, useSession } from '../session/use-session'

/** Whoever works here. In a browser without a session the door opens first, and leads back to this page. */
export function useStaff(): SignedIn {
	const signedIn = useSession()
	const missing = process.env.TARO_ENV === 'h5' && signedIn.session === undefined
	useEffect(() => {
		if (missing) leadToSignIn()
	}, [missing])
	return signedIn
}
