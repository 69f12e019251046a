import type { Queue } from '@huying/shared/case/status'
import * as words from '@huying/shared/text/zh-CN/desk-keys'
import { View } from '@tarojs/components'
import { Sheet } from '../../kit/sheet'
import { Heading, Quiet } from '../../kit/words'
import { moveWords, officeMoves } from '../case/moves'
import { useKeyboard } from '../keyboard'
import { deedOf, deskKeys, sayKey } from './keys'
import './keys-sheet.scss'

type Line = { readonly does: string; readonly keys: string }

/** Every key of the desk and what it does. */
export function KeysSheet({ queue, onClose }: { queue: Queue; onClose: () => void }) {
	useKeyboard(true, (key) => {
		const closes = deedOf(key) === 'leave' || deedOf(key) === 'help'
		if (closes) onClose()
		return closes
	})
	const walk = deskKeys.map(({ does, keys }) => ({
		does: words.does[does],
		keys: keys.map(sayKey).join(` ${words.or} `),
	}))
	const moves = officeMoves.map(({ type, key }) => ({ does: moveWords(type, queue), keys: key }))
	return (
		<Sheet open title={words.title} onClose={onClose}>
			<Quiet>{words.explain}</Quiet>
			<Heading>{words.walk}</Heading>
			<Lines lines={walk} />
			<Heading>{words.move}</Heading>
			<Lines lines={moves} />
		</Sheet>
	)
}

function Lines({ lines }: { lines: readonly Line[] }) {
	return (
		<View className="keys-sheet">
			{lines.map(({ does, keys }) => (
				<View key={does} className="keys-sheet__line">
					<View className="keys-sheet__keys">{keys}</View>
					<View>{does}</View>
				</View>
			))}
		</View>
	)
}
