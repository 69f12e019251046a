import type { Status } from '@huying/shared/case/status'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { type Desk, statusesOf } from './desks'

const KEY = 'office-place'
type Place = { desk?: string; status?: Status }

const read = (): Place => {
	const kept: unknown = Taro.getStorageSync(KEY)
	return typeof kept === 'object' && kept !== null ? (kept as Place) : {}
}

/** At which desk one sits and which queue is open: remembered, so that one comes back to the same place. */
export function usePlace(desks: readonly Desk[]) {
	const [place, setPlace] = useState(read)
	const keep = (next: Place) => {
		Taro.setStorageSync(KEY, next)
		setPlace(next)
	}
	const desk = desks.find(({ key }) => key === place.desk) ?? desks[0]
	const statuses = desk ? statusesOf(desk.kind) : []
	const status = statuses.find((one) => one === place.status) ?? statuses[0]
	return {
		desk,
		status,
		sitAt: (key: string) => keep({ desk: key }),
		open: (next: Status) => keep({ status: next, ...(desk && { desk: desk.key }) }),
	}
}
