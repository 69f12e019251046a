import type { Summary } from '@huying/shared/case/case-view'
import type { Tenant } from '@huying/shared/tenant/tenant'
import { afterwards, what } from '@huying/shared/text/zh-CN/clock'
import { unplaced, untitled } from '@huying/shared/text/zh-CN/desk'
import { whistles as words } from '@huying/shared/text/zh-CN/whistle'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Clock } from '../../kit/clock'
import { Buttons } from '../../kit/row'
import { Tap } from '../../kit/tap'
import { sayVillage } from '../../region/villages'
import { goTo } from '../../route/route'
import { queueOf } from '../queue-of'
import { UrgencyMark } from '../urgency-mark'
import { WhistleUnits } from './whistle-units'
import './whistle-card.scss'

type Props = { summary: Summary; tenant: Tenant | undefined; now: number }

/** One call of ours: how long there is, who leads, how many have done their part; unit by unit when it is unfolded. */
export function WhistleCard({ summary, tenant, now }: Props) {
	const [open, setOpen] = useState(false)
	const { case: id, title = untitled, deadline, since, unitName, village } = summary
	const { supports = 0, supportsDone = 0 } = summary
	const queue = queueOf(summary)
	const facts = [
		...(unitName === undefined ? [words.waitsAtCentre] : [words.lead(unitName)]),
		...(supports > 0 ? [words.supports(supports, supportsDone)] : []),
	]
	const look = () => goTo('office/case', { id })
	return (
		<View className="whistle-card">
			<Tap role="link" label={words.openLabel(title)} onTap={look}>
				<View className="whistle-card__clock">
					<UrgencyMark urgency={summary.urgency} />
					{deadline !== undefined && (
						<Clock
							what={what[queue] ?? ''}
							at={deadline}
							from={since}
							afterwards={afterwards[queue]}
							now={now}
						/>
					)}
				</View>
				<View className="whistle-card__title">{title}</View>
				<View className="whistle-card__facts">
					{[village === undefined ? unplaced : (sayVillage(tenant, village) ?? village), ...facts].join(
						' · ',
					)}
				</View>
			</Tap>
			{open && <WhistleUnits id={id} now={now} />}
			<Buttons>
				{unitName !== undefined && (
					<Button
						words={open ? words.fold : words.look}
						label={`${open ? words.fold : words.look}：${title}`}
						icon={open ? 'chevron-down' : 'users'}
						look="calm"
						fit
						onTap={() => setOpen(!open)}
					/>
				)}
				<Button words={words.open} label={words.openLabel(title)} look="plain" fit onTap={look} />
			</Buttons>
		</View>
	)
}
