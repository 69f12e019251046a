import { own } from '@huying/shared/text/zh-CN/errand-own'
import { work } from '@huying/shared/text/zh-CN/errand-work'
import { useState } from 'react'
import { Field } from '../../kit/field'
import { Picks } from '../../kit/picks'
import { PhotosField } from '../../photo/photos-field'
import { usePhotos } from '../../photo/use-photos'
import { waitingVouchers } from '../vouchers'
import { FormSheet } from './form-sheet'
import type { StepSheetProps } from './sheet-props'

const text = work.sign

/** A voucher confirmed by somebody without a phone: their signature, photographed. */
export function SignSheet({ errand, step, onClose }: StepSheetProps) {
	const open = waitingVouchers(errand)
	const [number, setNumber] = useState(open[0]?.number)
	const photos = usePhotos()
	const send = async () => {
		if (number === undefined) return false
		const names = await photos.arrive()
		const done = await step.take({ type: 'signVoucher', voucher: number, photos: names })
		if (done) photos.clear()
		return done
	}
	return (
		<FormSheet
			title={text.title}
			words={text.words}
			send={text.send}
			done={text.done}
			lacks={() => (photos.picked.length === 0 ? text.need : undefined)}
			onSend={send}
			trouble={step.failure?.message}
			busy={!photos.settled}
			onClose={onClose}
		>
			<Field label={text.which}>
				<Picks
					options={open.map((one) => ({ value: String(one.number), words: own.voucher.title(one.number) }))}
					chosen={String(number)}
					onChoose={(value) => setNumber(Number(value))}
				/>
			</Field>
			<PhotosField label={work.consent.photo} words={work.consent.photo} photos={photos} />
		</FormSheet>
	)
}
