import { sayMinute } from '@huying/shared/ledger/cell'
import { isRunning, type LedgerState } from '@huying/shared/ledger/ledger'
import type { LedgerView } from '@huying/shared/ledger/ledger-view'
import { state as stateWords } from '@huying/shared/text/zh-CN/ledger'
import * as words from '@huying/shared/text/zh-CN/ledger-page'
import { sayDate, sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { api } from '../../api/client'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Buttons, Stack } from '../../kit/row'
import { StateMark, type StateShape } from '../../kit/state-mark'
import { Paragraph, Quiet } from '../../kit/words'
import { Problem } from '../case/problem'
import { useAttempt } from '../use-attempt'
import { fetchLedger } from './fetch-ledger'

const shapes: Readonly<Record<LedgerState, StateShape>> = {
	waiting: 'waiting',
	writing: 'doing',
	done: 'done',
	failed: 'stopped',
	cancelled: 'stopped',
	gone: 'stopped',
}

type Props = {
	ledger: LedgerView
	/** The filter in words; none where it is gone. */
	said: string | undefined
	now: number
	onChanged: () => void
	onAgain: () => void
}

/** One ledger: of what, how far it is, and the way to it. */
export function LedgerCard({ ledger, said, now, onChanged, onAgain }: Props) {
	const { ledger: name, state, askedAt, moment, size, until } = ledger
	const { busy, problem, attempt } = useAttempt<'fetch' | 'cancel'>(words.fetchFailed)
	const fetch = () =>
		attempt('fetch', async () => {
			const { url } = await api.ledger({ params: { ledger: name } })
			if (url === undefined) onChanged()
			else await fetchLedger(url)
		})
	const cancel = () =>
		attempt('cancel', async () => {
			await api.cancelLedger({ params: { ledger: name } })
			onChanged()
		})
	const facts = [
		words.askedAt(sayTime(askedAt, now)),
		...(moment === undefined ? [] : [words.asOf(sayMinute(moment))]),
		...(size === undefined || state !== 'done' ? [] : [words.size(size)]),
		...(until === undefined || state !== 'done' ? [] : [words.until(sayDate(until))]),
	]
	return (
		<Card>
			<Stack>
				<StateMark shape={shapes[state]} words={stateWords[state]} />
				{said !== undefined && <Paragraph>{said}</Paragraph>}
				<View>{words.sayProgress(ledger)}</View>
				<Quiet>{facts.join(' · ')}</Quiet>
				<Buttons>
					{state === 'done' && (
						<Button
							words={words.fetch}
							label={words.fetchOne(said ?? '')}
							look="plain"
							busy={busy === 'fetch'}
							fit
							onTap={fetch}
						/>
					)}
					{isRunning(state) && (
						<Button
							words={words.cancel}
							label={words.cancelOne(said ?? '')}
							look="calm"
							busy={busy === 'cancel'}
							fit
							onTap={cancel}
						/>
					)}
					{ledger.filter !== undefined && !isRunning(state) && (
						<Button words={words.again} look="calm" fit onTap={onAgain} />
					)}
				</Buttons>
				<Problem words={problem} />
			</Stack>
		</Card>
	)
}
