import * as words from '@huying/shared/text/zh-CN/desk-keys'
import { View } from '@tarojs/components'
import { Sheet } from '../../kit/sheet'
import { Heading, Quiet } from '../../kit/words'
import { moveOfKey, moveWords, officeMoves } from '../case/moves'
import type { Seen } from '../case/use-case'
import { useKeyboard } from '../keyboard'
import { deedOf, deskKeys, sayKey } from './keys'
import './keys-sheet.scss'

type Line = { readonly does: string; readonly keys: string }

type Props = {
	/** The case that is open beside the list: what may be done with it. */
	view: Seen | undefined
	onClose: () => void
}

/** Every key of the desk and what it does now. */
export function KeysSheet({ view, onClose }: Props) {
	useKeyboard(true, (key) => {
		const closes = deedOf(key) === 'leave' || deedOf(key) === 'help'
		if (closes) onClose()
		return closes
	})
	const walk = deskKeys.map(({ does, keys }) => ({
		does: words.does[does],
		keys: keys.map(sayKey).join(` ${words.or} `),
	}))
	const moves = officeMoves.flatMap(({ type, key }) =>
		view && moveOfKey(key, view) === type ? [{ does: moveWords(type, view.status), keys: key }] : [],
	)
	return (
		<Sheet open title={words.title} onClose={onClose}>
			<Quiet>{words.explain}</Quiet>
			<Heading>{words.walk}</Heading>
			<Lines lines={walk} />
			{moves.length > 0 && <Heading>{words.move}</Heading>}
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
