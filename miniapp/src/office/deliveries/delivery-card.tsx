import type { DeliveryView } from '@huying/shared/notice/notice-view'
import * as words from '@huying/shared/text/zh-CN/deliveries'
import { noticeText } from '@huying/shared/text/zh-CN/index'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Tap } from '../../kit/tap'
import { Quiet } from '../../kit/words'
import { placeOf } from '../../notice/place-of'
import { goTo } from '../../route/route'
import { Problem } from '../case/problem'
import './delivery-card.scss'
import { audienceOf } from './group-deliveries'
import { useRevive } from './use-revive'

type Props = { delivery: DeliveryView; now: number; onRevived: () => void }

/** One message that has not arrived: about which case, how often it was tried, with what answer. */
export function DeliveryCard({ delivery, now, onRevived }: Props) {
	const { about, kind, channel, at, tries, due, state } = delivery
	const number = about === undefined ? delivery.number : noticeText.subject[about]
	const { busy, problem, revive } = useRevive(delivery.delivery, onRevived)
	const mayRevive = state === 'failed' || state === 'dead'
	const facts = [words.made(sayTime(at, now)), words.tried(tries)]
	if (due !== undefined) facts.push(due <= now ? words.soon(tries) : words.next(sayTime(due, now), tries))
	return (
		<Card>
			<View className="delivery">
				<View className="delivery__what">
					<Tap
						role="link"
						className="delivery__number"
						label={words.lookAt(number)}
						onTap={() => goTo(...placeOf(delivery, 'office/case'))}
					>
						{about === undefined ? words.caseOf(number) : number}
					</Tap>
					<View>
						{words.about(words.audience[audienceOf(kind)], noticeText.phrase[kind], words.channel(channel))}
					</View>
					<Quiet>{facts.join('，')}</Quiet>
					<Attempts delivery={delivery} now={now} />
				</View>
				{mayRevive && (
					<View className="delivery__act">
						<Button
							words={words.revive}
							label={words.reviveOne(number)}
							look="plain"
							icon="refresh-cw"
							busy={busy}
							onTap={revive}
						/>
						<Problem words={problem} />
					</View>
				)}
			</View>
		</Card>
	)
}

/** The last attempt; the others on request, newest first. */
function Attempts({ delivery: { attempts, tries }, now }: Pick<Props, 'delivery' | 'now'>) {
	const [open, setOpen] = useState(false)
	const newest = [...attempts].reverse()
	const shown = open ? newest : newest.slice(0, 1)
	return (
		<View className="delivery__attempts">
			{open && tries > newest.length && <View>{words.newest(newest.length)}</View>}
			{shown.map(({ at, outcome, code, rid }) => (
				<View key={at} className="delivery__attempt">
					{words.attempt(
						sayTime(at, now),
						words.outcome[outcome],
						code === undefined ? undefined : words.reason(code),
						rid,
					)}
				</View>
			))}
			{newest.length > 1 && (
				<Tap className="delivery__each" onTap={() => setOpen(!open)}>
					{open ? words.fold : words.each}
				</Tap>
			)}
		</View>
	)
}
