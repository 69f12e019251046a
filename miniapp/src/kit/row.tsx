import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './row.scss'

type Props = PropsWithChildren<{
	/** Where the children stand against each other, top to bottom. */
	at?: 'middle' | 'top' | 'stretch'
	/** Children that do not fit go to the next line. */
	wrap?: boolean
	/** Space above, as between two blocks. */
	apart?: boolean
}>

/** Things side by side. Use Grow for the one that takes the room that is left. */
export function Row({ at = 'middle', wrap = false, apart = false, children }: Props) {
	const classes = ['row', `row--${at}`, wrap && 'row--wrap', apart && 'row--apart']
	return <View className={classes.filter(Boolean).join(' ')}>{children}</View>
}

export function Grow({ children }: PropsWithChildren) {
	return <View className="row__grow">{children}</View>
}

/** Buttons: side by side while there is room, else below one another. */
export function Buttons({ children }: PropsWithChildren) {
	return <View className="buttons">{children}</View>
}

/** Things below one another, evenly apart: a heading and its words (`small`), lines (`middle`), parts (`large`). */
export function Stack({
	gap = 'small',
	children,
}: PropsWithChildren<{ gap?: 'small' | 'middle' | 'large' }>) {
	return <View className={`stack stack--${gap}`}>{children}</View>
}
