import type { DecisionReceipt, DecisionView } from '@huying/shared/decision/decision-view'
import { PHOTOS_LIMIT, REASON_LIMIT, TEXT_LIMIT } from '@huying/shared/decision/limits'
import { needs, type Stage } from '@huying/shared/decision/stage'
import { maskText } from '@huying/shared/disclosure/mask'
import * as words from '@huying/shared/text/zh-CN/decision'
import { useState } from 'react'
import { api } from '../../api/client'
import { explain } from '../../api/explain'
import { useSend } from '../../api/use-send'
import type { EntryView } from '../../decision/stage-lines'
import { Field, TextArea, TextInput } from '../../kit/field'
import { Strong } from '../../kit/words'
import { PhotosField } from '../../photo/photos-field'
import { usePhotos } from '../../photo/use-photos'
import { SendSheet } from '../send-sheet'
import { CountFields } from './count-fields'
import { type EntryForm, emptyEntry, entryOf, type Faults, formOf, wouldPass } from './form'

const text = words.form

type Props = {
	decision: DecisionView
	stage: Stage
	/** What stands, where it is corrected. */
	corrects?: EntryView
	onClose: () => void
	onDone: (receipt: DecisionReceipt) => void
	onMoved: () => void
}
type Command = Parameters<typeof api.commandDecision>[0]['body']
type Sent = Command extends infer One ? (One extends { id: string } ? Omit<One, 'id'> : never) : never

/** What a stage came to, entered for the first time or anew. */
export function EntrySheet({ decision, stage, corrects, onClose, onDone, onMoved }: Props) {
	const need = needs[stage]
	const standing = corrects?.step.entry
	const [form, setForm] = useState<EntryForm>(
		standing
			? formOf(standing)
			: { ...emptyEntry, held: need.day === 'asked' ? (decision.terms.askUntil ?? '') : '' },
	)
	const [faults, setFaults] = useState<Faults>({})
	const [failed, setFailed] = useState<string>()
	const photos = usePhotos({ most: PHOTOS_LIMIT - (standing?.photos.length ?? 0) })
	const { busy, problem, send } = useSend<Sent, DecisionReceipt>(
		(body) => api.commandDecision({ params: { decision: decision.decision }, body: body as Command }),
		(receipt) => {
			photos.clear()
			onDone(receipt)
		},
		words.untouched,
		onMoved,
	)
	const change = (part: Partial<EntryForm>) => {
		setForm((before) => ({ ...before, ...part }))
		setFaults((before) => ({
			...before,
			...Object.fromEntries(Object.keys(part).map((field) => [field, undefined])),
		}))
	}
	const submit = async () => {
		const kept = standing?.photos ?? []
		const outcome = entryOf(stage, form, kept.length + photos.picked.length, corrects !== undefined)
		if ('faults' in outcome) return setFaults(outcome.faults)
		setFailed(undefined)
		try {
			const all = [...kept, ...(await photos.arrive())]
			const body = { version: decision.version, ...outcome.entered, photos: all }
			await send(
				corrects ? { ...body, type: 'correct', reason: form.reason.trim() } : { ...body, type: 'enter' },
			)
		} catch (failure) {
			setFailed(explain(failure))
		}
	}
	const passes = wouldPass(stage, form, decision.terms.quorum)
	const wrong = Object.values(faults).some((fault) => fault !== undefined)
	const button = corrects ? text.correct : text.send
	return (
		<SendSheet
			tall
			title={words.stageName(decision.terms.process, stage)}
			send={button}
			cancel={words.desk.cancel}
			busy={busy}
			ready={photos.settled}
			problem={wrong ? text.wrong : (problem ?? failed)}
			onSend={submit}
			onClose={onClose}
		>
			{need.day === 'held' && (
				<Field
					label={need.text === 'minutes' ? text.held : text.posted}
					hint={text.dayHint}
					error={faults.held}
				>
					<TextInput label={text.held} value={form.held} onInput={(held) => change({ held })} most={10} />
				</Field>
			)}
			<CountFields need={need} form={form} faults={faults} onChange={change} />
			{passes !== undefined && <Strong>{text.willPass(passes)}</Strong>}
			<Field
				label={text.text[need.text]}
				hint={maskText(form.text).found.length > 0 ? text.hidden : text.textHint}
				error={faults.text}
			>
				<TextArea
					label={text.text[need.text]}
					value={form.text}
					onInput={(said) => change({ text: said })}
					most={TEXT_LIMIT}
				/>
			</Field>
			<PhotosField
				label={text.photos}
				photos={photos}
				hint={need.photos === 'may' ? text.photosMay : undefined}
				error={faults.photos}
				onAdd={() => setFaults((before) => ({ ...before, photos: undefined }))}
			/>
			{corrects !== undefined && (
				<Field label={text.reason} hint={text.reasonHint} error={faults.reason}>
					<TextArea
						label={text.reason}
						value={form.reason}
						onInput={(reason) => change({ reason })}
						most={REASON_LIMIT}
					/>
				</Field>
			)}
		</SendSheet>
	)
}
