import type { ApiError } from '@huying/shared/api/client'
import type { Session } from '@huying/shared/session/session'
import type { Profile } from '@huying/shared/user/user'
import { api } from '../api/client'
import { useAnswer } from '../api/use-answer'
import { useSessionStore } from './store'

export type SignedIn = {
	session: Session | undefined
	/** With the posts held now; undefined until it has been fetched. */
	profile: Profile | undefined
	failure: ApiError | undefined
	reload: () => Promise<void>
}

/** Who is signed in, with their posts (GET /me, asked once for each session and page that shows it). */
export function useSession(): SignedIn {
	const session = useSessionStore((state) => state.session)
	const profile = useSessionStore((state) => state.profile)
	// In WeChat there is one person, who is signed in when first asked for; a browser knows them by their session.
	const asked = useAnswer(process.env.TARO_ENV === 'weapp' ? 'me' : session?.token, async () => {
		const known = useSessionStore.getState().profile
		if (known) return known
		return await fetchProfile()
	})
	return {
		session,
		profile: profile ?? asked.value,
		failure: asked.failure,
		reload: async () => {
			useSessionStore.setState({ profile: undefined })
			await asked.reload()
		},
	}
}

/** Fetches the profile and keeps it for every page. @throws ApiError */
export async function fetchProfile(): Promise<Profile> {
	const profile = await api.me()
	useSessionStore.setState({ profile })
	return profile
}
