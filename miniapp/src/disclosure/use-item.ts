import type { DisclosureView } from '@huying/shared/disclosure/disclosure-view'
import { useEffect } from 'react'
import { api } from '../api/client'
import { openApi } from '../api/open'
import { type Answer, useAnswer } from '../api/use-answer'
import { useSomebody } from '../case/use-my-cases'
import { useRemembered } from '../remembered/use-remembered'

/**
 * One item as a reader gets it.
 * @param own whether it is a list for the village's own people, which needs a session
 * @param edition an earlier one; undefined for the one that counts
 */
export function useItem(id: string, own: boolean, edition: number | undefined): Answer<DisclosureView> {
	const query = edition === undefined ? {} : { edition: String(edition) }
	const asked = { params: { disclosure: id }, query }
	const answer = useAnswer(`${id} ${edition ?? ''}`, () =>
		own ? api.villageList(asked) : openApi.disclosure(asked),
	)
	// what names people is not kept on the phone
	const kept = useRemembered(`disclosure ${id} ${edition ?? ''}`, own ? undefined : answer.value)
	return { ...answer, value: answer.value ?? (own ? undefined : kept) }
}

/** Says once that somebody has read it; whoever is nobody yet is not counted. */
export function useCountRead(id: string, shown: boolean): void {
	const somebody = useSomebody()
	useEffect(() => {
		// how many read it is no reason to trouble whoever reads
		if (shown && somebody) api.countRead({ params: { disclosure: id }, body: {} }).catch(() => undefined)
	}, [id, shown, somebody])
}
