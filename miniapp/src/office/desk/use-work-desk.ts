import { useMemo } from 'react'
import { useTenant } from '../../region/tenant'
import { useNow } from '../now'
import { useStaff } from '../staff'
import { desksOf } from './desks'
import { usePlace } from './use-place'
import { useCounts, useQueue } from './use-queue'

const MINUTE = 60_000
/** In milliseconds: by then the counter has seen an event. */
const COUNTED_AFTER = 2500

/** Everything a desk shows, wide or narrow: whose it is, what waits there, and how to ask again. */
export function useWorkDesk() {
	const staff = useStaff()
	const now = useNow(MINUTE)
	const { value: tenant } = useTenant()
	const posts = staff.profile?.posts
	const desks = useMemo(() => desksOf(posts ?? [], Date.now()), [posts])
	const place = usePlace(desks)
	const counts = useCounts(place.desk)
	const queue = useQueue(place.desk, place.status)
	const reload = async (): Promise<void> => {
		await Promise.all([counts.reload(), queue.reload()])
	}
	/** After a move: the counts follow the events a moment later, so they are asked for once more. */
	const follow = (): void => {
		reload()
		setTimeout(counts.reload, COUNTED_AFTER)
	}
	const counted =
		place.desk?.unit === undefined && place.status !== undefined
			? { [place.status]: queue.value?.cases.length ?? 0 }
			: (counts.value ?? {})
	return {
		...staff,
		now,
		tenant,
		desks,
		...place,
		counts: counted,
		queue,
		reloadDesk: reload,
		followMove: follow,
	}
}
export type WorkDesk = ReturnType<typeof useWorkDesk>
