import { api } from '../api/client'
import { useAnswer } from '../api/use-answer'

/** The slots of a village that can still be booked. @param round changes when they must be asked for anew */
export function useFreeSlots(village: string, round: number) {
	return useAnswer(`${village} ${round}`, async () => {
		const { slots } = await api.slots({ query: { village } })
		return slots
	})
}
