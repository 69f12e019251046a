import type { DecisionView } from '@huying/shared/decision/decision-view'
import { sayDay, voice as words } from '@huying/shared/text/zh-CN/decision'
import { View } from '@tarojs/components'
import { accessible } from '../kit/accessible'
import { Card } from '../kit/card'
import { Heading, Quiet } from '../kit/words'
import './asked-card.scss'

/** How residents answered so far: in words, and as two parts of a bar that nobody needs to see. */
export function AskedCard({ decision: { asking, terms } }: { decision: DecisionView }) {
	if (asking === undefined) return null
	const { agree, disagree, until, open } = asking
	const all = agree + disagree
	const counts = words.counts(agree, disagree)
	return (
		<Card>
			<Heading>{words.title}</Heading>
			<View>{counts}</View>
			{all > 0 && (
				<View className="asked" {...accessible('img', counts)}>
					<View className="asked__agree" style={{ flexGrow: agree }} />
					<View className="asked__disagree" style={{ flexGrow: disagree }} />
				</View>
			)}
			<Quiet>{open ? words.until(sayDay(until)) : words.over}</Quiet>
			<Quiet>{words.holder[terms.voiceOf]}</Quiet>
		</Card>
	)
}
