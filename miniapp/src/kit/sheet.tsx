import { kit } from '@huying/shared/text/zh-CN/index'
import { ScrollView, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { accessible } from './accessible'
import { Icon } from './icon'
import { Tap } from './tap'
import './sheet.scss'

type Props = PropsWithChildren<{
	open: boolean
	title: string
	onClose: () => void
	/** Stays in sight under what scrolls. */
	foot?: ReactNode
	/** As high as it may be, whatever is in it: for lists that change while one types. */
	tall?: boolean
}>

/** Something to decide before going on: from below on a phone, a dialog on a wide screen. */
export function Sheet({ open, title, onClose, foot, tall = false, children }: Props) {
	if (!open) return null
	return (
		<View className="sheet" catchMove>
			<Tap className="sheet__shade" label={kit.close} onTap={onClose} />
			<View
				className={tall ? 'sheet__panel sheet__panel--tall' : 'sheet__panel'}
				{...accessible('dialog', title)}
			>
				<View className="sheet__head">
					<View className="sheet__title">{title}</View>
					<Tap className="sheet__close" label={kit.close} onTap={onClose}>
						<Icon name="x" />
					</Tap>
				</View>
				<ScrollView className="sheet__body" scrollY>
					<View className="sheet__inside">{children}</View>
				</ScrollView>
				{foot !== undefined && <View className="sheet__foot">{foot}</View>}
			</View>
		</View>
	)
}
