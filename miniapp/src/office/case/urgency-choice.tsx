import { resolveWithin } from '@huying/shared/case/limits'
import { type Urgency, urgencies } from '@huying/shared/case/status'
import { form, urgencyName } from '@huying/shared/text/zh-CN/office-case'
import { HOUR } from '@huying/shared/time/day'
import { View } from '@tarojs/components'
import { Tap } from '../../kit/tap'
import { UrgencyMark } from '../urgency-mark'
import './urgency-choice.scss'

type Props = { chosen: Urgency | undefined; onChoose: (urgency: Urgency) => void }

/** Five large choices, each with its shape and the hours it gives the unit. */
export function UrgencyChoice({ chosen, onChoose }: Props) {
	return (
		<View className="urgencies">
			{urgencies.map((urgency) => (
				<Tap
					key={urgency}
					role="radio"
					checked={urgency === chosen}
					className={urgency === chosen ? 'urgencies__one urgencies__one--chosen' : 'urgencies__one'}
					onTap={() => onChoose(urgency)}
				>
					<View className="urgencies__name">
						<UrgencyMark urgency={urgency} />
						<View>{urgencyName[urgency]}</View>
					</View>
					<View className="urgencies__hours">{form.urgency.hours(resolveWithin[urgency] / HOUR)}</View>
				</Tap>
			))}
		</View>
	)
}
