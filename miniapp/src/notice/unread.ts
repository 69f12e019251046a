import { useDidShow } from '@tarojs/taro'
import { create } from 'zustand'
import { api } from '../api/client'
import { useSomebody } from '../case/use-my-cases'
import { useSessionStore } from '../session/store'

const useStore = create<{ user: string | undefined; unread: number }>(() => ({ user: undefined, unread: 0 }))

const userNow = () => useSessionStore.getState().session?.user

/** Another page has just learnt how many are unread. */
export function putUnread(unread: number): void {
	useStore.setState({ user: userNow(), unread })
}

/** How many messages one has not seen, asked anew each time the page is shown. Out of reach, the last known number stands. */
export function useUnread(): number {
	const somebody = useSomebody()
	const user = useSessionStore((state) => state.session?.user)
	const known = useStore()
	useDidShow(() => {
		if (!somebody) return
		api.unread().then(
			({ unread }) => putUnread(unread),
			() => undefined,
		)
	})
	return known.user === user ? known.unread : 0
}
