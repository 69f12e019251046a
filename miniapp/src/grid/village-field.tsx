import { find as words } from '@huying/shared/text/zh-CN/grid-day'
import { useState } from 'react'
import { Field } from '../kit/field'
import { useTenant } from '../region/tenant'
import { VillageLine } from '../region/village-line'
import { VillagePicker } from '../region/village-picker'
import { sayVillage } from '../region/villages'

/** Which village it is: the one that is walked, or another by two taps. */
export function VillageField({
	village,
	onChange,
}: {
	village: string | undefined
	onChange: (village: string) => void
}) {
	const [open, setOpen] = useState(false)
	const { value: tenant } = useTenant()
	const name = sayVillage(tenant, village) ?? village
	return (
		<Field label={words.village}>
			<VillageLine
				village={name}
				choose={words.chooseVillage}
				change={words.changeVillage}
				onTap={() => setOpen(true)}
			/>
			<VillagePicker
				open={open}
				title={words.chooseVillage}
				chosen={village}
				onChoose={onChange}
				onClose={() => setOpen(false)}
			/>
		</Field>
	)
}
