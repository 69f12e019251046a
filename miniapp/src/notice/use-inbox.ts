import { useEffect, useState } from 'react'
import { api } from '../api/client'
import { asApiError } from '../api/explain'
import { newIdentifier } from '../api/identifier'
import { useAnswer } from '../api/use-answer'
import { useSomebody } from '../case/use-my-cases'
import { useSessionStore } from '../session/store'
import { joined } from './joined'
import { putUnread } from './unread'

/** What one was told, newest first, page by page. Seeing it marks it as read; this page still shows what was new. */
export function useInbox() {
	const user = useSessionStore((state) => state.session?.user)
	const somebody = useSomebody()
	const first = useAnswer(process.env.TARO_ENV === 'weapp' ? 'inbox' : user, () => api.inbox())
	const known = first.value
	const [asking, setAsking] = useState(false)
	const [trouble, setTrouble] = useState<string>()

	const newest = known?.notices[0]?.place
	const unread = known?.unread ?? 0
	useEffect(() => {
		if (newest !== undefined && unread > 0) markRead(newest).catch(() => undefined)
	}, [newest, unread])

	/** The next page, put behind what is known; a failure says so where the list ends. */
	const more = async (): Promise<void> => {
		if (known?.next === undefined || asking) return
		setAsking(true)
		try {
			first.put(joined(known, await api.inbox({ query: { after: known.next } })))
			setTrouble(undefined)
		} catch (failure) {
			setTrouble(asApiError(failure).message)
		} finally {
			setAsking(false)
		}
	}
	return { ...first, somebody, more, asking, trouble }
}

async function markRead(upTo: string): Promise<void> {
	const { unread } = await api.readInbox({ body: { id: await newIdentifier(), upTo } })
	putUnread(unread)
}
