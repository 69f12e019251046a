import type { QueueFilter } from '@huying/shared/desk/queue-filter'
import * as words from '@huying/shared/text/zh-CN/desk-filter'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Field, TextInput } from '../../kit/field'
import { Buttons } from '../../kit/row'
import { Sheet } from '../../kit/sheet'
import { Quiet } from '../../kit/words'
import { Chips } from '../chips'
import { useKeyboard } from '../keyboard'
import { type FilterOption, optionsFound, toggled } from './filter-options'

type Props = {
	filter: QueueFilter
	options: readonly FilterOption[]
	wide: boolean
	onNarrow: (filter: QueueFilter) => void
	onClose: () => void
}

/** Everything a queue can be narrowed by: typed for, or tapped. Each choice holds at once. */
export function FilterSheet({ filter, options, wide, onNarrow, onClose }: Props) {
	const [typed, setTyped] = useState('')
	const groups = optionsFound(options, typed)
	useKeyboard(true, (key) => {
		if (key === 'Escape') onClose()
		return key === 'Escape'
	})
	const choose = (option: Pick<FilterOption, 'field' | 'value'>) => {
		onNarrow(toggled(filter, option))
		setTyped('')
	}
	const first = groups[0]?.options[0]
	return (
		<Sheet
			open
			tall
			title={words.title}
			onClose={onClose}
			foot={
				<Buttons>
					<Button words={words.done} onTap={onClose} />
					<Button words={words.clear} look="calm" onTap={() => onNarrow({})} />
				</Buttons>
			}
		>
			<TextInput
				label={words.search}
				placeholder={words.search}
				value={typed}
				focus={wide}
				onInput={setTyped}
				onDone={() => {
					if (typed.trim() !== '' && first !== undefined) choose(first)
				}}
			/>
			{wide && <Quiet>{words.searchHint}</Quiet>}
			{groups.length === 0 && <Quiet>{words.none}</Quiet>}
			<View>
				{groups.map(({ field, options: found }) => (
					<Field key={field} label={words.field[field]}>
						<Chips
							options={found.map(({ value, words: said }) => ({ value, words: said }))}
							chosen={filter[field]}
							onChoose={(value) => choose({ field, value })}
						/>
					</Field>
				))}
			</View>
		</Sheet>
	)
}
