import { settle as words } from '@huying/shared/text/zh-CN/grid-day'
import { ENTRY_PHOTOS_LIMIT, WORDS_LIMIT } from '@huying/shared/trace/limits'
import { useState } from 'react'
import { Field, TextArea } from '../../../kit/field'
import type { KeptPhoto } from '../../../photo/kept-photo'
import { keep } from '../../../trace/queue'
import { useKeptForm } from '../../../trace/use-kept-form'
import { PhotosField } from '../../photos-field'
import { RecordFoot } from '../../record-foot'
import { placeOf, useHere } from '../../use-here'
import { useRecord } from '../../use-record'
import { useVillage } from '../../use-village'
import { WorkerPage } from '../../worker-page'

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
	const [tried, setTried] = useState(false)
	const here = useHere()
	const village = useVillage()
	const { text, before, after } = form
	const { busy, record, problem } = useRecord(async () => {
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
	})
	const wrong = text.trim() === '' ? words.noWords : after.length === 0 ? words.noAfter : undefined
	const send = async () => {
		setTried(true)
		if (wrong === undefined) await record()
	}
	return (
		<WorkerPage
			title={words.title}
			foot={
				<RecordFoot
					words={words.send}
					problem={problem ?? (tried ? wrong : undefined)}
					busy={busy}
					onTap={send}
				/>
			}
		>
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
		</WorkerPage>
	)
}
