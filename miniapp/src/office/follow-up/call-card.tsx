import type { Call } from '@huying/shared/follow-up/call'
import type { Tenant } from '@huying/shared/tenant/tenant'
import { untitled } from '@huying/shared/text/zh-CN/desk'
import * as words from '@huying/shared/text/zh-CN/follow-up'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { beijingDay } from '@huying/shared/time/day'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { titleOf } from '../../case/title-of'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Tap } from '../../kit/tap'
import { Quiet } from '../../kit/words'
import { sayVillage } from '../../region/villages'
import { goTo } from '../../route/route'
import { CallForm } from './call-form'
import './call-card.scss'

type Props = {
	call: Call
	tenant: Tenant | undefined
	now: number
	/** Its form is open: one at a time, as one telephones. */
	open: boolean
	onOpen: () => void
	onDone: (taken: boolean) => Promise<void>
}

/** One caller who is owed a call: about what, with whom, what was tried, and what came of it now. */
export function CallCard({ call, tenant, now, open, onOpen, onDone }: Props) {
	const { number, village, unitName, phone, name } = call
	const about = [
		number,
		...(village === undefined ? [] : [sayVillage(tenant, village) ?? village]),
		...(unitName === undefined ? [] : [words.doneBy(unitName)]),
	]
	return (
		<Card>
			<View className="call-card">
				<View className="call-card__what">
					<Quiet>{about.join(' · ')}</Quiet>
					<Tap role="link" label={words.look} onTap={() => goTo('office/case', { id: call.case })}>
						<View className="call-card__title">{titleOf(call, untitled)}</View>
					</Tap>
					<Asked call={call} now={now} />
				</View>
				<View className="call-card__who">
					{name !== undefined && <View>{name}</View>}
					{phone === undefined ? (
						<Quiet>{words.noPhone}</Quiet>
					) : (
						<Button
							words={words.call(phone)}
							icon="phone"
							look={open ? 'calm' : 'plain'}
							onTap={() => {
								onOpen()
								Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)
							}}
						/>
					)}
				</View>
			</View>
			<CallForm call={call} nth={dayOfTry(call, now)} onTouch={onOpen} open={open} onDone={onDone} />
		</Card>
	)
}

/** When they were asked and reminded, and what came of the calls so far. */
function Asked({ call, now }: { call: Call; now: number }) {
	const { followUp, source } = call
	if (followUp === undefined) return null
	const onPhone = source === 'miniProgram'
	const said = [
		onPhone ? words.asked(sayTime(followUp.askedAt, now)) : words.neverAsked,
		...(followUp.remindedAt === undefined ? [] : [words.reminded(sayTime(followUp.remindedAt, now))]),
		...(followUp.tries.length > 0 ? [] : [words.owedSince(sayTime(followUp.dueAt, now))]),
	]
	return (
		<>
			<Quiet>{said.join('，')}</Quiet>
			{followUp.tries.map(({ at, outcome }) => (
				<View key={at} className="call-card__tried">
					{words.tried(sayTime(at, now), words.outcome[outcome])}
				</View>
			))}
		</>
	)
}

/** Which day of trying today would be: 1, 2 or 3. */
function dayOfTry({ followUp }: Call, now: number): number {
	const before = followUp?.tries.filter(({ at }) => beijingDay(at) !== beijingDay(now)).length ?? 0
	return before + 1
}
