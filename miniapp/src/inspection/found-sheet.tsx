import { PHOTO_LIMIT } from '@huying/shared/case/limits'
import * as words from '@huying/shared/text/zh-CN/inspection'
import { useState } from 'react'
import { newIdentifier } from '../api/identifier'
import { PhotosField } from '../grid/photos-field'
import { useHere } from '../grid/use-here'
import { Button } from '../kit/button'
import { Field, TextArea } from '../kit/field'
import { Sheet } from '../kit/sheet'
import { Quiet } from '../kit/words'
import type { KeptPhoto } from '../photo/kept-photo'
import { keep } from '../trace/queue'
import { useProfile } from '../trace/use-day'

type Props = {
	/** What is looked at, and where: the report says so by itself. */
	title: string
	place: string
	village: string
	onClose: () => void
	onFound: (id: string) => void
}

/** A problem found at a place becomes a case: one tap opened this, one more sends it; what is written is extra. */
export function FoundSheet({ title, place, village, onClose, onFound }: Props) {
	const [text, setText] = useState('')
	const [photos, setPhotos] = useState<readonly KeptPhoto[]>([])
	const [problem, setProblem] = useState<string>()
	const [busy, setBusy] = useState(false)
	const profile = useProfile()
	const here = useHere()
	const send = async () => {
		if (busy) return
		setProblem(undefined)
		if (text.trim() === '' && photos.length === 0) return setProblem(words.reportNothing)
		setBusy(true)
		try {
			const id = await newIdentifier()
			const point =
				here === undefined || here === 'none'
					? {}
					: { point: { longitude: here.longitude, latitude: here.latitude } }
			const draft = {
				id,
				text: words.reportText(title, place, text.trim()),
				identity: 'named',
				photos,
				village,
				where: place,
				patrol: true,
				name: profile?.name,
				phone: profile?.phone,
				...point,
			} as const
			await keep({ type: 'found', case: id, village }, photos, draft)
			onFound(id)
		} catch {
			setProblem(words.full)
		} finally {
			setBusy(false)
		}
	}
	return (
		<Sheet
			open
			title={words.report}
			onClose={onClose}
			foot={<Button words={words.reportSend} icon="send" busy={busy} onTap={send} />}
		>
			<Quiet>{words.reportExplain(place)}</Quiet>
			<Field label={words.reportHint} hint={words.reportEither} error={problem}>
				<TextArea label={words.reportHint} value={text} most={300} onInput={setText} />
			</Field>
			<PhotosField
				label={words.pictures}
				words={words.pictures}
				most={PHOTO_LIMIT}
				photos={photos}
				onChange={setPhotos}
			/>
		</Sheet>
	)
}
