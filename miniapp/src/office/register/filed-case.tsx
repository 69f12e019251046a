import { filed as words } from '@huying/shared/text/zh-CN/register'
import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { asApiError } from '../../api/explain'
import { Button } from '../../kit/button'
import { Buttons } from '../../kit/row'
import { StateMark } from '../../kit/state-mark'
import { Paragraph, Quiet } from '../../kit/words'
import { goTo } from '../../route/route'
import { useUnits } from '../case/use-units'
import { useKeyboard } from '../keyboard'
import { sayFailure } from '../say-failure'
import { fieldId, focusOn } from './focus'
import type { Filed } from './use-filing'

type Props = { filed: Filed; keys: boolean; onAgain: () => void }

/** The number large, to be read out; one key for the next call. */
export function FiledCase({ filed: { receipt, phone, accepted }, keys, onAgain }: Props) {
	const { value: units } = useUnits()
	const open = () => goTo('office/case', { id: receipt.case })
	useEffect(() => focusOn(fieldId('again')), [])
	useKeyboard(keys, (key) => {
		if (key.toUpperCase() !== 'O') return false
		open()
		return true
	})
	return (
		<View className="register-filed">
			<StateMark shape="done" words={words.title} />
			<Quiet>{words.read}</Quiet>
			<View className="register-filed__number">{receipt.number}</View>
			{phone !== undefined && <Paragraph>{words.claim(phone)}</Paragraph>}
			{accepted && <Paragraph>{sayAccepted(accepted, (unit) => nameOf(unit, units))}</Paragraph>}
			<Buttons>
				<View id={fieldId('again')}>
					<Button words={words.again} fit onTap={onAgain} />
				</View>
				<Button words={words.open} look="calm" fit onTap={open} />
				<Button words={words.desk} look="calm" fit onTap={() => goTo('office/desk')} />
			</Buttons>
			{process.env.TARO_ENV === 'h5' && <Quiet>{words.keys}</Quiet>}
		</View>
	)
}

const nameOf = (unit: string, units: readonly { unit: string; shortName: string }[] | undefined): string =>
	units?.find((one) => one.unit === unit)?.shortName ?? unit

function sayAccepted(accepted: NonNullable<Filed['accepted']>, name: (unit: string) => string): string {
	if (!accepted.accepted) return words.notAccepted(sayFailure(asApiError(accepted.failure)))
	return accepted.unit === undefined ? words.accepted : words.assigned(name(accepted.unit))
}
