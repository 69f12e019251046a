import { allGrids, form as words } from '@huying/shared/text/zh-CN/admission'
import { View } from '@tarojs/components'
import { Field } from '../../kit/field'
import { Tap } from '../../kit/tap'
import { useUnits } from '../case/use-units'
import type { Form } from './form'
import '../chips.scss'

type Props = {
	chosen: Pick<Form, 'grids' | 'towns'>
	error: string | undefined
	onChoose: (chosen: Pick<Form, 'grids' | 'towns'>) => void
}

/** Every grid, or any of the towns. */
export function TownsField({ chosen, error, onChoose }: Props) {
	const { value: units = [] } = useUnits()
	const all = chosen.grids === 'all'
	const toggled = (town: string) =>
		all || !chosen.towns.includes(town)
			? [...(all ? [] : chosen.towns), town]
			: chosen.towns.filter((one) => one !== town)
	return (
		<Field label={words.onto} hint={words.towns} error={error}>
			<View className="chips">
				<Chip words={allGrids} on={all} onTap={() => onChoose({ grids: all ? 'towns' : 'all', towns: [] })} />
				{units
					.filter(({ kind }) => kind === 'town')
					.map(({ unit, shortName }) => (
						<Chip
							key={unit}
							words={shortName}
							on={!all && chosen.towns.includes(unit)}
							onTap={() => onChoose({ grids: 'towns', towns: toggled(unit) })}
						/>
					))}
			</View>
		</Field>
	)
}

function Chip({ words: said, on, onTap }: { words: string; on: boolean; onTap: () => void }) {
	return (
		<Tap
			role="radio"
			checked={on}
			className={on ? 'chips__one chips__one--chosen' : 'chips__one'}
			onTap={onTap}
		>
			{said}
		</Tap>
	)
}
