import type { ListAnswer } from '@huying/shared/case/case-view'
import { useEffect, useMemo, useRef, useState } from 'react'
import { api } from '../api/client'
import { asApiError } from '../api/explain'
import { useAnswer } from '../api/use-answer'
import { useOutbox, useParcels } from '../outbox/outbox-store'
import { isErrand, isQuestion } from '../outbox/parcel'
import { useSessionStore } from '../session/store'
import { keepCases, keptCases } from './kept-cases'

/** Whether there is anybody to ask for: in WeChat there always is, a browser may not be signed in. */
export function useSomebody(): boolean {
	return useSessionStore((state) => state.session !== undefined) || process.env.TARO_ENV === 'weapp'
}

/** One's own cases, newest first, page by page. */
export function useMyCases() {
	const user = useSessionStore((state) => state.session?.user)
	const somebody = useSomebody()
	const first = useAnswer(process.env.TARO_ENV === 'weapp' ? 'mine' : user, async () => {
		const answer = await api.myCases()
		keepCases(useSessionStore.getState().session?.user, answer)
		return answer
	})
	const [asking, setAsking] = useState(false)
	const known = first.value
	// What was known last is shown until the answer comes, and where none does.
	const last = useMemo(() => keptCases(user), [user])

	// What has just arrived is among them now.
	const others = [...useParcels(isErrand), ...useParcels(isQuestion)]
	const sent = [...useOutbox(), ...others].filter(({ state }) => state === 'sent')
	const arrived = sent.length
	const { reload } = first
	const counted = useRef(arrived)
	useEffect(() => {
		if (arrived > counted.current) reload()
		counted.current = arrived
	}, [arrived, reload])

	/** The next page, put behind what is known; a failure says so where the list ends. */
	const more = async (): Promise<void> => {
		if (known?.next === undefined || asking) return
		setAsking(true)
		try {
			first.put(joined(known, await api.myCases({ query: { after: known.next } })))
			setTrouble(undefined)
		} catch (failure) {
			setTrouble(asApiError(failure).message)
		} finally {
			setAsking(false)
		}
	}
	const [trouble, setTrouble] = useState<string>()
	return { ...first, value: known ?? last, somebody, more, asking, trouble }
}

function joined(known: ListAnswer, page: ListAnswer): ListAnswer {
	const there = new Set(known.cases.map((one) => one.case))
	const { next: _, ...kept } = known
	return {
		...kept,
		cases: [...known.cases, ...page.cases.filter((one) => !there.has(one.case))],
		pictures: { ...known.pictures, ...page.pictures },
		...(page.next !== undefined && { next: page.next }),
	}
}
