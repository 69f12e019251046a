import { own } from '@huying/shared/text/zh-CN/errand-own'
import { kit } from '@huying/shared/text/zh-CN/index'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Failure } from '../../kit/failure'
import { Buttons } from '../../kit/row'
import { Sheet } from '../../kit/sheet'
import { Paragraph } from '../../kit/words'
import type { ErrandProps } from '../errand-props'

const text = own.consent

/** Asks once, and says what it means: consent that was taken back is not given again. */
export function WithdrawConsent({ errand, step }: Pick<ErrandProps, 'errand' | 'step'>) {
	const [open, setOpen] = useState(false)
	if (!errand.steps.includes('withdrawConsent')) return null
	const withdraw = async () => {
		if (!(await step.take({ type: 'withdrawConsent' }))) return
		setOpen(false)
		await Taro.showToast({ title: text.withdrawnToast, icon: 'none' })
	}
	return (
		<>
			<Buttons>
				<Button words={text.withdraw} look="calm" icon="undo-2" onTap={() => setOpen(true)} />
			</Buttons>
			<Sheet open={open} title={text.withdrawTitle} onClose={() => setOpen(false)}>
				<Paragraph>{text.withdrawWords}</Paragraph>
				{step.failure && <Failure words={step.failure.message} />}
				<Buttons>
					<Button words={kit.cancel} look="calm" onTap={() => setOpen(false)} />
					<Button words={text.withdrawYes} busy={step.busy === 'withdrawConsent'} onTap={withdraw} />
				</Buttons>
			</Sheet>
		</>
	)
}
