import type { FindFilter } from '@huying/shared/find/filter'
import * as words from '@huying/shared/text/zh-CN/find'
import { View } from '@tarojs/components'
import { TextInput } from '../../kit/field'
import { Icon } from '../../kit/icon'
import { ConditionTaken, ConditionTap } from '../condition'
import { chosenFind, type FindOption, toggledFind } from './find-options'
import { BOX } from './use-find-keys'
import './find-bar.scss'

type Props = {
	typed: string
	filter: FindFilter
	options: readonly FindOption[]
	wide: boolean
	onType: (typed: string) => void
	onNarrow: (filter: FindFilter) => void
	onMore: () => void
	onEnter: () => void
	/** Takes what is looked for out as a list, where there is a page for that. */
	onLedger?: () => void
}

/** The box, and under it each condition, to be taken back alone. */
export function FindBar({
	typed,
	filter,
	options,
	wide,
	onType,
	onNarrow,
	onMore,
	onEnter,
	onLedger,
}: Props) {
	return (
		<View className="find-bar">
			<View id={BOX}>
				<TextInput
					label={words.box}
					placeholder={words.placeholder}
					value={typed}
					most={500}
					focus={wide}
					onInput={onType}
					onDone={onEnter}
				/>
			</View>
			<View className="find-bar__chips">
				<ConditionTap onTap={onMore}>
					<Icon name="list-filter" />
					<View>{words.more}</View>
				</ConditionTap>
				{chosenFind(filter, options).map((option) => (
					<ConditionTaken
						key={option.field}
						words={option.words}
						label={words.remove(option.words)}
						onTap={() => onNarrow(toggledFind(filter, option))}
					/>
				))}
				{onLedger && (
					<ConditionTap role="link" onTap={onLedger}>
						{words.toLedger}
					</ConditionTap>
				)}
			</View>
		</View>
	)
}
