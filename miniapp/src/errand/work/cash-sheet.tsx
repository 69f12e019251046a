import { centsOf, yuanOf } from '@huying/shared/admission/money'
import { CASH_LIMIT } from '@huying/shared/errand/limits'
import { work } from '@huying/shared/text/zh-CN/errand-work'
import { useState } from 'react'
import { Field, TextInput } from '../../kit/field'
import { Quiet } from '../../kit/words'
import { PhotosField } from '../../photo/photos-field'
import { usePhotos } from '../../photo/use-photos'
import { FormSheet } from './form-sheet'
import type { StepSheetProps } from './sheet-props'

const text = work.cash
const said = {
	takeCash: { title: text.takeTitle, send: text.take },
	spendCash: { title: text.spendTitle, send: text.spend },
	returnCash: { title: text.returnTitle, send: text.return },
} as const
export type CashStep = keyof typeof said

/** Money, to the cent: taken, spent with its receipts, given back. Where there is some in hand, that much is offered. */
export function CashSheet({ type, errand, step, onClose }: StepSheetProps & { type: CashStep }) {
	const [typed, setTyped] = useState(type === 'takeCash' ? '' : yuanOf(errand.cash))
	const photos = usePhotos()
	const fen = centsOf(typed)
	const lacks = () => {
		if (fen === undefined || fen < 1 || fen > CASH_LIMIT) return text.wrong
		return type === 'spendCash' && photos.picked.length === 0 ? text.needReceipt : undefined
	}
	const send = async () => {
		if (fen === undefined) return false
		if (type !== 'spendCash') return await step.take({ type, fen })
		const done = await step.take({ type, fen, photos: await photos.arrive() })
		if (done) photos.clear()
		return done
	}
	return (
		<FormSheet
			{...said[type]}
			done={text.done}
			lacks={lacks}
			onSend={send}
			trouble={step.failure?.message}
			busy={!photos.settled}
			onClose={onClose}
		>
			{errand.cash > 0 && <Quiet>{text.inHand(yuanOf(errand.cash))}</Quiet>}
			<Field label={text.label}>
				<TextInput
					label={text.label}
					placeholder={text.placeholder}
					value={typed}
					onInput={setTyped}
					most={12}
				/>
			</Field>
			{type === 'spendCash' && <PhotosField label={text.receipts} words={text.receipts} photos={photos} />}
		</FormSheet>
	)
}
