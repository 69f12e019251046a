import { matters } from '@huying/shared/matter/matters'
import type { Tenant } from '@huying/shared/tenant/tenant'
import { matterText } from '@huying/shared/text/zh-CN/index'
import { beijingDay } from '@huying/shared/time/day'
import { useMemo } from 'react'
import { filterOptions, type NamedMatter } from './filter-options'

const named: readonly NamedMatter[] = (Object.keys(matters) as (keyof typeof matters)[]).map((matter) => ({
	matter,
	name: matterText.matter[matter],
}))

/** What this county's queues can be narrowed by, today. */
export function useFilterOptions(tenant: Tenant | undefined, now: number) {
	const today = beijingDay(now)
	// biome-ignore lint/correctness/useExhaustiveDependencies: of the time only the day matters
	return useMemo(() => filterOptions(tenant, named, now), [tenant, today])
}
