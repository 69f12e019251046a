import type { Tenant } from '@huying/shared/tenant/tenant'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { arrival as words } from '@huying/shared/text/zh-CN/whistle'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Icon } from '../../kit/icon'
import { Buttons } from '../../kit/row'
import { Tap } from '../../kit/tap'
import { removeParcel, useParcels } from '../../outbox/outbox-store'
import { isArrival } from '../../outbox/parcel'
import { sayVillage } from '../../region/villages'
import { goTo } from '../../route/route'
import { ownerNow } from '../../session/owner'
import { ArrivalForm } from './arrival-form'
import { ArrivalSent } from './arrival-sent'
import { putArrival, useArrivalDraft } from './arrival-store'
import type { Meet } from './meets'
import './meet-card.scss'

type Props = {
	meet: Meet
	tenant: Tenant | undefined
	/** Metres from which on one is elsewhere. */
	within: number
	/** When it was last known that somebody has to go there. */
	since: number
	now: number
}

/** One place to be at, and the one button to press there. */
export function MeetCard({ meet, tenant, within, since, now }: Props) {
	const { case: id, title, caller, meetAt, village, place } = meet
	const draft = useArrivalDraft(id)
	// What arrived before the list was last looked at was for another whistle.
	const sent = useParcels(isArrival).find(
		(parcel) => parcel.draft.case === id && !(parcel.state === 'sent' && parcel.at < since),
	)
	const [begun, setBegun] = useState(false)
	const said = [
		village === undefined ? undefined : (sayVillage(tenant, village) ?? village),
		place?.description,
	].filter(Boolean)
	const begin = () => {
		setBegun(true)
		putArrival({ what: 'arrival', case: id, title, text: '', photos: [], user: ownerNow() })
	}
	const { longitude, latitude } = place ?? {}
	const onMap = process.env.TARO_ENV === 'weapp' && longitude !== undefined && latitude !== undefined
	return (
		<View className="meet-card">
			<Tap role="link" label={title} onTap={() => goTo('office/case', { id })}>
				<View className="meet-card__when">{words.called(caller, sayTime(meetAt, now))}</View>
				<View className="meet-card__title">{title}</View>
				<View className="meet-card__place">{said.length === 0 ? words.noPlace : said.join('，')}</View>
			</Tap>
			{onMap && (
				<Tap
					className="meet-card__map"
					onTap={() => {
						Taro.openLocation({ latitude, longitude }).catch(() => undefined)
					}}
				>
					<Icon name="map-pin" colour="accent" />
					<View>{words.openMap}</View>
				</Tap>
			)}
			{sent && !draft && (
				<ArrivalSent
					parcel={sent}
					now={now}
					onFix={() => {
						const { id: _, ...rest } = sent.draft
						removeParcel(sent.id)
						putArrival(rest)
					}}
				/>
			)}
			{draft && <ArrivalForm meet={meet} draft={draft} within={within} begun={begun} />}
			{!draft && !sent && (
				<Buttons>
					<Button words={words.button} label={words.buttonFor(title)} icon="camera" onTap={begin} />
				</Buttons>
			)}
		</View>
	)
}
