import type { PublicEntry } from '@huying/shared/catalogue/catalogue-view'
import * as words from '@huying/shared/text/zh-CN/matter-picker'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { TextInput } from '../kit/field'
import { Icon } from '../kit/icon'
import { Sheet } from '../kit/sheet'
import { Tap } from '../kit/tap'
import { Quiet } from '../kit/words'
import { fieldsOf, lookedFor } from './looked-for'
import './matter-picker.scss'

/** More is not read but scrolled past; it also keeps WeChat's limit of 60 children. */
const MOST = 40

type Props = {
	open: boolean
	entries: readonly PublicEntry[]
	chosen: string | undefined
	onChoose: (entry: PublicEntry) => void
	onClose: () => void
}

/** A matter out of a hundred: its field first, or a few characters of what it is about. */
export function MatterPicker({ open, entries, chosen, onChoose, onClose }: Props) {
	const [text, setText] = useState('')
	const [field, setField] = useState<string>()
	const searching = text.trim() !== ''
	const found =
		searching || field !== undefined ? lookedFor(entries, text, searching ? undefined : field) : []
	return (
		<Sheet open={open} title={words.title} onClose={onClose} tall>
			<TextInput label={words.search} placeholder={words.search} value={text} onInput={setText} />
			{!searching && field === undefined && (
				<View className="matters">
					<Quiet>{words.fields}</Quiet>
					{fieldsOf(entries).map((one) => (
						<Tap key={one.field} className="matters__line" onTap={() => setField(one.field)}>
							<View className="matters__name">{one.field}</View>
							<Icon name="chevron-right" colour="quiet" />
						</Tap>
					))}
				</View>
			)}
			{!searching && field !== undefined && (
				<Tap className="matters__back" onTap={() => setField(undefined)}>
					<Icon name="arrow-left" colour="accent" />
					<View>{words.otherField}</View>
				</Tap>
			)}
			{(searching || field !== undefined) && (
				<View className="matters">
					{!searching && field !== undefined && <Quiet>{words.ofField(field)}</Quiet>}
					{found.slice(0, MOST).map((entry) => (
						<Tap
							key={entry.matter}
							role="radio"
							checked={entry.matter === chosen}
							className="matters__line"
							onTap={() => {
								setText('')
								onChoose(entry)
							}}
						>
							<View className="matters__words">
								<View className="matters__name">{entry.name}</View>
								<View className="matters__sentence">{entry.sentence}</View>
							</View>
							{entry.matter === chosen && <View className="matters__chosen">{words.chosen}</View>}
						</Tap>
					))}
					{found.length === 0 && <Quiet>{words.none}</Quiet>}
					{found.length > MOST && <Quiet>{words.left(found.length - MOST)}</Quiet>}
				</View>
			)}
		</Sheet>
	)
}
