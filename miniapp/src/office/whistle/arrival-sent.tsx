import { sayTime } from '@huying/shared/text/zh-CN/time'
import { arrival as words } from '@huying/shared/text/zh-CN/whistle'
import { View } from '@tarojs/components'
import { Button } from '../../kit/button'
import { Failure } from '../../kit/failure'
import { Buttons } from '../../kit/row'
import { StateMark } from '../../kit/state-mark'
import { removeParcel } from '../../outbox/outbox-store'
import type { Parcel } from '../../outbox/parcel'
import { dropPhoto } from '../../photo/kept-files'
import type { Arrival } from '../../summons/arrival'

type Props = { parcel: Parcel<Arrival>; now: number; onFix: () => void }

/** What became of a report-in: done, on its way, kept until there is a signal, or refused. */
export function ArrivalSent({ parcel, now, onFix }: Props) {
	const { state, trouble, draft } = parcel
	if (state === 'refused') {
		const forget = () => {
			removeParcel(parcel.id)
			for (const photo of draft.photos) dropPhoto(photo)
		}
		return (
			<View className="meet-card__sent">
				<Failure
					title={words.refused}
					words={trouble?.message ?? ''}
					kept={words.kept}
					onRetry={onFix}
					retryWords={words.fix}
				/>
				<Buttons>
					<Button words={words.forget} look="calm" fit onTap={forget} />
				</Buttons>
			</View>
		)
	}
	const said =
		state === 'sent'
			? words.done
			: trouble === undefined
				? words.sending
				: words.waiting(sayTime(draft.takenAt, now))
	return (
		<View className="meet-card__sent">
			<StateMark shape={state === 'sent' ? 'done' : trouble ? 'waiting' : 'doing'} words={said} />
		</View>
	)
}
