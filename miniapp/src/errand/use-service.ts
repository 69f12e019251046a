import type { Service } from '@huying/shared/service/service'
import { useServiceList } from '../service/use-services'

/** One entry of the county's service list; `found` once the list is known, where it is not in it too. */
export function useService(code: string | undefined) {
	const { list, failure, reload } = useServiceList()
	const service: Service | undefined = list?.services.find((one) => one.code === code)
	return { service, found: list !== undefined, failure, reload }
}
