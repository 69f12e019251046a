import type { CaseFile } from '@huying/shared/case-file/case-file'
import type { Tenant } from '@huying/shared/tenant/tenant'
import { cover, stepTime, takenBy } from '@huying/shared/text/zh-CN/case-file'
import { caseText } from '@huying/shared/text/zh-CN/index'
import { centre } from '@huying/shared/text/zh-CN/letter'
import { View } from '@tarojs/components'
import { sayVillage } from '../../region/villages'
import type { Seen } from '../case/use-case'

type Props = { view: Seen; file: CaseFile; tenant: Tenant }

/** The first sheet: whose file, its number, what it is about, who worked on it, for whom it was taken out. */
export function FileCover({ view, file, tenant }: Props) {
	const { village, place, caller, responsibilities, sourceNumber } = view
	const lead = responsibilities.find((part) => part.lead)?.unitName ?? view.unitName
	const supports = responsibilities.filter((part) => !part.lead).map(({ unitName }) => unitName)
	const where = [village === undefined ? undefined : sayVillage(tenant, village), place?.description]
	const lines: readonly (readonly [string, string | undefined])[] = [
		[cover.number, view.number],
		[cover.sourceNumber, sourceNumber],
		[cover.what, view.matterName ?? view.title],
		[cover.source, caseText.source[view.source]],
		[cover.opened, stepTime(view.openedAt)],
		[cover.status, caseText.status[view.status]],
		[cover.place, where.filter(Boolean).join('，')],
		[
			cover.caller,
			caller === undefined ? hidden(view) : [caller.name, caller.phone].filter(Boolean).join('，'),
		],
		[cover.unit, lead],
		[cover.supports, supports.join('、')],
		[cover.taken, takenBy(file.unitName, stepTime(file.at))],
	]
	return (
		<View className="file__cover">
			<View className="file__issuer">{centre(tenant.name)}</View>
			<View className="file__name">{cover.name}</View>
			<View className="file__facts">
				{lines
					.filter(([, value]) => value !== undefined && value !== '')
					.map(([label, value]) => (
						<View key={label} className="file__fact">
							<View className="file__label">{label}</View>
							<View className="file__value">{value}</View>
						</View>
					))}
			</View>
		</View>
	)
}

const hidden = ({ identity }: Seen): string =>
	identity === 'named' ? cover.hidden : caseText.identity[identity]
