import type { ErrandLine } from '@huying/shared/errand/errand-lists'
import { useTenant } from '../../region/tenant'
import { sayVillageAlone } from '../../region/villages'
import { useServiceList } from '../../service/use-services'

/** What an errand of a list is called, where it is handed in, and which village's it is. */
export type Named = (line: ErrandLine) => {
	name: string
	village: string | undefined
	place: string | undefined
}

/** Names for a list, from the county's service list and its villages. */
export function useNamed(): Named {
	const { value: tenant } = useTenant()
	const { list } = useServiceList()
	return (line) => {
		const service = list?.services.find(({ code }) => code === line.errand.service)
		return {
			name: service?.name ?? line.title ?? line.errand.service,
			village: sayVillageAlone(tenant, line.village),
			place: service?.place.name,
		}
	}
}
