import { View } from '@tarojs/components'
import './list-item.scss'
import { Tap } from './tap'

/** Shapes of the five urgencies 五色, told apart without their colours. */
export type Urgency = 'red' | 'orange' | 'yellow' | 'blue' | 'green'

type Props = {
	title: string
	detail: string
	/** How much time is left, e.g. 「2:14」, or when it came. */
	clock?: string
	urgency?: Urgency
	/** What the urgency is called: a shape and a colour are not read out. */
	urgencyWords?: string
	tag?: string
	chosen?: boolean
	onTap: () => void
}

/** One line of a queue: how urgent, what, where, and what kind. */
export function ListItem({ title, detail, clock, urgency, urgencyWords, tag, chosen = false, onTap }: Props) {
	return (
		<Tap
			className={chosen ? 'list-item list-item--chosen' : 'list-item'}
			label={[urgencyWords, clock, title, detail, tag].filter(Boolean).join('，')}
			onTap={onTap}
		>
			{(urgency !== undefined || clock !== undefined) && (
				<View className="list-item__lead">
					{urgency !== undefined && <View className={`list-item__urgency list-item__urgency--${urgency}`} />}
					{clock !== undefined && <View>{clock}</View>}
				</View>
			)}
			<View className="list-item__main">
				<View className="list-item__title">{title}</View>
				<View className="list-item__detail">{detail}</View>
			</View>
			{tag !== undefined && <View className="list-item__tag">{tag}</View>}
		</Tap>
	)
}

/** What a list is a list of, and how it is ordered. */
export function ListHead({ title, detail }: { title: string; detail?: string }) {
	return (
		<View className="list-head">
			<View className="list-head__title">{title}</View>
			{detail !== undefined && <View className="list-item__detail">{detail}</View>}
		</View>
	)
}
