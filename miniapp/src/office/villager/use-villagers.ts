import type { VillagerStatus } from '@huying/shared/villager/villager'
import { api } from '../../api/client'
import { useAnswer } from '../../api/use-answer'
import { useStaff } from '../staff'

/** Those of a village in one status, the newest first. */
export function useVillagers(village: string, status: VillagerStatus) {
	const { session } = useStaff()
	const signedIn = process.env.TARO_ENV === 'weapp' || session !== undefined
	return useAnswer(signedIn && village !== '' ? `villagers ${village} ${status}` : undefined, () =>
		api.villagers({ params: { village }, query: { status } }),
	)
}
