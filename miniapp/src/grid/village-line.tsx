import { find as words } from '@huying/shared/text/zh-CN/grid-day'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Field } from '../kit/field'
import { Icon } from '../kit/icon'
import { Tap } from '../kit/tap'
import { useTenant } from '../region/tenant'
import { VillagePicker } from '../region/village-picker'
import { sayVillage } from '../region/villages'
import './village-line.scss'

/** Which village it is: the one that is walked, or another by two taps. */
export function VillageLine({
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
			<Tap
				className="village-line"
				label={name === undefined ? words.chooseVillage : `${name}，${words.changeVillage}`}
				onTap={() => setOpen(true)}
			>
				<Icon name="map-pin" colour="quiet" />
				<View className="village-line__name">{name ?? words.chooseVillage}</View>
				<Icon name="chevron-right" colour="quiet" />
			</Tap>
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
