import { decisionId } from '@huying/shared/decision/command'
import type { DecisionReceipt } from '@huying/shared/decision/decision-view'
import { TEXT_LIMIT, TITLE_LIMIT } from '@huying/shared/decision/limits'
import { type Process, processNames, stagesOf } from '@huying/shared/decision/stage'
import * as words from '@huying/shared/text/zh-CN/decision'
import { errors } from '@huying/shared/text/zh-CN/error'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../api/client'
import { useAnswer } from '../../api/use-answer'
import { useSend } from '../../api/use-send'
import { Button } from '../../kit/button'
import { Choice } from '../../kit/choice'
import { Failure } from '../../kit/failure'
import { Field, TextArea, TextInput } from '../../kit/field'
import { Buttons } from '../../kit/row'
import { Waiting } from '../../kit/waiting'
import { Problem } from '../case/problem'
import { Chips } from '../chips'

const text = words.form

type Props = { village: string; onCancel: () => void; onDone: (receipt: DecisionReceipt) => void }
type Body = Omit<Parameters<typeof api.startDecision>[0]['body'], 'id'>

/** A new decision of a village: how it is decided, what about, and until when residents can answer. */
export function StartForm({ village, onCancel, onDone }: Props) {
	const { value, failure, reload } = useAnswer('rules', () => api.rules())
	const [process, setProcess] = useState<Process>('fourDiscussions')
	const [kind, setKind] = useState<string>()
	const [title, setTitle] = useState('')
	const [what, setWhat] = useState('')
	const [askUntil, setAskUntil] = useState('')
	const [wrong, setWrong] = useState<string>()
	const { busy, problem, send } = useSend<Body, DecisionReceipt>(
		(body) => api.startDecision({ body: { ...body, id: decisionId(village, body.id.slice(0, 51)) } }),
		onDone,
		words.untouched,
	)
	if (value === undefined) return failure ? <Failure words={failure.message} onRetry={reload} /> : <Waiting />
	const rules = value.rules.decision
	const asks = stagesOf(process).includes('ask')
	const submit = () => {
		if (kind === undefined || title.trim() === '' || what.trim() === '') return setWrong(errors.textEmpty)
		setWrong(undefined)
		send({
			village,
			process,
			kind,
			title: title.trim(),
			what: what.trim(),
			...(asks && { askUntil: askUntil.trim() }),
		})
	}
	return (
		<View className="start-form">
			<Field label={text.process}>
				<Choice
					options={processNames.map((one) => ({
						value: one,
						words: words.process[one],
						hint: words.processHint[one],
					}))}
					chosen={process}
					onChoose={setProcess}
				/>
			</Field>
			<Field label={text.kind} hint={text.kindHint}>
				<Chips
					options={rules.kinds.map((one) => ({ value: one.kind, words: one.name }))}
					chosen={kind}
					onChoose={setKind}
				/>
			</Field>
			<Field label={text.name}>
				<TextInput label={text.name} value={title} onInput={setTitle} most={TITLE_LIMIT} />
			</Field>
			<Field label={asks ? text.ask : text.what} hint={text.whatHint}>
				<TextArea label={text.what} value={what} onInput={setWhat} most={TEXT_LIMIT} />
			</Field>
			{asks && (
				<Field label={text.askUntil} hint={text.askUntilHint(rules.askedFor)}>
					<TextInput label={text.askUntil} value={askUntil} onInput={setAskUntil} most={10} />
				</Field>
			)}
			<Problem words={wrong ?? problem} />
			<Buttons>
				<Button words={words.desk.cancel} look="calm" disabled={busy} onTap={onCancel} />
				<Button words={text.start} icon="send" busy={busy} onTap={submit} />
			</Buttons>
		</View>
	)
}
