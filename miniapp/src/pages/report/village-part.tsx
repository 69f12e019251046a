import { reportPage } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Draft } from '../../draft/draft'
import { changeDraft } from '../../draft/draft-store'
import { Field } from '../../kit/field'
import { Icon } from '../../kit/icon'
import { Tap } from '../../kit/tap'
import { useTenant } from '../../region/tenant'
import { VillagePicker } from '../../region/village-picker'
import { sayVillage } from '../../region/villages'

export function VillagePart({ draft, error }: { draft: Draft; error: string | undefined }) {
	const [open, setOpen] = useState(false)
	const { value: tenant } = useTenant()
	const { label, choose, change, title } = reportPage.village
	const village = sayVillage(tenant, draft.village) ?? draft.village
	return (
		<View id="report-village">
			<Field label={label} error={error}>
				<Tap
					className="report__line"
					label={village === undefined ? choose : `${village}，${change}`}
					onTap={() => setOpen(true)}
				>
					<Icon name="map-pin" colour="quiet" />
					<View
						className={
							village === undefined ? 'report__line-words report__line-words--none' : 'report__line-words'
						}
					>
						{village ?? choose}
					</View>
					<Icon name="chevron-right" colour="quiet" />
				</Tap>
			</Field>
			<VillagePicker
				open={open}
				title={title}
				chosen={draft.village}
				onChoose={(code) => changeDraft({ village: code })}
				onClose={() => setOpen(false)}
			/>
		</View>
	)
}
