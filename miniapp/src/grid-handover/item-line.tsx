import type { ItemView } from '@huying/shared/grid-handover/grid-handover-view'
import * as words from '@huying/shared/text/zh-CN/grid-handover'
import { itemWords } from '@huying/shared/text/zh-CN/grid-handover'
import { sayDateTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useTenant } from '../region/tenant'
import { sayVillage } from '../region/villages'
import './item-line.scss'

/** One item of a slip: what it is, what was said about it, and what is done with it. */
export function ItemLine({ view, children }: { view: ItemView; children?: ReactNode }) {
	const { item, title, remark, difference, carried } = view
	const { value: tenant } = useTenant()
	const deadline = 'deadline' in item ? item.deadline : undefined
	const detail =
		item.kind === 'inspection'
			? [sayVillage(tenant, item.village), words.openPlaces(item.open)]
			: item.kind === 'paper'
				? [words.papers(item.voucher, item.papers)]
				: title === undefined
					? []
					: [itemWords.number(item.number)]
	return (
		<View className="item-line">
			<View className="item-line__kind">{words.kind[item.kind]}</View>
			<View>{item.kind === 'inspection' ? item.title : (title ?? itemWords.number(item.number))}</View>
			<View className="item-line__quiet">
				{[...detail, deadline === undefined ? undefined : words.deadline(sayDateTime(deadline))]
					.filter((part) => part !== undefined)
					.join(' · ')}
			</View>
			{remark !== undefined && <View className="item-line__quiet">{words.remark(remark)}</View>}
			{difference !== undefined && <View className="item-line__difference">{words.isNot(difference)}</View>}
			{carried === true && <View className="item-line__quiet">{words.carried}</View>}
			{children}
		</View>
	)
}
