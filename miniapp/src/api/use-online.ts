import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** Whether the phone says that it has a network. It may still be too weak: only an answer is proof. */
export function useOnline(): boolean {
	const [online, setOnline] = useState(true)
	useEffect(() => (process.env.TARO_ENV === 'h5' ? inBrowser(setOnline) : inWeChat(setOnline)), [])
	return online
}

type Tell = (online: boolean) => void

/** By the browser's own events: Taro's need navigator.connection, which half the browsers lack. */
function inBrowser(tell: Tell): () => void {
	const follow = () => tell(navigator.onLine)
	follow()
	window.addEventListener('online', follow)
	window.addEventListener('offline', follow)
	return () => {
		window.removeEventListener('online', follow)
		window.removeEventListener('offline', follow)
	}
}

function inWeChat(tell: Tell): () => void {
	const follow = ({ isConnected }: { isConnected: boolean }) => tell(isConnected)
	Taro.getNetworkType()
		.then(({ networkType }) => tell(networkType !== 'none'))
		.catch(() => undefined)
	Taro.onNetworkStatusChange(follow)
	return () => Taro.offNetworkStatusChange(follow)
}
