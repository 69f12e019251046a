import * as words from '@huying/shared/text/zh-CN/register'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { accessible } from '../../kit/accessible'
import { Field, TextInput } from '../../kit/field'
import { Icon } from '../../kit/icon'
import { Quiet } from '../../kit/words'
import { fieldId, isIn } from './focus'
import type { Suggestion } from './suggest'
import { useHotkeys } from './use-hotkeys'

type Props = {
	name: 'village' | 'matter'
	label: string
	hint: string
	none: string
	error: string | undefined
	typed: string
	/** What was taken, in words. */
	chosen: string | undefined
	options: readonly Suggestion[]
	onType: (typed: string) => void
	onChoose: (suggestion: Suggestion) => void
}

/**
 * A name that is found by typing: arrows go through what fits, Enter takes it, Tab takes the first that fits what was
 * typed and goes on.
 */
export function SuggestField(props: Props) {
	const { name, label, hint, none, error, typed, chosen, options, onType, onChoose } = props
	const [at, setAt] = useState(0)
	const id = fieldId(name)
	const open = chosen === undefined && options.length > 0
	const marked = options[Math.min(at, options.length - 1)]
	const choose = (suggestion: Suggestion) => {
		setAt(0)
		onChoose(suggestion)
	}
	useHotkeys(open, ({ key, alt, ctrl, shift }) => {
		if (alt || ctrl || !isIn(id)) return false
		if (key === 'ARROWDOWN' || key === 'ARROWUP') {
			const step = key === 'ARROWDOWN' ? 1 : options.length - 1
			setAt((Math.min(at, options.length - 1) + step) % options.length)
			return true
		}
		if (key === 'ENTER' && marked) {
			choose(marked)
			return true
		}
		// goes on by itself
		if (key === 'TAB' && !shift && typed.trim() !== '' && marked) choose(marked)
		return false
	})
	return (
		<View id={id} className="suggest">
			<Field label={label} hint={hint} error={error}>
				<TextInput label={label} value={typed} most={60} onInput={onType} />
				{chosen !== undefined && (
					<View className="suggest__chosen">
						<Icon name="check" colour="leaf" />
						<View>{words.chosen(chosen)}</View>
					</View>
				)}
				{chosen === undefined && typed.trim() !== '' && options.length === 0 && <Quiet>{none}</Quiet>}
				{open && typed.trim() === '' && <Quiet>{words.suggested}</Quiet>}
				{open && (
					<View className="suggest__list">
						{options.map((option) => (
							// not a stop of the keyboard: arrows go through them from the box itself
							<View
								key={option.value}
								className={option === marked ? 'suggest__one suggest__one--marked' : 'suggest__one'}
								onClick={() => choose(option)}
								{...accessible('radio', undefined, { checked: option === marked })}
							>
								<View>{option.words}</View>
								{option.about !== undefined && <View className="suggest__about">{option.about}</View>}
							</View>
						))}
					</View>
				)}
			</Field>
		</View>
	)
}
