import type { Summary } from '@huying/shared/case/case-view'
import type { Tenant } from '@huying/shared/tenant/tenant'
import * as words from '@huying/shared/text/zh-CN/desk'
import { caseText } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { Tap } from '../../kit/tap'
import { sayVillage } from '../../region/villages'
import { UrgencyMark } from '../urgency-mark'
import './case-line.scss'

type Props = {
	summary: Summary
	tenant: Tenant | undefined
	now: number
	chosen: boolean
	onTap: () => void
}

/** A case in a queue: how pressing, what, where from, and whether somebody is losing patience. */
export function CaseLine({ summary, tenant, now, chosen, onTap }: Props) {
	const { deadline, kind, urged, reworks, source, sourceNumber, village, unitName } = summary
	const late = deadline !== undefined && deadline < now
	const where = village === undefined ? words.unplaced : (sayVillage(tenant, village) ?? village)
	const origin = [
		where,
		caseText.source[source],
		...(sourceNumber === undefined ? [] : [words.originalNumber(sourceNumber)]),
		...(unitName === undefined || summary.status === 'assigned' || summary.status === 'handling'
			? []
			: [unitName]),
	]
	return (
		<Tap className={chosen ? 'case-line case-line--chosen' : 'case-line'} role="link" onTap={onTap}>
			<View className={late ? 'case-line__clock case-line__clock--late' : 'case-line__clock'}>
				<UrgencyMark urgency={summary.urgency} />
				<View>{deadline === undefined ? '' : words.sayShortLeft(deadline, now)}</View>
			</View>
			<View className="case-line__what">
				<View className="case-line__title">{summary.title ?? words.untitled}</View>
				<View className="case-line__origin">{origin.join(' · ')}</View>
				{(urged > 0 || reworks > 0) && (
					<View className="case-line__signs">
						{urged > 0 && <View className="case-line__sign">{words.urged(urged)}</View>}
						{reworks > 0 && <View className="case-line__sign">{words.reworked(reworks)}</View>}
					</View>
				)}
			</View>
			{kind !== undefined && <View className="case-line__kind">{caseText.kind[kind]}</View>}
		</Tap>
	)
}
