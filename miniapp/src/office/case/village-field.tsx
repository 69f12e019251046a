import { form } from '@huying/shared/text/zh-CN/office-case'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Field } from '../../kit/field'
import { Buttons } from '../../kit/row'
import { TwoStepPicker } from '../../kit/two-step-picker'
import { useTenant } from '../../region/tenant'
import { groupsOf, sayVillage } from '../../region/villages'

const words = form.village

type Props = { chosen: string | undefined; onChoose: (village: string) => void }

/** Where a case belongs that came without a village. */
export function VillageField({ chosen, onChoose }: Props) {
	const [open, setOpen] = useState(false)
	const { value: tenant } = useTenant()
	return (
		<Field label={words.title} hint={words.hint}>
			<Buttons>
				<Button
					words={sayVillage(tenant, chosen) ?? words.choose}
					look="calm"
					icon="map-pin"
					fit
					onTap={() => setOpen(true)}
				/>
			</Buttons>
			<TwoStepPicker
				open={open}
				title={words.title}
				groups={tenant ? groupsOf(tenant) : []}
				chosen={chosen}
				onChoose={(place) => {
					onChoose(place.code)
					setOpen(false)
				}}
				onClose={() => setOpen(false)}
			/>
		</Field>
	)
}
