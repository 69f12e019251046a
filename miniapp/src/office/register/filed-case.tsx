import { filed as words } from '@huying/shared/text/zh-CN/register'
import { View } from '@tarojs/components'
import { asApiError } from '../../api/explain'
import { Button } from '../../kit/button'
import { Buttons } from '../../kit/row'
import { StateMark } from '../../kit/state-mark'
import { Paragraph, Quiet } from '../../kit/words'
import { goTo } from '../../route/route'
import { useUnits } from '../case/use-units'
import { useKeyHints } from '../key-hints'
import { sayFailure } from '../say-failure'
import { isOnButton } from './focus'
import type { Filed } from './use-filing'
import { useHotkeys } from './use-hotkeys'

type Props = { filed: Filed; keys: boolean; onAgain: () => void }

/** The number large, to be read out; one key for the next call. */
export function FiledCase({ filed: { receipt, phone, accepted }, keys, onAgain }: Props) {
	const { value: units } = useUnits()
	const named = useKeyHints()
	const open = () => goTo('office/case', { id: receipt.case })
	useHotkeys(keys, ({ key, alt, ctrl }) => {
		if (alt || ctrl) return false
		if (key === 'O') open()
		// on another button Enter is that one's
		else if (key === 'ENTER' && !isOnButton()) onAgain()
		else return false
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
				<Button words={words.again} fit onTap={onAgain} />
				<Button words={words.open} look="calm" fit onTap={open} />
				<Button words={words.desk} look="calm" fit onTap={() => goTo('office/desk')} />
			</Buttons>
			{named && <Quiet>{words.keys}</Quiet>}
		</View>
	)
}

const nameOf = (unit: string, units: readonly { unit: string; shortName: string }[] | undefined): string =>
	units?.find((one) => one.unit === unit)?.shortName ?? unit

function sayAccepted(accepted: NonNullable<Filed['accepted']>, name: (unit: string) => string): string {
	if (!accepted.accepted) return words.notAccepted(sayFailure(asApiError(accepted.failure)))
	return accepted.unit === undefined ? words.accepted : words.assigned(name(accepted.unit))
}
