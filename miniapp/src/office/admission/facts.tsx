import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './facts.scss'

/** A fact of a request: what it is, and what it says. */
export function Fact({ name, children }: PropsWithChildren<{ name: string }>) {
	return (
		<View className="fact">
			<View className="fact__name">{name}</View>
			<View className="fact__words">{children}</View>
		</View>
	)
}
