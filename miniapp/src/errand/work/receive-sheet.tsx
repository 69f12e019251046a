import type { ServiceMaterial } from '@huying/shared/service/service'
import { work } from '@huying/shared/text/zh-CN/errand-work'
import { useState } from 'react'
import { PhotosField } from '../../photo/photos-field'
import { usePhotos } from '../../photo/use-photos'
import { FormSheet } from './form-sheet'
import { PapersEditor } from './papers-editor'
import type { StepSheetProps } from './sheet-props'

const text = work.papers

/** Papers are handed over: ticked one by one, and written on a voucher. */
export function ReceiveSheet({ service, step, onClose }: StepSheetProps) {
	const [papers, setPapers] = useState<ServiceMaterial[]>([])
	const photos = usePhotos()
	const send = async () => {
		const names = await photos.arrive()
		const done = await step.take({ type: 'receivePapers', papers, photos: names })
		if (done) photos.clear()
		return done
	}
	return (
		<FormSheet
			title={text.receiveTitle}
			words={text.receiveWords}
			send={text.receive}
			done={text.received}
			lacks={() => (papers.length === 0 ? text.need : undefined)}
			onSend={send}
			trouble={step.failure?.message}
			busy={!photos.settled}
			onClose={onClose}
		>
			<PapersEditor listed={service?.materials ?? []} papers={papers} onChange={setPapers} />
			<PhotosField label={text.photos} words={text.photos} photos={photos} />
		</FormSheet>
	)
}
