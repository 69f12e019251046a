import { View } from '@tarojs/components'
import './state-mark.scss'

/** waiting: nobody has it yet · doing: someone has it · done · stopped: it will not go on. */
export type StateShape = 'waiting' | 'doing' | 'done' | 'stopped'

/** A state is a word, then a shape (dotted ring, open ring, diamond, square), and only then a colour. */
export function StateMark({ shape, words }: { shape: StateShape; words: string }) {
	return (
		<View className={`state-mark state-mark--${shape}`}>
			<View className="state-mark__shape" />
			<View>{words}</View>
		</View>
	)
}
