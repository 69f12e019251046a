import type { CaseView } from '@huying/shared/case/case-view'
import { helpingText, time } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { Card } from '../kit/card'
import { Quiet } from '../kit/words'
import './helping.scss'

const { fact } = helpingText

/** Who helps whom, and how that person is told. */
export function HelpingFacts({ view, now }: { view: CaseView; now: number }) {
	const { helping, helperName, caller, relation, status, moves } = view
	if (!helping) return null
	// Whoever helps is told who asks instead of them
	const judged = relation === 'caller' && status === 'verified' && !moves.includes('rate')
	const kin = helpingText.relation[helping.relation]
	const lines: [string, string | undefined][] = [
		[fact.person, caller?.name],
		[fact.helper, relation === 'caller' ? fact.yourself(kin) : fact.named(helperName, kin)],
		[fact.reach, helpingText.reach[helping.reach].words],
		[fact.told, helping.toldAt === undefined ? undefined : time.sayTime(helping.toldAt, now)],
	]
	return (
		<Card>
			<View className="helping">
				{lines.map(([label, words]) =>
					words === undefined ? null : (
						<View key={label} className="helping__line">
							<View className="helping__label">{label}</View>
							<View className="helping__words">{words}</View>
						</View>
					),
				)}
			</View>
			{judged && (
				<View className="apart">
					<Quiet>{helpingText.notYours}</Quiet>
				</View>
			)}
		</Card>
	)
}
