import { caseActions } from '@huying/shared/text/zh-CN/index'
import { useState } from 'react'
import { explain } from '../../api/explain'
import { Button } from '../../kit/button'
import { Failure } from '../../kit/failure'
import { Field, TextArea } from '../../kit/field'
import { Buttons } from '../../kit/row'
import { Sheet } from '../../kit/sheet'
import { PhotosField } from '../../photo/photos-field'
import { usePhotos } from '../../photo/use-photos'
import { useVoices } from '../../voice/use-voices'
import { VoicePart } from '../../voice/voice-part'
import type { SheetProps } from './sheet-props'

const text = caseActions.supplement

/** Words, photos, or both. They go to those who have the case now. */
export function SupplementSheet({ open, command, send, onClose }: SheetProps) {
	const [words, setWords] = useState('')
	const [problem, setProblem] = useState<string>()
	const photos = usePhotos({ film: true })
	const voices = useVoices()
	const nothing = words.trim() === '' && photos.picked.length === 0 && voices.value.length === 0
	const busy = command.busy === 'supplement'
	const add = async () => {
		setProblem(undefined)
		if (nothing) {
			setProblem(text.nothing)
			return
		}
		try {
			const ids = await photos.arrive()
			const spoken = await voices.arrive()
			const said = words.trim()
			const step = {
				type: 'supplement' as const,
				photos: ids,
				...(said && { words: said }),
				...(spoken.length > 0 && { voices: spoken }),
			}
			if (!(await send(step))) return
			photos.clear()
			voices.clear()
			setWords('')
		} catch (failure) {
			setProblem(explain(failure))
		}
	}
	const trouble = problem ?? command.failure?.message
	return (
		<Sheet
			open={open}
			title={text.title}
			onClose={onClose}
			foot={
				<Buttons>
					<Button words={text.send} busy={busy || !photos.settled} onTap={add} />
				</Buttons>
			}
		>
			<Field label={text.text}>
				<TextArea
					label={text.text}
					placeholder={text.placeholder}
					value={words}
					onInput={setWords}
					most={-1}
				/>
			</Field>
			<VoicePart value={voices.value} onChange={voices.onChange} />
			<PhotosField label={text.photos} photos={photos} />
			{trouble !== undefined && <Failure words={trouble} />}
		</Sheet>
	)
}
