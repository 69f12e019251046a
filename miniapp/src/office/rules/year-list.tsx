import type { RulesView } from '@huying/shared/rule/rules-view'
import { View } from '@tarojs/components'
import { useState } from 'react'
import './rules-form.scss'
import { useChangeRules } from './use-change-rules'
import { YearCard } from './year-card'
import { YearSheet } from './year-sheet'

type Props = { view: RulesView; now: number; onDone: () => void }

/** The calendar, a card for each year; those who may enter a year's days. */
export function YearList({ view, now, onDone }: Props) {
	const { busy, trouble, change, forget } = useChangeRules(view.version)
	const [open, setOpen] = useState<number>()
	const year = view.years.find((one) => one.year === open)
	const close = () => {
		setOpen(undefined)
		forget()
	}
	return (
		<View>
			<View className="rules-form">
				{view.years.map((one) => (
					<View key={one.year} className="rules-form__group">
						<YearCard year={one} now={now} onOpen={view.mayEdit ? () => setOpen(one.year) : undefined} />
					</View>
				))}
			</View>
			{year !== undefined && (
				<YearSheet
					key={year.year}
					year={year}
					own={view.rules.years}
					busy={busy}
					trouble={trouble}
					onClose={close}
					onSave={async (years) => {
						if (!(await change({ ...view.rules, years }))) return
						close()
						onDone()
					}}
				/>
			)}
		</View>
	)
}
