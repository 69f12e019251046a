import { ask } from '@huying/shared/text/zh-CN/errand-ask'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../kit/button'
import { Field } from '../kit/field'
import { useTenant } from '../region/tenant'
import { VillagePicker } from '../region/village-picker'
import { sayVillage } from '../region/villages'
import { changeErrand } from './errand-store'

const text = ask.village

/** Another village has other slots: the time that was chosen is let go of. */
export function VillagePart({ village, error }: { village: string | undefined; error: string | undefined }) {
	const [open, setOpen] = useState(false)
	const { value: tenant } = useTenant()
	const name = sayVillage(tenant, village) ?? village
	return (
		<View id="errand-village">
			<Field label={text.label} error={error}>
				<Button
					words={name ?? text.choose}
					label={name === undefined ? text.choose : `${name}，${text.change}`}
					look="calm"
					icon="map-pin"
					onTap={() => setOpen(true)}
				/>
			</Field>
			<VillagePicker
				open={open}
				title={text.title}
				chosen={village}
				onChoose={(code) => changeErrand({ village: code, ...(code !== village && { startsAt: undefined }) })}
				onClose={() => setOpen(false)}
			/>
		</View>
	)
}
