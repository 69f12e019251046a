import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './part.scss'

/** A part of a page, set apart by space from the one above it. */
export function Part({ children }: PropsWithChildren) {
	return <View className="archive-part">{children}</View>
}
