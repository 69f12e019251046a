import { isOpen } from '@huying/shared/case/status'
import { caseActions, kit } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { type CommandWords, useCommand } from '../../case/use-command'
import { Button } from '../../kit/button'
import { Failure } from '../../kit/failure'
import { Buttons } from '../../kit/row'
import { Quiet } from '../../kit/words'
import { FollowButton } from '../../notice/follow-button'
import { callCentre, useTenant } from '../../region/tenant'
import type { CaseProps } from './own-case'
import { ReopenSheet } from './reopen-sheet'
import { SupplementSheet } from './supplement-sheet'
import { WithdrawSheet } from './withdraw-sheet'

const text = caseActions.actions

/** What a caller may do meanwhile: the moves that the view allows, and the telephone. */
export function CallerActions({ view, reload }: CaseProps) {
	const { value: tenant } = useTenant()
	const command = useCommand(view.case)
	const [open, setOpen] = useState<'supplement' | 'withdraw' | 'reopen'>()
	const may = (move: (typeof view.moves)[number]) => view.moves.includes(move)
	const send = async (words: CommandWords): Promise<boolean> => {
		const done = await command.send(words)
		if (done) setOpen(undefined)
		// Refused, too: somebody else may have moved the case meanwhile.
		await reload()
		return done !== undefined
	}
	const urge = async () => {
		if (await send({ type: 'urge' })) Taro.showToast({ title: text.urged, icon: 'none' })
	}
	const close = () => {
		command.forget()
		setOpen(undefined)
	}
	const sheet = { command, send, onClose: close }
	const phone = tenant?.centrePhone
	return (
		<>
			<Buttons>
				{may('reopen') && <Button words={text.reopen} look="plain" onTap={() => setOpen('reopen')} />}
				{may('supplement') && (
					<Button words={text.supplement} look="calm" icon="plus" onTap={() => setOpen('supplement')} />
				)}
				{may('urge') && (
					<Button words={text.urge} look="calm" icon="clock" busy={command.busy === 'urge'} onTap={urge} />
				)}
				<FollowButton status={view.status} />
				{phone !== undefined && (
					<Button words={text.call} look="calm" icon="phone" onTap={() => callCentre(phone)} />
				)}
				{may('withdraw') && (
					<Button words={text.withdraw} look="calm" icon="undo-2" onTap={() => setOpen('withdraw')} />
				)}
			</Buttons>
			{!may('urge') && view.urged > 0 && isOpen(view.status) && view.status !== 'verified' && (
				<View className="apart">
					<Quiet>{text.urgedToday}</Quiet>
				</View>
			)}
			{open === undefined && command.failure && (
				<Failure title={kit.failure.title} words={command.failure.message} />
			)}
			<SupplementSheet open={open === 'supplement'} {...sheet} />
			<WithdrawSheet open={open === 'withdraw'} {...sheet} />
			<ReopenSheet open={open === 'reopen'} {...sheet} />
		</>
	)
}
