import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { accessible } from './accessible'
import './words.scss'

/** A page's name (1) or a section's (2). */
export function Heading({ level = 2, children }: PropsWithChildren<{ level?: 1 | 2 }>) {
	return (
		<View className={`heading heading--${level}`} {...accessible('heading')}>
			{children}
		</View>
	)
}

/** Reading text. */
export function Paragraph({ children }: PropsWithChildren) {
	return <View className="paragraph">{children}</View>
}

/** What may be passed over: a time, a place, a hint. */
export function Quiet({ children }: PropsWithChildren) {
	return <View className="quiet">{children}</View>
}

/** The few words in a sentence that matter most. */
export function Strong({ children }: PropsWithChildren) {
	return <View className="strong">{children}</View>
}
