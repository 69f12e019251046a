import type { InspectionVillage, MyInspections } from '@huying/shared/inspection/inspection-view'
import { api } from '../api/client'
import { useAnswer } from '../api/use-answer'
import { useRemembered } from '../remembered/use-remembered'
import { useKept } from '../trace/kept-store'
import { useProfile } from '../trace/use-day'

/** What a grid worker has to look at, remembered for where there is no signal. */
export function useMyInspections() {
	const profile = useProfile()
	const answer = useAnswer(profile && 'my-inspections', () => api.myInspections())
	return { ...answer, known: useRemembered<MyInspections>('my-inspections', answer.value) }
}

/** The places of one village, remembered too. */
export function useVillagePlaces(inspection: string | undefined, village: string | undefined) {
	const key = inspection && village && `inspection ${inspection} ${village}`
	const answer = useAnswer(key || undefined, () =>
		api.inspectionVillage({ params: { inspection: inspection ?? '', village: village ?? '' } }),
	)
	return { ...answer, known: useRemembered<InspectionVillage>(key || 'inspection', answer.value) }
}

/** Places of a village that were looked at on this phone, and what has become of it: on its way, or there already. */
export function useLookedHere(inspection: string, village: string): ReadonlyMap<string, 'waits' | 'there'> {
	const kept = useKept()
	return new Map(
		kept.flatMap((one) => {
			if (one.what !== 'entry' || one.stage === 'refused') return []
			const { done } = one
			if (done.type !== 'inspected' || done.inspection !== inspection || done.village !== village) return []
			const stage = one.stage === 'kept' || one.stage === 'opened' ? 'waits' : 'there'
			return [[done.spot, stage] as const]
		}),
	)
}
