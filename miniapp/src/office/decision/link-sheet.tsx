import type { LinkName } from '@huying/shared/decision/decision-rules'
import type { DecisionReceipt, DecisionView } from '@huying/shared/decision/decision-view'
import { PHOTOS_LIMIT, REASON_LIMIT, TITLE_LIMIT } from '@huying/shared/decision/limits'
import * as words from '@huying/shared/text/zh-CN/decision'
import { errors } from '@huying/shared/text/zh-CN/error'
import { useState } from 'react'
import { api } from '../../api/client'
import { explain } from '../../api/explain'
import { useSend } from '../../api/use-send'
import { Field, TextArea, TextInput } from '../../kit/field'
import { PhotosField } from '../../photo/photos-field'
import { usePhotos } from '../../photo/use-photos'
import { SendSheet } from '../send-sheet'

const text = words.form

type Props = {
	decision: DecisionView
	name: LinkName
	/** Whether another stands there, so that it says why. */
	replaces: boolean
	onClose: () => void
	onDone: (receipt: DecisionReceipt) => void
	onMoved: () => void
}
type Body = Extract<Parameters<typeof api.commandDecision>[0]['body'], { type: 'link' }>

/** The contract or the result: a public item of the village by its number, or the paper's name with photos of it. */
export function LinkSheet({ decision, name, replaces, onClose, onDone, onMoved }: Props) {
	const [disclosure, setDisclosure] = useState('')
	const [paper, setPaper] = useState('')
	const [reason, setReason] = useState('')
	const [failed, setFailed] = useState<string>()
	const photos = usePhotos({ most: PHOTOS_LIMIT })
	const { busy, problem, send } = useSend<Omit<Body, 'id'>, DecisionReceipt>(
		(body) => api.commandDecision({ params: { decision: decision.decision }, body }),
		(receipt) => {
			photos.clear()
			onDone(receipt)
		},
		words.untouched,
		onMoved,
	)
	const said = { disclosure: disclosure.trim(), paper: paper.trim(), reason: reason.trim() }
	const whole =
		(said.disclosure !== '' || (said.paper !== '' && photos.picked.length > 0)) &&
		(!replaces || said.reason !== '')
	const submit = async () => {
		if (!whole) return setFailed(replaces && said.reason === '' ? errors.textEmpty : errors.linkEmpty)
		setFailed(undefined)
		try {
			await send({
				type: 'link',
				version: decision.version,
				name,
				...(said.disclosure !== '' && { disclosure: said.disclosure }),
				...(said.paper !== '' && { text: said.paper }),
				...(said.reason !== '' && { reason: said.reason }),
				photos: await photos.arrive(),
			})
		} catch (failure) {
			setFailed(explain(failure))
		}
	}
	return (
		<SendSheet
			tall
			title={words.link[name]}
			send={text.link}
			cancel={words.desk.cancel}
			busy={busy}
			ready={photos.settled}
			problem={problem ?? failed}
			onSend={submit}
			onClose={onClose}
		>
			<Field label={text.disclosure} hint={text.disclosureHint}>
				<TextInput label={text.disclosure} value={disclosure} onInput={setDisclosure} most={64} />
			</Field>
			<Field label={text.paper}>
				<TextInput label={text.paper} value={paper} onInput={setPaper} most={TITLE_LIMIT} />
			</Field>
			<PhotosField label={text.paperPhotos} photos={photos} />
			{replaces && (
				<Field label={text.replace} hint={text.reasonHint}>
					<TextArea label={text.replace} value={reason} onInput={setReason} most={REASON_LIMIT} />
				</Field>
			)}
		</SendSheet>
	)
}
