import { own, work } from '@huying/shared/text/zh-CN/errand-pages'
import { usePhotos } from '../../photo/use-photos'
import { FormSheet } from './form-sheet'
import { PhotosField } from './photos-field'
import type { StepSheetProps } from './sheet-props'

const text = work.consent

/** Consent of somebody without a phone: their signature, photographed. */
export function ConsentSheet({ errand, step, onClose }: StepSheetProps) {
	const photos = usePhotos()
	const send = async () => {
		const names = await photos.arrive()
		const done = await step.take({ type: 'takeConsent', by: 'signature', photos: names })
		if (done) photos.clear()
		return done
	}
	return (
		<FormSheet
			title={text.title}
			words={text.words(errand.person?.name ?? own.someone, errand.serviceName)}
			send={text.send}
			done={text.done}
			lacks={() => (photos.picked.length === 0 ? text.need : undefined)}
			onSend={send}
			trouble={step.failure?.message}
			busy={!photos.settled}
			onClose={onClose}
		>
			<PhotosField label={text.photo} photos={photos} />
		</FormSheet>
	)
}
