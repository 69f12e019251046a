import { ask } from '@huying/shared/text/zh-CN/errand-ask'
import { own } from '@huying/shared/text/zh-CN/errand-own'
import { work } from '@huying/shared/text/zh-CN/errand-work'
import { useState } from 'react'
import { Choice } from '../../kit/choice'
import { Field } from '../../kit/field'
import { Picks } from '../../kit/picks'
import { placedPapers } from '../vouchers'
import { FormSheet } from './form-sheet'
import type { StepSheetProps } from './sheet-props'

const text = work.papers

/** Papers go back, voucher by voucher: all that came on it unless one is taken out; or the office keeps them. */
export function ReturnSheet({ errand, step, onClose }: StepSheetProps) {
	const inHand = placedPapers(errand).filter(({ where }) => where === 'worker')
	const numbers = [...new Set(inHand.map(({ voucher }) => voucher))]
	const [number, setNumber] = useState(numbers[0])
	const [without, setWithout] = useState<readonly string[]>([])
	const [left, setLeft] = useState(false)
	const papers = inHand.filter(({ voucher }) => voucher === number)
	const keyOf = (place: number) => `${number} ${place}`
	const places = papers.filter(({ place }) => !without.includes(keyOf(place))).map(({ place }) => place)
	const turn = (key: string) =>
		setWithout(without.includes(key) ? without.filter((one) => one !== key) : [...without, key])
	const send = async () =>
		number !== undefined &&
		(await step.take({
			type: 'returnPapers',
			voucher: number,
			places,
			photos: [],
			...(left && { left: true as const }),
		}))
	return (
		<FormSheet
			title={text.backTitle}
			send={left ? text.left : text.back}
			done={text.returned}
			lacks={() => (places.length === 0 ? text.need : undefined)}
			onSend={send}
			trouble={step.failure?.message}
			onClose={onClose}
		>
			{numbers.length > 1 && (
				<Field label={own.voucher.list}>
					<Picks
						options={numbers.map((one) => ({ value: String(one), words: own.voucher.title(one) }))}
						chosen={String(number)}
						onChoose={(value) => setNumber(Number(value))}
					/>
				</Field>
			)}
			<Field label={number === undefined ? '' : own.voucher.title(number)}>
				<Picks
					options={papers.map(({ place, name, form }) => ({
						value: keyOf(place),
						words: `${name}（${ask.papers.form[form]}）`,
					}))}
					chosen={papers.map(({ place }) => keyOf(place)).filter((key) => !without.includes(key))}
					onChoose={turn}
				/>
			</Field>
			<Field label={text.whose} hint={text.leftHint}>
				<Choice
					options={[
						{ value: 'back' as const, words: text.toThem },
						{ value: 'left' as const, words: text.leftThere },
					]}
					chosen={left ? 'left' : 'back'}
					onChoose={(value) => setLeft(value === 'left')}
				/>
			</Field>
		</FormSheet>
	)
}
