import { type Urgency, urgencies } from '@huying/shared/case/status'
import { defaultRules } from '@huying/shared/rule/rules'
import { form, urgencyName } from '@huying/shared/text/zh-CN/office-case'
import { sayAllowance } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { Tap } from '../../kit/tap'
import { useRules } from '../rules/use-rules'
import { UrgencyMark } from '../urgency-mark'
import './urgency-choice.scss'

type Props = { chosen: Urgency | undefined; onChoose: (urgency: Urgency) => void }

/** Five large choices, each with its shape and the time that the county gives the unit. */
export function UrgencyChoice({ chosen, onChoose }: Props) {
	const { value } = useRules(true)
	const given = (value?.rules ?? defaultRules).urgencies
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
					<View className="urgencies__hours">
						{form.urgency.within(sayAllowance(given[urgency].resolve))}
					</View>
				</Tap>
			))}
		</View>
	)
}
