import { visit as words } from '@huying/shared/text/zh-CN/grid-day'
import { template as templateName } from '@huying/shared/text/zh-CN/trace'
import { ENTRY_PHOTOS_LIMIT, HOUSEHOLD_LIMIT, WORDS_LIMIT } from '@huying/shared/trace/limits'
import { templateNames } from '@huying/shared/trace/template'
import { Field, TextArea, TextInput } from '../../../kit/field'
import { Picks } from '../../../kit/picks'
import { keep } from '../../../trace/queue'
import { useKeptForm } from '../../../trace/use-kept-form'
import { NotesFields } from '../../notes-fields'
import { PhotosField } from '../../photos-field'
import { RecordPage } from '../../record-page'
import { placeOf, useHere } from '../../use-here'
import { useVillage } from '../../use-village'
import { emptyVisit, notesOf, type VisitForm, visitProblem } from '../../visit-form'

/** A visit to a household (入户走访), by a form: mostly taps, and the fewest words. */
export default function Visit() {
	const { form, change, release } = useKeptForm<VisitForm>('visit', emptyVisit)
	const here = useHere()
	const village = useVillage()
	const household = form.household.trim()
	const text = form.text.trim()
	const record = async () => {
		await keep(
			{
				type: 'visited',
				template: form.template,
				notes: { ...notesOf(form) },
				photos: form.photos.map(({ id }) => id),
				...(household !== '' && { household }),
				...(text !== '' && { words: text }),
				...placeOf(here),
				...(village && { village }),
			},
			form.photos,
		)
		release()
	}
	const wrong = visitProblem(form)
	return (
		<RecordPage title={words.title} words={words.send} wrong={wrong} keep={record}>
			<Field label={words.template}>
				<Picks
					options={templateNames.map((value) => ({ value, words: templateName[value] }))}
					chosen={form.template as (typeof templateNames)[number]}
					onChoose={(template) => change({ template })}
				/>
			</Field>
			<Field label={words.household} hint={words.householdHint}>
				<TextInput
					label={words.household}
					placeholder={words.householdPlaceholder}
					most={HOUSEHOLD_LIMIT}
					value={form.household}
					onInput={(written) => change({ household: written })}
				/>
			</Field>
			<NotesFields form={form} onChange={(notes) => change({ notes })} />
			<Field label={words.words}>
				<TextArea
					label={words.words}
					placeholder={words.wordsPlaceholder}
					most={WORDS_LIMIT}
					value={form.text}
					onInput={(written) => change({ text: written })}
				/>
			</Field>
			<PhotosField
				label={words.photos}
				hint={words.photosHint}
				words={words.photos}
				most={ENTRY_PHOTOS_LIMIT}
				photos={form.photos}
				onChange={(photos) => change({ photos })}
			/>
		</RecordPage>
	)
}
