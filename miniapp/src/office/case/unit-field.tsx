import { form } from '@huying/shared/text/zh-CN/office-case'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Field } from '../../kit/field'
import { Buttons } from '../../kit/row'
import { Sheet } from '../../kit/sheet'
import { UnitChoice } from './unit-choice'
import { useUnits } from './use-units'

const words = form.unit

type Props = {
	label: string
	hint: string
	chosen: string | undefined
	village: string | undefined
	onChoose: (unit: string | undefined) => void
}

/** A unit that need not be named: a button until it is. */
export function UnitField({ label, hint, chosen, village, onChoose }: Props) {
	const [open, setOpen] = useState(false)
	const { value: units } = useUnits()
	const name = units?.find(({ unit }) => unit === chosen)?.name
	return (
		<Field label={label} hint={hint}>
			<Buttons>
				<Button
					words={chosen === undefined ? words.choose : (name ?? chosen)}
					look="calm"
					fit
					onTap={() => setOpen(true)}
				/>
				{chosen !== undefined && (
					<Button words={words.clear} look="calm" icon="x" fit onTap={() => onChoose(undefined)} />
				)}
			</Buttons>
			<Sheet open={open} title={label} onClose={() => setOpen(false)} tall>
				<UnitChoice
					chosen={chosen}
					village={village}
					onChoose={(unit) => {
						onChoose(unit)
						setOpen(false)
					}}
				/>
			</Sheet>
		</Field>
	)
}
