import type { ErrandsAnswer } from '@huying/shared/errand/errand-lists'
import { useState } from 'react'
import { api } from '../../api/client'
import { asApiError } from '../../api/explain'
import { useAnswer } from '../../api/use-answer'
import { useSomebody } from '../../case/use-my-cases'
import { useRemembered } from '../../remembered/use-remembered'

export type Scope = 'mine' | 'open'

/** A grid worker's errands, page by page; what was known last is shown until an answer comes. */
export function useErrands(scope: Scope) {
	const somebody = useSomebody()
	const first = useAnswer(somebody ? scope : undefined, () => api.errands({ query: { scope } }))
	const value = useRemembered(`errands ${scope}`, first.value)
	const [asking, setAsking] = useState(false)
	const [trouble, setTrouble] = useState<string>()
	const more = async () => {
		const known = first.value
		if (known?.next === undefined || asking) return
		setAsking(true)
		setTrouble(undefined)
		try {
			first.put(joined(known, await api.errands({ query: { scope, after: known.next } })))
		} catch (failure) {
			setTrouble(asApiError(failure).message)
		} finally {
			setAsking(false)
		}
	}
	return { ...first, value, somebody, more, asking, trouble }
}

function joined(known: ErrandsAnswer, page: ErrandsAnswer): ErrandsAnswer {
	const there = new Set(known.errands.map((one) => one.case))
	const errands = [...known.errands, ...page.errands.filter((one) => !there.has(one.case))]
	return { errands, ...(page.next !== undefined && { next: page.next }) }
}
