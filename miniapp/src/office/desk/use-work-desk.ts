import type { Status } from '@huying/shared/case/status'
import { useMemo } from 'react'
import { useTenant } from '../../region/tenant'
import { useNow } from '../now'
import { useStaff } from '../staff'
import { desksOf } from './desks'
import { usePlace } from './use-place'
import { useCounts, useQueue, withOpenQueue } from './use-queue'

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
	const shown = withOpenQueue(counts.value ?? {}, place.status, queue.value)
	const open = (status: Status): void => {
		place.open(status)
		counts.reload()
	}
	return {
		...staff,
		now,
		tenant,
		desks,
		...place,
		open,
		counts: shown,
		queue,
		reloadDesk: reload,
		followMove: follow,
	}
}
export type WorkDesk = ReturnType<typeof useWorkDesk>
