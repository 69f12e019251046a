import type { Tenant } from '@huying/shared/tenant/tenant'
import { beijingDay } from '@huying/shared/time/day'
import { useMemo } from 'react'
import { useMatters } from '../../matter/use-matters'
import { filterOptions } from './filter-options'

/** What this county's queues can be narrowed by, today: the matters are those of its own list. */
export function useFilterOptions(tenant: Tenant | undefined, now: number) {
	const matters = useMatters()
	const today = beijingDay(now)
	// biome-ignore lint/correctness/useExhaustiveDependencies: of the time only the day matters
	return useMemo(() => filterOptions(tenant, matters, now), [tenant, matters, today])
}
