import { list as words } from '@huying/shared/text/zh-CN/admission'
import { View } from '@tarojs/components'
import { api } from '../../api/client'
import { Empty } from '../../kit/empty'
import { Field } from '../../kit/field'
import { useUnits } from '../case/use-units'
import { Chips } from '../chips'
import { usePages } from '../use-pages'
import { AdmissionList } from './admission-list'

type Props = { town: string | undefined; onChoose: (town: string) => void; now: number }

/** What was admitted onto a town, with all grids or by its name, and what was refused. */
export function TownList({ town, onChoose, now }: Props) {
	const { value: units = [] } = useUnits()
	const list = usePages(town && `onto ${town}`, (after) =>
		api.townAdmissions({ params: { unit: town ?? '' }, query: after === undefined ? {} : { after } }),
	)
	const towns = units.filter(({ kind }) => kind === 'town')
	return (
		<View>
			<Field label={words.town}>
				<Chips
					options={towns.map(({ unit, shortName }) => ({ value: unit, words: shortName }))}
					chosen={town}
					onChoose={onChoose}
				/>
			</Field>
			<View className="admissions__list">
				{town === undefined ? (
					<Empty words={words.chooseTown} icon="map-pin" />
				) : (
					<AdmissionList list={list} now={now} none={words.noneOnTown} />
				)}
			</View>
		</View>
	)
}
