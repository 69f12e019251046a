import type { AdmissionView } from '@huying/shared/admission/admission-view'
import * as words from '@huying/shared/text/zh-CN/admission'
import { View } from '@tarojs/components'
import { Card } from '../../kit/card'
import { StateMark } from '../../kit/state-mark'
import { Quiet } from '../../kit/words'
import { goTo } from '../../route/route'
import './admission-card.scss'
import { standingOf, whyOf } from './standing'
import { useUnitNames } from './use-unit-names'

/** One request in a list: what, by whom, on whom, how long, for what money, and what was decided with why. */
export function AdmissionCard({ admission, now }: { admission: AdmissionView; now: number }) {
	const nameOf = useUnitNames()
	const { work, unitName } = admission
	const why = whyOf(admission)
	return (
		<Card
			label={words.list.look(work.title)}
			onTap={() => goTo('office/admission', { id: admission.admission })}
		>
			<View className="admission-card">
				<View className="admission-card__head">
					<View className="admission-card__title">{work.title}</View>
					<StateMark {...standingOf(admission, now)} />
				</View>
				<View>{`${unitName} → ${words.sayOnto(work.onto, nameOf)}`}</View>
				<Quiet>{words.list.line(words.sayOften(work.often), words.sayTerm(work.term))}</Quiet>
				<View>{words.sayMoney(work.money)}</View>
				{why !== undefined && <View className="admission-card__why">{why}</View>}
			</View>
		</Card>
	)
}
