import { useMemo } from 'react'
import { useTenant } from '../../region/tenant'
import { useNow } from '../now'
import { useStaff } from '../staff'
import { desksOf } from './desks'
import { useMine } from './use-mine'
import { usePlace } from './use-place'
import { useCounts, useQueue, withOpenQueue } from './use-queue'
import { MINE, type Shelf } from './view'

const MINUTE = 60_000
/** In milliseconds: by then the counter has seen an event. */
const COUNTED_AFTER = 2500

/** Everything a desk shows, wide or narrow: whose it is, what waits there, and how to ask again. */
export function useWorkDesk(wide: boolean, shown: boolean) {
	const staff = useStaff()
	const now = useNow(MINUTE)
	const { value: tenant } = useTenant()
	const posts = staff.profile?.posts
	const desks = useMemo(() => desksOf(posts ?? [], Date.now()), [posts])
	const place = usePlace(desks, wide, shown)
	const { desk, shelf, filter, narrowed } = place
	const status = shelf === MINE ? undefined : shelf
	const counts = useCounts(desk)
	const queue = useQueue(desk, status, filter)
	const mine = useMine(shelf === MINE ? desk : undefined, counts.value ?? (counts.failure && {}))
	const list = shelf === MINE ? mine : queue
	const reload = async (): Promise<void> => {
		await Promise.all([counts.reload(), list.reload()])
	}
	/** After a move: the counts follow the events a moment later, so they are asked for once more. */
	const follow = (): void => {
		reload()
		setTimeout(counts.reload, COUNTED_AFTER)
	}
	const seen = counts.value ?? {}
	const open = (next: Shelf): void => {
		place.open(next)
		counts.reload()
	}
	return {
		...staff,
		now,
		tenant,
		desks,
		...place,
		open,
		counts: narrowed ? seen : withOpenQueue(seen, status, queue.value),
		queue,
		mine,
		reloadDesk: reload,
		followMove: follow,
	}
}
export type WorkDesk = ReturnType<typeof useWorkDesk>
