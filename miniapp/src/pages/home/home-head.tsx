import { homePage } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '../../kit/icon'
import { Tap } from '../../kit/tap'
import { Bell } from '../../notice/bell'
import { chooseOwnVillage, useOwnVillage } from '../../region/own-village'
import { useTenant } from '../../region/tenant'
import { VillagePicker } from '../../region/village-picker'
import { sayVillage } from '../../region/villages'
import { chooseTypeSize, useTypeSize } from '../../type-size/type-size'

/** Where one is, and how large the letters are. */
export function HomeHead() {
	const [open, setOpen] = useState(false)
	const chosen = useOwnVillage()
	const { value: tenant } = useTenant()
	const size = useTypeSize()
	const village = sayVillage(tenant, chosen)
	return (
		<View className="home__head">
			<Tap
				className="home__village"
				label={village === undefined ? homePage.chooseVillage : homePage.changeVillage(village)}
				onTap={() => setOpen(true)}
			>
				<Icon name="map-pin" colour="quiet" />
				<View className="home__village-name">{village ?? homePage.chooseVillage}</View>
				<Icon name="chevron-down" colour="quiet" />
			</Tap>
			<Tap className="home__size" onTap={() => chooseTypeSize(size === 'large' ? 'normal' : 'large')}>
				{size === 'large' ? homePage.size.toNormal : homePage.size.toLarge}
			</Tap>
			<Bell />
			<VillagePicker
				open={open}
				title={homePage.villageTitle}
				chosen={chosen}
				onChoose={chooseOwnVillage}
				onClose={() => setOpen(false)}
			/>
		</View>
	)
}
