import { isHeld } from '@huying/shared/user/post'
import { useSession } from '../../session/use-session'

/** The units in which whoever looks holds a post now, each once. */
export function useOwnUnits(): readonly string[] {
	const { profile } = useSession()
	const held = (profile?.posts ?? []).filter((post) => isHeld(post, Date.now()))
	return [...new Set(held.map(({ unit }) => unit))]
}
