import { ask } from '@huying/shared/text/zh-CN/errand-ask'
import { beijingDay } from '@huying/shared/time/day'
import { useState } from 'react'
import { useNow } from '../case/use-now'
import { Field } from '../kit/field'
import { Picks } from '../kit/picks'
import { Quiet } from '../kit/words'
import { saySlot, slotDays } from './slot-days'
import { useFreeSlots } from './use-free-slots'

const text = ask.visit
const later = 'later'

type Props = {
	village: string
	/** When it begins, in epoch milliseconds; undefined: left open. */
	chosen: number | undefined
	onChoose: (startsAt: number | undefined) => void
	/** Changes when what is free must be asked anew. */
	round?: number
	/** Whether it may be left open. */
	open?: boolean
}

/** First the day, then the time: what is taken is not there. */
export function SlotPicker({ village, chosen, onChoose, round = 0, open = true }: Props) {
	const now = useNow()
	const free = useFreeSlots(village, round)
	const [looked, setLooked] = useState<string>()
	const days = slotDays(free.value ?? [], now)
	const at = looked ?? (chosen === undefined ? undefined : String(beijingDay(chosen)))
	const day = days.find(({ key }) => key === at)
	const options = [
		...days.map(({ key, words }) => ({ value: key, words })),
		...(open ? [{ value: later, words: text.later }] : []),
	]
	const chooseDay = (value: string) => {
		setLooked(value)
		onChoose(undefined)
	}
	if (!free.value) return <Quiet>{free.failure ? text.failed : text.waiting}</Quiet>
	if (days.length === 0) return <Quiet>{text.full}</Quiet>
	return (
		<>
			<Field label={text.day} {...(open && { hint: text.laterHint })}>
				<Picks
					options={options}
					chosen={day?.key ?? (open ? later : undefined)}
					onChoose={chooseDay}
					halves={false}
				/>
			</Field>
			{day && (
				<Field label={text.time}>
					<Picks
						halves
						options={day.slots.map((slot) => ({ value: String(slot.startsAt), words: saySlot(slot) }))}
						chosen={chosen === undefined ? undefined : String(chosen)}
						onChoose={(value) => onChoose(Number(value))}
					/>
				</Field>
			)}
		</>
	)
}
