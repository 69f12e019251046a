import { reportPage } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Draft } from '../../draft/draft'
import { changeDraft } from '../../draft/draft-store'
import { Field } from '../../kit/field'
import { useTenant } from '../../region/tenant'
import { VillageLine } from '../../region/village-line'
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
				<VillageLine village={village} choose={choose} change={change} onTap={() => setOpen(true)} />
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
