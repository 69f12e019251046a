import { filterFor, isNarrowed, type QueueFilter } from '@huying/shared/desk/queue-filter'
import Taro from '@tarojs/taro'
import { useEffect, useMemo, useState } from 'react'
import { useAddress } from '../../route/use-address'
import { type Desk, shelvesOf } from './desks'
import { narrows } from './narrows'
import { type DeskView, queryOf, type Shelf, viewIn } from './view'

const KEY = 'office-place'
type Place = { desk?: string; queue?: string }

const read = (): Place => {
	const kept: unknown = Taro.getStorageSync(KEY)
	return typeof kept === 'object' && kept !== null ? (kept as Place) : {}
}

/**
 * At which desk one sits, which queue is open, how it is narrowed and which case of it is open: the page's address.
 * An address that does not say comes back to where one was last.
 */
export function usePlace(desks: readonly Desk[], wide: boolean, shown: boolean) {
	const { query, go } = useAddress('office/desk', shown)
	const [before] = useState(read)
	const asked = useMemo((): DeskView => {
		const view = viewIn(query)
		return view.desk === undefined && view.queue === undefined ? { ...viewIn(before), ...view } : view
	}, [query, before])
	const desk = desks.find(({ key }) => key === asked.desk) ?? desks[0]
	const shelves = desk ? shelvesOf(desk, wide) : []
	const shelf = shelves.find((one) => one === asked.queue) ?? shelves[0]
	const filter: QueueFilter = narrows(desk, shelf) ? filterFor(shelf, asked.filter) : {}

	const show = (view: DeskView, how: 'push' | 'replace') => {
		Taro.setStorageSync(KEY, { desk: view.desk, queue: view.queue })
		// on a phone the way back leads out of the desk, not through its queues
		go(queryOf(view), wide ? how : 'replace')
	}
	const here = { ...(desk && { desk: desk.key }), ...(shelf && { queue: shelf }), filter }

	const stands = asked.desk === desk?.key && asked.queue === shelf
	// biome-ignore lint/correctness/useExhaustiveDependencies: this is about an address that does not say where one is
	useEffect(() => {
		if (desk && shelf && !stands && shown)
			show({ ...here, ...(asked.case !== undefined && { case: asked.case }) }, 'replace')
	}, [desk?.key, shelf, stands, shown])

	return {
		desk,
		shelf,
		filter,
		narrowed: isNarrowed(filter),
		/** The case that is open beside the list. */
		openCase: asked.case,
		sitAt: (key: string) => show({ desk: key, filter: {} }, 'push'),
		open: (queue: Shelf) => show({ ...here, queue }, 'push'),
		narrow: (next: QueueFilter) => show({ ...here, filter: next }, 'push'),
		keepCase: (id: string | undefined) => show({ ...here, ...(id !== undefined && { case: id }) }, 'replace'),
	}
}
