import { patrol as words } from '@huying/shared/text/zh-CN/grid-day'
import { WORDS_LIMIT } from '@huying/shared/trace/limits'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../kit/button'
import { Field, TextArea } from '../kit/field'
import { Picks } from '../kit/picks'
import { Buttons } from '../kit/row'
import { keep } from '../trace/queue'
import { endTrack } from '../trace/recorder'
import { useKeptForm } from '../trace/use-kept-form'
import { useRecord } from './use-record'

const empty = { text: '' }
const picks = Object.values(words.picks).map((value) => ({ value, words: value }))

/** How the patrol ends: with a sentence, which may be a ready one. */
export function WalkEnd({ patrol }: { patrol: string }) {
	const { form, change, release } = useKeptForm<{ readonly text: string }>('patrol', empty)
	const [tried, setTried] = useState(false)
	const said = form.text.trim()
	const { busy, record, problem } = useRecord(async () => {
		await keep({ type: 'patrolEnded', patrol, words: said })
		release()
		endTrack(patrol)
	})
	const end = async () => {
		setTried(true)
		if (said !== '') await record()
	}
	return (
		<>
			<Field label={words.summary} error={problem ?? (tried && said === '' ? words.noSummary : undefined)}>
				<Picks options={picks} chosen={form.text} onChoose={(text) => change({ text })} />
				<View className="worker-page__apart">
					<TextArea
						label={words.summary}
						placeholder={words.placeholder}
						most={WORDS_LIMIT}
						value={form.text}
						onInput={(text) => change({ text })}
					/>
				</View>
			</Field>
			<Buttons>
				<Button words={words.end} icon="check" busy={busy} onTap={end} />
			</Buttons>
		</>
	)
}
