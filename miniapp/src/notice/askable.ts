import type { Askable } from '@huying/shared/notice/notice-view'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { create } from 'zustand'
import { api } from '../api/client'

const KEY = 'askable'
/** Templates seldom change; in milliseconds. */
const FRESH_FOR = 10 * 60_000

const useStore = create<{ askable: Askable | undefined; at: number }>(() => ({ askable: undefined, at: 0 }))

/** What may be asked for, known without asking anybody: a question must be put inside the tap itself. */
export function askableNow(): Askable | undefined {
	return useStore.getState().askable ?? kept()
}

/** The server has just told it. */
export function putAskable(askable: Askable): void {
	Taro.setStorageSync(KEY, askable)
	useStore.setState({ askable, at: Date.now() })
}

/** For a page on which something may be asked: learns the templates before anybody taps. In a browser there are none. */
export function useAskable(): Askable | undefined {
	const known = useStore((state) => state.askable)
	useEffect(() => {
		if (process.env.TARO_ENV === 'weapp') learn().catch(() => undefined)
	}, [])
	return process.env.TARO_ENV === 'weapp' ? (known ?? kept()) : undefined
}

let underWay: Promise<void> | undefined

function learn(): Promise<void> {
	if (Date.now() - useStore.getState().at < FRESH_FOR) return Promise.resolve()
	underWay ??= api
		.askable()
		.then(putAskable)
		.finally(() => {
			underWay = undefined
		})
	return underWay
}

/** As it was known last: enough to ask by, also without signal. */
function kept(): Askable | undefined {
	const value: unknown = Taro.getStorageSync(KEY)
	return value ? (value as Askable) : undefined
}
