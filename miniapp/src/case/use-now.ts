import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'

/** The time that a page speaks of: taken when it is shown, so that 「还剩」 does not go stale over night. */
export function useNow(): number {
	const [now, setNow] = useState(() => Date.now())
	useDidShow(() => setNow(Date.now()))
	return now
}
