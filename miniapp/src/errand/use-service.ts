import type { Service } from '@huying/shared/service/service'
import { openApi } from '../api/open'
import { useAnswer } from '../api/use-answer'
import { loadTenant } from '../region/tenant'
import { useRemembered } from '../remembered/use-remembered'

/** The county's service list; what was known last is good enough without signal. */
export function useServices() {
	const asked = useAnswer('services', async () => {
		const { tenant } = await loadTenant()
		return await openApi.services({ params: { tenant } })
	})
	const list = useRemembered('services', asked.value)
	return { services: list?.services, failure: asked.failure, reload: asked.reload }
}

/** One entry of it; `found` once the list is known, where it is not in it too. */
export function useService(code: string | undefined) {
	const { services, failure, reload } = useServices()
	const service: Service | undefined = services?.find((one) => one.code === code)
	return { service, found: services !== undefined, failure, reload }
}
