import { useOwnVillage } from '../region/own-village'
import { gridOf, useProfile } from '../trace/use-day'

/** Where somebody is at work: the village their post names, else the one they chose last. */
export function useVillage(): string | undefined {
	const profile = useProfile()
	const own = useOwnVillage()
	return (profile && gridOf(profile, Date.now())) ?? own
}
