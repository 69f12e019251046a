import type { NearbyAnswer, NearbyCase } from '@huying/shared/nearby/nearby-view'
import { nearbyText } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { useNow } from '../case/use-now'
import { Button } from '../kit/button'
import { Sheet } from '../kit/sheet'
import { Paragraph } from '../kit/words'
import { NearCase } from './near-case'
import './near.scss'

const text = nearbyText.sheet

type Props = {
	/** What was found; undefined while there is nothing to ask. */
	near: NearbyAnswer | undefined
	onJoined: (found: NearbyCase) => void
	/** None of these: the report goes out. */
	onSend: () => void
	onClose: () => void
}

/** Before a report is sent: may it be one of these? One tap either way. */
export function NearSheet({ near, onJoined, onSend, onClose }: Props) {
	const now = useNow()
	return (
		<Sheet
			open={near !== undefined}
			title={text.title}
			onClose={onClose}
			foot={
				<View className="near__foot">
					<Button words={text.on} icon="send" onTap={onSend} />
				</View>
			}
		>
			<Paragraph>{text.words}</Paragraph>
			{near?.cases.map((found) => (
				<NearCase key={found.case} found={found} pictures={near.pictures} now={now} onJoined={onJoined} />
			))}
		</Sheet>
	)
}
