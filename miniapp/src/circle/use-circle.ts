import { openApi } from '../api/open'
import { useAnswer } from '../api/use-answer'
import { useRemembered } from '../remembered/use-remembered'

/** What is near a village; what was known last is good enough without signal. */
export function useCircle(village: string | undefined) {
	const asked = useAnswer(village === undefined ? undefined : `circle ${village}`, () =>
		openApi.circle({ params: { village: village ?? '' } }),
	)
	const circle = useRemembered(`circle ${village ?? ''}`, asked.value)
	return { circle, failure: asked.failure, reload: asked.reload }
}
