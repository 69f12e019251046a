import { work } from '@huying/shared/text/zh-CN/errand-work'
import { useState } from 'react'
import { useCommand } from '../../case/use-command'
import { Field, TextArea } from '../../kit/field'
import { PhotosField } from '../../photo/photos-field'
import { usePhotos } from '../../photo/use-photos'
import { FormSheet } from './form-sheet'
import type { StepSheetProps } from './sheet-props'

const text = work.resolve

/** It is done: what came of it, with a picture. The case's own command; whoever asked rates it. */
export function ResolveSheet({ view, reload, onClose }: StepSheetProps) {
	const command = useCommand(view.case)
	const [words, setWords] = useState('')
	const photos = usePhotos()
	const send = async () => {
		const names = await photos.arrive()
		const done = await command.send({ type: 'resolve', words: words.trim(), photos: names })
		if (done) photos.clear()
		await reload()
		return done !== undefined
	}
	return (
		<FormSheet
			title={text.title}
			send={text.send}
			done={text.done}
			lacks={() => (words.trim() === '' ? text.need : undefined)}
			onSend={send}
			trouble={command.failure?.message}
			busy={!photos.settled}
			onClose={onClose}
		>
			<Field label={text.label}>
				<TextArea label={text.label} placeholder={text.placeholder} value={words} onInput={setWords} />
			</Field>
			<PhotosField label={text.photos} words={text.photos} photos={photos} />
		</FormSheet>
	)
}
