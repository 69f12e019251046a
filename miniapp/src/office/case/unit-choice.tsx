import { form } from '@huying/shared/text/zh-CN/office-case'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Failure } from '../../kit/failure'
import { TextInput } from '../../kit/field'
import { Waiting } from '../../kit/waiting'
import { Quiet } from '../../kit/words'
import { Chips } from '../chips'
import { unitGroups } from './unit-groups'
import { useUnits } from './use-units'
import './unit-choice.scss'

const words = form.unit

type Props = {
	/** One, or several where each tap adds one or takes it back. */
	chosen: string | readonly string[] | undefined
	onChoose: (unit: string) => void
	village: string | undefined
	/** The unit complained of, or one that is chosen elsewhere: shown, but not to be had. */
	not?: string | undefined | readonly (string | undefined)[]
	/** The centre is one of them: for naming people, not for calling units. */
	centre?: boolean
}

/** Every unit of the county a tap away: by kind, or by a part of its name. */
export function UnitChoice({ chosen, onChoose, village, not, centre = false }: Props) {
	const { value: units, failure, reload } = useUnits()
	const [typed, setTyped] = useState('')
	if (units === undefined)
		return failure === undefined ? <Waiting /> : <Failure words={words.failed} onRetry={reload} />
	const groups = unitGroups(units, typed, village, centre)
	const barred = Array.isArray(not) ? not : [not]
	return (
		<View className="unit-choice">
			<TextInput label={words.search} placeholder={words.search} value={typed} onInput={setTyped} />
			{groups.length === 0 && <Quiet>{words.none}</Quiet>}
			{groups.map((group) => (
				<View key={group.key} className="unit-choice__group">
					<View className="unit-choice__kind">{group.title}</View>
					<Chips
						options={group.units.map(({ unit, shortName }) => ({
							value: unit,
							words: shortName,
							disabled: barred.includes(unit),
						}))}
						chosen={chosen}
						onChoose={onChoose}
					/>
				</View>
			))}
		</View>
	)
}
