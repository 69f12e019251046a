import type { Tenant } from '@huying/shared/tenant/tenant'
import { afterwards } from '@huying/shared/text/zh-CN/clock'
import * as words from '@huying/shared/text/zh-CN/desk'
import { handle, open } from '@huying/shared/text/zh-CN/mine'
import { deadlineOf } from '@huying/shared/text/zh-CN/office-case'
import { View } from '@tarojs/components'
import { Button } from '../../kit/button'
import { Clock } from '../../kit/clock'
import { Tap } from '../../kit/tap'
import { goTo } from '../../route/route'
import { isOneTap } from '../case/form'
import { moveWords } from '../case/moves'
import { Problem } from '../case/problem'
import { UrgencyMark } from '../urgency-mark'
import type { MineItem } from './mine'
import { originOf } from './origin'
import type { NextStep } from './use-next-step'
import './mine-card.scss'

type Props = { item: MineItem; step: NextStep; tenant: Tenant | undefined; now: number }

/** One piece of work on a phone: how long there is, what it is, and the next step under the thumb. */
export function MineCard({ item, step, tenant, now }: Props) {
	const { summary, queue, next } = item
	const { case: id, deadline, since, urged, reworks } = summary
	const title = summary.title ?? words.untitled
	const signs = [
		...(urged > 0 ? [words.urged(urged)] : []),
		...(reworks > 0 ? [words.reworked(reworks)] : []),
	]
	return (
		<View className="mine-card">
			<Tap role="link" label={open(title)} onTap={() => goTo('office/case', { id })}>
				<View className="mine-card__clock">
					<UrgencyMark urgency={summary.urgency} />
					{deadline !== undefined && (
						<Clock
							what={deadlineOf[queue] ?? ''}
							at={deadline}
							from={since}
							afterwards={afterwards[queue]}
							now={now}
						/>
					)}
				</View>
				<View className="mine-card__title">{title}</View>
				<View className="mine-card__origin">{originOf(summary, tenant).join(' · ')}</View>
				{signs.length > 0 && <View className="mine-card__signs">{signs.join(' · ')}</View>}
			</Tap>
			<Problem words={step.problem?.case === id ? step.problem.words : undefined} />
			<View className="mine-card__next">
				<Button
					words={isOneTap(next) ? moveWords(next, queue) : handle}
					label={`${isOneTap(next) ? moveWords(next, queue) : handle}：${title}`}
					look={isOneTap(next) ? 'primary' : 'plain'}
					busy={step.busy === id}
					disabled={step.busy !== undefined && step.busy !== id}
					onTap={() => step.take(item)}
				/>
			</View>
		</View>
	)
}
