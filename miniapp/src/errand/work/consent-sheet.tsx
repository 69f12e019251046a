import { own } from '@huying/shared/text/zh-CN/errand-own'
import { work } from '@huying/shared/text/zh-CN/errand-work'
import { useState } from 'react'
import { PhotosField } from '../../photo/photos-field'
import { checkPhoto, uploadPhoto } from '../../photo/upload'
import { usePhotos } from '../../photo/use-photos'
import type { KeptVoice } from '../../voice/kept-voice'
import { VoicePart } from '../../voice/voice-part'
import { FormSheet } from './form-sheet'
import type { StepSheetProps } from './sheet-props'

const text = work.consent

/** Consent of somebody without a phone: their signature, photographed, or a recorded yes. */
export function ConsentSheet({ errand, step, onClose }: StepSheetProps) {
	const photos = usePhotos()
	const [voices, setVoices] = useState<readonly KeptVoice[]>([])
	const [voice] = voices
	const signed = photos.picked.length > 0
	const send = async () => {
		if (signed || voice === undefined) {
			const names = await photos.arrive()
			const done = await step.take({ type: 'takeConsent', by: 'signature', photos: names })
			if (done) photos.clear()
			return done
		}
		await uploadPhoto(voice)
		await checkPhoto(voice)
		return await step.take({ type: 'takeConsent', by: 'recording', photos: [], voice: voice.id })
	}
	return (
		<FormSheet
			title={text.title}
			words={text.words(errand.person?.name ?? own.someone, errand.serviceName)}
			send={text.send}
			done={text.done}
			lacks={() => (signed || voice !== undefined ? undefined : text.need)}
			onSend={send}
			trouble={step.failure?.message}
			busy={!photos.settled}
			onClose={onClose}
		>
			{voice === undefined && <PhotosField label={text.photo} words={text.photo} photos={photos} />}
			{!signed && (
				<VoicePart label={text.voice} hint={text.voiceHint} value={voices} onChange={setVoices} most={1} />
			)}
		</FormSheet>
	)
}
