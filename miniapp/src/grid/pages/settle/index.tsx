import { settle as words } from '@huying/shared/text/zh-CN/grid-day'
import { ENTRY_PHOTOS_LIMIT, WORDS_LIMIT } from '@huying/shared/trace/limits'
import { Field, TextArea } from '../../../kit/field'
import type { KeptPhoto } from '../../../photo/kept-photo'
import { keep } from '../../../trace/queue'
import { useKeptForm } from '../../../trace/use-kept-form'
import { PhotosField } from '../../photos-field'
import { RecordPage } from '../../record-page'
import { placeOf, useHere } from '../../use-here'
import { useVillage } from '../../use-village'

interface SettleForm {
	readonly text: string
	readonly before: readonly KeptPhoto[]
	readonly after: readonly KeptPhoto[]
}
const empty: SettleForm = { text: '', before: [], after: [] }
/** Before and after together are what one record may hold. */
const MOST = Math.floor(ENTRY_PHOTOS_LIMIT / 2)
const names = (photos: readonly KeptPhoto[]) => photos.map(({ id }) => id)

/** A small thing settled on the spot (随手办): a sentence, before and after. */
export default function Settle() {
	const { form, change, release } = useKeptForm<SettleForm>('settle', empty)
	const here = useHere()
	const village = useVillage()
	const { text, before, after } = form
	const record = async () => {
		await keep(
			{
				type: 'settledOnTheSpot',
				words: text.trim(),
				before: names(before),
				after: names(after),
				...placeOf(here),
				...(village && { village }),
			},
			[...before, ...after],
		)
		release()
	}
	const wrong = text.trim() === '' ? words.noWords : after.length === 0 ? words.noAfter : undefined
	return (
		<RecordPage title={words.title} words={words.send} wrong={wrong} keep={record}>
			<Field label={words.words}>
				<TextArea
					label={words.words}
					placeholder={words.placeholder}
					most={WORDS_LIMIT}
					value={text}
					onInput={(written) => change({ text: written })}
				/>
			</Field>
			<PhotosField
				label={words.before}
				hint={words.beforeHint}
				words={words.before}
				most={MOST}
				photos={before}
				onChange={(photos) => change({ before: photos })}
			/>
			<PhotosField
				label={words.after}
				hint={words.afterHint}
				words={words.after}
				most={MOST}
				photos={after}
				onChange={(photos) => change({ after: photos })}
			/>
		</RecordPage>
	)
}
