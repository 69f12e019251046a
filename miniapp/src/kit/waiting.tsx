import { kit } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { accessible } from './accessible'
import './moment.scss'

/** In milliseconds: before the first nothing is said, after the second that it is slow. */
const SAY_AFTER = 1000
const SAY_SLOW_AFTER = 8000

/** Something is under way. A short wait shows nothing; a longer one says what is going on. */
export function Waiting({ words = kit.waiting }: { words?: string }) {
	const [waited, setWaited] = useState<'short' | 'long' | 'slow'>('short')
	useEffect(() => {
		const long = setTimeout(() => setWaited('long'), SAY_AFTER)
		const slow = setTimeout(() => setWaited('slow'), SAY_SLOW_AFTER)
		return () => {
			clearTimeout(long)
			clearTimeout(slow)
		}
	}, [])
	return (
		<View className="moment" {...accessible('status')}>
			{waited !== 'short' && <View className="moment__turning" />}
			{waited !== 'short' && <View className="moment__words">{words}</View>}
			{waited === 'slow' && <View className="moment__more">{kit.waitingLong}</View>}
		</View>
	)
}
