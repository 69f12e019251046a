import { TEXT_LIMIT } from '@huying/shared/case/limits'
import type { Call } from '@huying/shared/follow-up/call'
import { callOutcomes } from '@huying/shared/follow-up/follow-up'
import { outcome as outcomes, tryOf, form as words } from '@huying/shared/text/zh-CN/follow-up'
import { View } from '@tarojs/components'
import { Button } from '../../kit/button'
import { Field, TextArea } from '../../kit/field'
import { Quiet } from '../../kit/words'
import { Problem } from '../case/problem'
import { BigChoice } from './big-choice'
import { useLogCall } from './use-log-call'

type Props = {
	call: Call
	/** Which day of trying it is. */
	nth: number
	open: boolean
	onTouch: () => void
	onDone: (taken: boolean) => Promise<void>
}

/** What came of a call: four buttons first; the two questions, asked apart, only where somebody was reached. */
export function CallForm({ call, nth, open, onTouch, onDone }: Props) {
	const { answers, busy, problem, change, send } = useLogCall(call, onDone)
	const { outcome, solved, content } = answers
	return (
		<View>
			<BigChoice
				label={words.outcome}
				options={callOutcomes.map((value) => ({ value, words: outcomes[value] }))}
				chosen={open ? outcome : undefined}
				onChoose={(value) => {
					onTouch()
					change({ outcome: value })
				}}
			/>
			{open && outcome === 'reached' && (
				<>
					<BigChoice
						label={words.solved}
						options={[
							{ value: 'yes' as const, words: words.yes },
							{ value: 'no' as const, words: words.no },
							{ value: 'unclear' as const, words: words.unclear },
						]}
						chosen={solved}
						onChoose={(value) => change({ solved: value })}
					/>
					{solved !== undefined && solved !== 'unclear' && (
						<BigChoice
							label={words.content}
							hint={words.contentHint}
							options={[
								{ value: 'yes' as const, words: words.pleased },
								{ value: 'no' as const, words: words.displeased },
							]}
							chosen={content === undefined ? undefined : content ? 'yes' : 'no'}
							onChoose={(value) => change({ content: value === 'yes' })}
						/>
					)}
					<Field label={words.said} hint={words.saidHint}>
						<TextArea
							label={words.said}
							value={answers.words}
							most={TEXT_LIMIT}
							onInput={(typed) => change({ words: typed })}
						/>
					</Field>
				</>
			)}
			{open && outcome !== undefined && (
				<>
					{outcome !== 'reached' && <Quiet>{tryOf(nth)}</Quiet>}
					<Problem words={problem} />
					<View className="big-choice__send">
						<Button words={words.keep} busy={busy} onTap={send} />
					</View>
				</>
			)}
		</View>
	)
}
