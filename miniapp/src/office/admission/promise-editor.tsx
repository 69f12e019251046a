import type { PromisesAnswer } from '@huying/shared/admission/admission-view'
import { PROMISES_LIMIT } from '@huying/shared/admission/limits'
import type { PromisesBody } from '@huying/shared/admission/promise'
import { cancel, untouched, promises as words } from '@huying/shared/text/zh-CN/admission'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../api/client'
import { newIdentifier } from '../../api/identifier'
import { useSend } from '../../api/use-send'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Field, TextArea } from '../../kit/field'
import { Buttons, Stack } from '../../kit/row'
import { Paragraph, Quiet } from '../../kit/words'
import { Problem } from '../case/problem'
import { type DraftPromise, draftOf, isWhole, listOf } from './promise-draft'

type Props = {
	answer: PromisesAnswer
	onClose: () => void
	onSaved: (answer: PromisesAnswer) => void
}

/** The list while it is written: all of it until 31 January, afterwards only what is new. */
export function PromiseEditor({ answer, onClose, onSaved }: Props) {
	const { unit, year, version } = answer
	const [draft, setDraft] = useState<readonly DraftPromise[]>(() => draftOf(answer))
	const { busy, problem, send } = useSend<Omit<PromisesBody, 'id'>, PromisesAnswer>(
		(body) => api.changePromises({ params: { unit, year: String(year) }, body }),
		onSaved,
		untouched,
	)
	const change = (place: number, part: Partial<DraftPromise>) =>
		setDraft((before) => before.map((one, at) => (at === place ? { ...one, ...part } : one)))
	const add = async () => {
		const promise = await newIdentifier()
		setDraft((before) => [...before, { promise, words: '', measure: '', standing: false }])
	}
	return (
		<Stack gap="middle">
			{draft.map((one, place) => (
				<Card key={one.promise}>
					<Quiet>{words.numbered(place + 1)}</Quiet>
					{one.standing ? (
						<View>
							<Paragraph>{one.words}</Paragraph>
							<Quiet>{words.measure(one.measure)}</Quiet>
						</View>
					) : (
						<View>
							<Field label={words.words}>
								<TextArea
									label={words.words}
									value={one.words}
									onInput={(text) => change(place, { words: text })}
									most={300}
								/>
							</Field>
							<Field label={words.how}>
								<TextArea
									label={words.how}
									value={one.measure}
									onInput={(text) => change(place, { measure: text })}
									most={300}
								/>
							</Field>
							<Button
								words={words.remove}
								look="calm"
								icon="trash-2"
								fit
								onTap={() => setDraft((before) => before.filter((_, at) => at !== place))}
							/>
						</View>
					)}
				</Card>
			))}
			<Problem words={problem} />
			<Buttons>
				{draft.length < PROMISES_LIMIT && <Button words={words.add} look="plain" icon="plus" onTap={add} />}
				<Button words={cancel} look="calm" disabled={busy} onTap={onClose} />
				<Button
					words={words.save}
					busy={busy}
					disabled={!isWhole(draft)}
					onTap={() => send({ version, promises: listOf(draft) })}
				/>
			</Buttons>
		</Stack>
	)
}
