import Taro from '@tarojs/taro'
import { useEffect, useMemo } from 'react'
import { useSessionStore } from '../session/store'
import { PREFIX } from './forget'

type Kept<Value> = { readonly user: string; readonly value: Value }

/**
 * What was known last is good enough without signal: an answer is kept on this device for whoever got it, and given
 * until a new one comes. Signing out forgets it.
 */
export function useRemembered<Value>(key: string, value: Value | undefined): Value | undefined {
	const user = useSessionStore((state) => state.session?.user)
	const place = `${PREFIX}${key}`
	const kept = useMemo(() => {
		const found: unknown = Taro.getStorageSync(place)
		const known = found ? (found as Kept<Value>) : undefined
		return known?.user === user ? known?.value : undefined
	}, [place, user])
	useEffect(() => {
		if (value !== undefined && user !== undefined) Taro.setStorageSync(place, { user, value })
	}, [place, user, value])
	return value ?? kept
}
