import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Tap } from './tap'
import './card.scss'

type Props = PropsWithChildren<{
	/** `ask` waits for an answer, `good` is reassuring, `accent` is the page's one call to act. */
	tone?: 'plain' | 'ask' | 'good' | 'accent'
	onTap?: () => void
	label?: string
}>

/** One thing, set apart by space. Cards are not put into cards. */
export function Card({ tone = 'plain', onTap, label, children }: Props) {
	const className = `card card--${tone}`
	if (onTap === undefined) return <View className={className}>{children}</View>
	return (
		<Tap className={className} label={label} onTap={onTap}>
			{children}
		</Tap>
	)
}
