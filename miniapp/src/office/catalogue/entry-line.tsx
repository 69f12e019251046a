import { columnKeys, flatten, sayColumn } from '@huying/shared/catalogue/columns'
import type { Entry } from '@huying/shared/catalogue/entry'
import type { UnitWords } from '@huying/shared/catalogue/unit-words'
import * as words from '@huying/shared/text/zh-CN/catalogue-page'
import { headings } from '@huying/shared/text/zh-CN/catalogue-sheet'
import { View } from '@tarojs/components'
import { Icon } from '../../kit/icon'
import { Tap } from '../../kit/tap'
import { UrgencyMark } from '../urgency-mark'
import './entry-line.scss'

type Props = { entry: Entry; units: UnitWords; open: boolean; onTap: () => void }

/** One matter: what it is, who leads, how long; opened, everything that the list says of it. */
export function EntryLine({ entry, units, open, onTap }: Props) {
	const { name, lead, urgency } = entry
	return (
		<View className={open ? 'entry entry--open' : 'entry'}>
			<Tap className="entry__head" label={open ? words.close(name) : words.open(name)} onTap={onTap}>
				<View className="entry__mark">
					<UrgencyMark urgency={urgency} />
				</View>
				<View className="entry__words">
					<View className="entry__name">{name}</View>
					<View className="entry__line">{words.lineOf(entry, units.write(lead))}</View>
				</View>
				<Icon name={open ? 'chevron-down' : 'chevron-right'} colour="quiet" />
			</Tap>
			{open && <EntryFacts entry={entry} units={units} />}
		</View>
	)
}

/** What each column says. */
function EntryFacts({ entry, units }: { entry: Entry; units: UnitWords }) {
	const flat = flatten(entry)
	return (
		<View className="entry__facts">
			{columnKeys
				.filter((key) => key !== 'name')
				.map((key) => (
					<View key={key} className="entry__fact">
						<View className="entry__heading">{headings[key]}</View>
						<View className="entry__value">{sayColumn(key, flat, units) || words.blank}</View>
					</View>
				))}
		</View>
	)
}
