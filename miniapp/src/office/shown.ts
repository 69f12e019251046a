import { useDidHide, useDidShow } from '@tarojs/taro'
import { useRef, useState } from 'react'

/**
 * Whether this page is the one in sight: pages under it stay alive, and must neither ask nor listen.
 * @param onReturn called when it comes into sight again, not when it is first opened
 */
export function useShown(onReturn: () => void): boolean {
	const [shown, setShown] = useState(true)
	const opened = useRef(false)
	useDidShow(() => {
		setShown(true)
		if (opened.current) onReturn()
		opened.current = true
	})
	useDidHide(() => setShown(false))
	return shown
}
