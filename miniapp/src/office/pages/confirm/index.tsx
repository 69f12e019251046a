import { confirm as words } from '@huying/shared/text/zh-CN/desktop-sign-in'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Button } from '../../../kit/button'
import { Card } from '../../../kit/card'
import { Empty } from '../../../kit/empty'
import { Field, TextInput } from '../../../kit/field'
import { Page } from '../../../kit/page'
import { Buttons } from '../../../kit/row'
import { Waiting } from '../../../kit/waiting'
import { Heading, Paragraph, Quiet, Strong } from '../../../kit/words'
import { goTo } from '../../../route/route'
import { Problem } from '../../case/problem'
import { type Ask, useConfirm } from '../../confirm/use-confirm'
import { useStaff } from '../../staff'

/** On the phone: lets the office's screen in. A code in the address (from a scan elsewhere) is looked at at once. */
export default function Confirm() {
	useStaff()
	const { code } = useRouter<{ code?: string }>().params
	const { step, problem, busy, look, scan, confirm, again } = useConfirm()
	// biome-ignore lint/correctness/useExhaustiveDependencies: the address is looked at once
	useEffect(() => {
		if (code) look(code)
	}, [])
	return (
		<Page title={words.title}>
			{step.at === 'code' && <CodeForm problem={problem} onScan={scan} onTyped={look} />}
			{step.at === 'looking' && <Waiting words={words.waiting} />}
			{step.at === 'ask' && (
				<AskCard
					ask={step.ask}
					problem={problem}
					busy={busy}
					onYes={() => confirm(step.ask.userCode)}
					onNo={again}
				/>
			)}
			{step.at === 'done' && (
				<Empty words={words.done} icon="check" action={{ words: words.finish, onTap: () => goTo('me') }} />
			)}
		</Page>
	)
}

type FormProps = { problem: string | undefined; onScan: () => void; onTyped: (typed: string) => void }

function CodeForm({ problem, onScan, onTyped }: FormProps) {
	const [typed, setTyped] = useState('')
	const canScan = process.env.TARO_ENV === 'weapp'
	return (
		<>
			<Heading level={1}>{words.title}</Heading>
			<Paragraph>{words.lead}</Paragraph>
			{canScan && (
				<Buttons>
					<Button words={words.scan} icon="qr-code" onTap={onScan} />
				</Buttons>
			)}
			<Field label={words.type}>
				<TextInput
					label={words.type}
					placeholder={words.placeholder}
					value={typed}
					most={20}
					onInput={setTyped}
					onDone={() => onTyped(typed)}
				/>
			</Field>
			<View className="apart">
				<Problem words={problem} />
				<Buttons>
					<Button words={words.next} look={canScan ? 'calm' : 'primary'} onTap={() => onTyped(typed)} />
				</Buttons>
			</View>
		</>
	)
}

type AskProps = {
	ask: Ask
	problem: string | undefined
	busy: boolean
	onYes: () => void
	onNo: () => void
}

function AskCard({ ask, problem, busy, onYes, onNo }: AskProps) {
	return (
		<Card>
			<Heading level={1}>{words.ask}</Heading>
			<Paragraph>{words.asked(sayTime(ask.askedAt, Date.now()))}</Paragraph>
			<Quiet>{ask.browser === undefined ? words.unknownBrowser : words.browser(ask.browser)}</Quiet>
			<Quiet>{words.code(ask.userCode)}</Quiet>
			<View className="apart">
				<Strong>{words.warning}</Strong>
			</View>
			<View className="apart">
				<Problem words={problem} />
				<Buttons>
					<Button words={words.yes} busy={busy} onTap={onYes} />
					<Button words={words.no} look="calm" onTap={onNo} />
				</Buttons>
			</View>
		</Card>
	)
}
