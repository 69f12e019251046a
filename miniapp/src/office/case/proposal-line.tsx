import type { Entry } from '@huying/shared/catalogue/entry'
import { urgencyMark } from '@huying/shared/text/zh-CN/desk'
import { basis, proposal as words } from '@huying/shared/text/zh-CN/office-form'
import { sayAllowance } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { Quiet } from '../../kit/words'
import { UrgencyMark } from '../urgency-mark'
import { proposalOf, sayDuty } from './proposal'
import './proposal-line.scss'
import { useUnits } from './use-units'

type Props = {
	entry: Entry
	village: string | undefined
	/** The unit chosen to lead: another than the entry's is by order. */
	chosen: string | undefined
}

/** What the catalogue says of a matter: who leads, who helps, on what basis, how fast, and what else. */
export function ProposalLine({ entry, village, chosen }: Props) {
	const { value: units = [] } = useUnits()
	const { lead, supports, urgency, resolve, flow, evidence } = entry
	const helping = supports.map((duty) => sayDuty(duty, village, units)).join('、')
	const proposed = proposalOf(entry, village)
	const further = [
		...(flow.visit ? [words.visit] : []),
		...(flow.joint ? [words.joint] : []),
		words.evidence(evidence),
		...(proposed.unit === undefined ? [words.nobody] : []),
	]
	return (
		<View className="proposal">
			<View>{words.said(sayDuty(lead, village, units), helping, basis[entry.basis])}</View>
			<View className="proposal__time">
				<UrgencyMark urgency={urgency} />
				<View>{words.time(urgencyMark[urgency], sayAllowance(resolve))}</View>
			</View>
			<Quiet>{further.join('')}</Quiet>
			{chosen !== undefined && proposed.unit !== undefined && chosen !== proposed.unit && (
				<View className="proposal__outside">{words.outside}</View>
			)}
		</View>
	)
}
