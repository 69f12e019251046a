import { role } from '@huying/shared/text/zh-CN/office-room'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { whistles as words } from '@huying/shared/text/zh-CN/whistle'
import { View } from '@tarojs/components'
import { Failure } from '../../kit/failure'
import { NoticeBar } from '../../kit/notice-bar'
import { StateMark } from '../../kit/state-mark'
import { Waiting } from '../../kit/waiting'
import { useCase } from '../case/use-case'
import { sayFailure } from '../say-failure'
import { useShown } from '../shown'
import { linesOf, tallyOf, toMark } from './progress'

/** Every unit of a call: whether it has signed, shown up, done its part. */
export function WhistleUnits({ id, now }: { id: string; now: number }) {
	const { value, failure, reload } = useCase(id)
	useShown(() => {
		reload()
	})
	if (value === undefined)
		return failure === undefined ? <Waiting /> : <Failure words={sayFailure(failure)} onRetry={reload} />
	const { all, signed, arrived, done } = tallyOf(value.responsibilities)
	const owed = toMark(value)
	return (
		<View className="whistle-units">
			{value.whistle && (
				<View className="whistle-units__meet">{words.meetAt(sayTime(value.whistle.meetAt, now))}</View>
			)}
			<View className="whistle-units__tally">{words.tally(all, signed, arrived, done)}</View>
			{linesOf(value, now).map((line) => (
				<View key={line.unit} className="whistle-units__line">
					<View className="whistle-units__name">
						{line.lead ? `${line.name}（${role.lead}）` : line.name}
					</View>
					<StateMark shape={line.shape} words={line.state} />
					{line.facts.length > 0 && <View className="whistle-units__facts">{line.facts.join('，')}</View>}
				</View>
			))}
			{owed.length > 0 && <NoticeBar words={words.toMark(owed)} icon="star" />}
		</View>
	)
}
