import { holdsCases } from '@huying/shared/desk/queue-filter'
import type { Tenant } from '@huying/shared/tenant/tenant'
import { afterwards, what } from '@huying/shared/text/zh-CN/clock'
import { reworked, urged as sayUrged, untitled } from '@huying/shared/text/zh-CN/desk'
import { open, step as steps } from '@huying/shared/text/zh-CN/mine'
import { View } from '@tarojs/components'
import { titleOf } from '../../case/title-of'
import { Button } from '../../kit/button'
import { Clock } from '../../kit/clock'
import { Tap } from '../../kit/tap'
import { goTo } from '../../route/route'
import { Problem } from '../case/problem'
import { UrgencyMark } from '../urgency-mark'
import { isAtOnce, type MineItem } from './mine'
import { originOf } from './origin'
import type { NextStep } from './use-next-step'
import './mine-card.scss'

type Props = { item: MineItem; step: NextStep; tenant: Tenant | undefined; now: number }

/** One piece of work on a phone: how long there is, what it is, and the next step under the thumb. */
export function MineCard({ item, step, tenant, now }: Props) {
	const { summary, queue, next } = item
	const words = steps[queue] ?? ''
	const { case: id, deadline, since, urged, reworks } = summary
	const title = titleOf(summary, untitled)
	const signs = [...(urged > 0 ? [sayUrged(urged)] : []), ...(reworks > 0 ? [reworked(reworks)] : [])]
	return (
		<View className="mine-card">
			<Tap role="link" label={open(title)} onTap={() => goTo('office/case', { id })}>
				<View className="mine-card__clock">
					<UrgencyMark urgency={summary.urgency} />
					{deadline !== undefined && (
						<Clock
							what={what[queue] ?? ''}
							at={deadline}
							from={holdsCases(queue) ? since : undefined}
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
					words={words}
					label={`${words}：${title}`}
					look={isAtOnce(next) ? 'primary' : 'plain'}
					busy={step.busy === id}
					disabled={step.busy !== undefined && step.busy !== id}
					onTap={() => step.take(item)}
				/>
			</View>
		</View>
	)
}
