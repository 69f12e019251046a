import Taro from '@tarojs/taro'
import { useEffect, useMemo } from 'react'
import { useSessionStore } from '../../session/store'

/**
 * What was known last is good enough without signal: an answer is kept on this device for whoever got it, and given
 * until a new one comes.
 */
export function useRemembered<Value>(key: string, value: Value | undefined): Value | undefined {
	const user = useSessionStore((state) => state.session?.user)
	const place = `remembered ${key}`
	const kept = useMemo(() => {
		const found = Taro.getStorageSync(place) as { user: string; value: Value } | undefined | ''
		return found && found.user === user ? found.value : undefined
	}, [place, user])
	useEffect(() => {
		if (value !== undefined && user !== undefined) Taro.setStorageSync(place, { user, value })
	}, [place, user, value])
	return value ?? kept
}
