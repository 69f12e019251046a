import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Icon } from '../kit/icon'
import { Tap } from '../kit/tap'
import './condition.scss'

type TapProps = PropsWithChildren<{
	/** Read out in place of what stands on it. */
	label?: string
	/** Leads elsewhere: stands at the end of the line. */
	role?: 'link'
	onTap: () => void
}>

/** Something to do about what a list is narrowed by. */
export function ConditionTap({ label, role, onTap, children }: TapProps) {
	return (
		<Tap
			className={role === 'link' ? 'condition condition--end' : 'condition'}
			{...(label !== undefined && { label })}
			{...(role !== undefined && { role })}
			onTap={onTap}
		>
			{children}
		</Tap>
	)
}

type SwitchProps = PropsWithChildren<{ on: boolean; label?: string; onTap: () => void }>

/** A condition that is turned on and off. */
export function ConditionSwitch({ on, label, onTap, children }: SwitchProps) {
	return (
		<Tap
			role="checkbox"
			checked={on}
			{...(label !== undefined && { label })}
			className={on ? 'condition condition--on' : 'condition'}
			onTap={onTap}
		>
			{children}
		</Tap>
	)
}

/** A condition that holds, to be taken back alone. */
export function ConditionTaken({ words, label, onTap }: { words: string; label: string; onTap: () => void }) {
	return (
		<Tap className="condition condition--on" label={label} onTap={onTap}>
			<View>{words}</View>
			<Icon name="x" colour="accent" />
		</Tap>
	)
}
