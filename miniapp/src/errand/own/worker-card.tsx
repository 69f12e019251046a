import { own } from '@huying/shared/text/zh-CN/errand-own'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Buttons } from '../../kit/row'
import { Heading, Paragraph, Quiet, Strong } from '../../kit/words'
import type { ErrandProps } from '../errand-props'
import { sayTripDay } from '../say-trip'
import { VisitSheet } from '../visit-sheet'

const text = own.worker

type Props = Pick<ErrandProps, 'view' | 'errand' | 'now' | 'step'>

/** Who runs it, by telephone in one tap; and when the two meet next. */
export function WorkerCard({ view, errand, now, step }: Props) {
	const [open, setOpen] = useState(false)
	const { worker, visit, trip, steps } = errand
	const phone = worker?.phone
	const cancel = async () => {
		if (await step.take({ type: 'unbook' })) await Taro.showToast({ title: text.unbooked, icon: 'none' })
	}
	if (!worker && !visit && !steps.includes('book')) return null
	return (
		<Card>
			<Heading>{text.title}</Heading>
			<Paragraph>{worker ? (worker.name ?? own.aWorker) : text.none}</Paragraph>
			{phone !== undefined && (
				<Buttons>
					<Button
						words={`${text.call} ${phone}`}
						look="calm"
						icon="phone"
						onTap={() => {
							Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)
						}}
					/>
				</Buttons>
			)}
			{(visit || steps.includes('book')) && (
				<View className="apart">
					<Strong>{visit && visit.startsAt <= now ? text.past : text.visit}</Strong>
					<Paragraph>{visit ? text[visit.kind](sayTime(visit.startsAt, now)) : text.noVisit}</Paragraph>
				</View>
			)}
			{trip && <Quiet>{text.trip(sayTripDay(trip.day, now), trip.office)}</Quiet>}
			{(steps.includes('book') || steps.includes('unbook')) && (
				<Buttons>
					{steps.includes('book') && (
						<Button
							words={visit ? text.change : text.book}
							look="calm"
							icon="calendar"
							onTap={() => setOpen(true)}
						/>
					)}
					{visit && steps.includes('unbook') && (
						<Button words={text.cancel} look="calm" busy={step.busy === 'unbook'} onTap={cancel} />
					)}
				</Buttons>
			)}
			<VisitSheet open={open} onClose={() => setOpen(false)} view={view} errand={errand} step={step} />
		</Card>
	)
}
