import { openApi } from '../api/open'
import { useAnswer } from '../api/use-answer'
import { loadTenant } from '../region/tenant'
import { useRemembered } from '../remembered/use-remembered'

/** The county's service list with what stands over it; what was known last is good enough without signal. */
export function useServiceList() {
	const asked = useAnswer('services', async () => {
		const { tenant } = await loadTenant()
		return await openApi.services({ params: { tenant } })
	})
	const list = useRemembered('service-list', asked.value)
	return { list, failure: asked.failure, reload: asked.reload }
}
