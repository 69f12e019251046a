import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** Whether the phone says that it has a network. It may still be too weak: only an answer is proof. */
export function useOnline(): boolean {
	const [online, setOnline] = useState(true)
	useEffect(() => {
		const follow = ({ isConnected }: { isConnected: boolean }) => setOnline(isConnected)
		Taro.getNetworkType()
			.then(({ networkType }) => setOnline(networkType !== 'none'))
			.catch(() => undefined)
		Taro.onNetworkStatusChange(follow)
		return () => Taro.offNetworkStatusChange(follow)
	}, [])
	return online
}
