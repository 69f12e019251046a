import { urgencies } from '@huying/shared/case/status'
import type { QueueFilter } from '@huying/shared/desk/queue-filter'
import * as words from '@huying/shared/text/zh-CN/desk-filter'
import { caseText } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { Icon } from '../../kit/icon'
import { ConditionSwitch, ConditionTaken, ConditionTap } from '../condition'
import { UrgencyMark } from '../urgency-mark'
import { chosenOptions, type FilterOption, toggled } from './filter-options'
import './filter-bar.scss'

type Props = {
	filter: QueueFilter
	options: readonly FilterOption[]
	/** With a key for each: where there is room, the colours stand open. */
	wide: boolean
	/** Whether there is more to narrow by than what is late. */
	whole: boolean
	onNarrow: (filter: QueueFilter) => void
	onOpen: () => void
}

/** Fields that have a switch of their own in the open bar. */
const switches: ReadonlySet<string> = new Set(['urgency', 'late'])

/** What the queue is narrowed by: colours and lateness at one tap, the rest behind the button, each taken back alone. */
export function FilterBar({ filter, options, wide, whole, onNarrow, onOpen }: Props) {
	const chosen = chosenOptions(filter, options).filter(
		({ field }) => !((wide || !whole) && switches.has(field)),
	)
	return (
		<View className="filter-bar">
			{wide &&
				whole &&
				urgencies.map((urgency) => (
					<ConditionSwitch
						key={urgency}
						on={filter.urgency === urgency}
						label={caseText.urgency[urgency]}
						onTap={() => onNarrow(toggled(filter, { field: 'urgency', value: urgency }))}
					>
						<UrgencyMark urgency={urgency} />
						<View>{caseText.urgency[urgency].slice(0, 1)}</View>
					</ConditionSwitch>
				))}
			{(wide || !whole) && (
				<ConditionSwitch
					on={filter.late !== undefined}
					onTap={() => onNarrow(toggled(filter, { field: 'late', value: 'only' }))}
				>
					{words.late}
				</ConditionSwitch>
			)}
			{whole && (
				<ConditionTap label={words.title} onTap={onOpen}>
					<Icon name="list-filter" />
					<View>{wide ? `${words.title} /` : words.title}</View>
				</ConditionTap>
			)}
			{chosen.map((option) => (
				<ConditionTaken
					key={option.field}
					words={option.words}
					label={words.remove(option.words)}
					onTap={() => onNarrow(toggled(filter, option))}
				/>
			))}
		</View>
	)
}
