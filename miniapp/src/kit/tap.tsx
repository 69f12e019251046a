import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { beginTap } from '../api/correlation'
import { accessible } from './accessible'

type Props = PropsWithChildren<{
	onTap: () => void
	/** Said by a screen reader instead of the words inside. */
	label?: string | undefined
	role?: 'button' | 'radio' | 'checkbox' | 'tab' | 'link'
	checked?: boolean
	disabled?: boolean
	className?: string
}>

/** Anything that can be tapped: the one place for feedback, the keyboard and the screen reader. */
export function Tap({
	onTap,
	label,
	role = 'button',
	checked,
	disabled = false,
	className = '',
	children,
}: Props) {
	const tap = () => {
		beginTap()
		onTap()
	}
	return (
		<View
			className={className}
			hoverClass={disabled ? 'none' : 'down'}
			hoverStayTime={80}
			onClick={() => {
				if (!disabled) tap()
			}}
			{...accessible(role, label, { disabled, onTap: tap, ...(checked === undefined ? {} : { checked }) })}
		>
			{children}
		</View>
	)
}
