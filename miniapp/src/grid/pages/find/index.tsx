import { PHOTO_LIMIT } from '@huying/shared/case/limits'
import { find as words } from '@huying/shared/text/zh-CN/grid-day'
import { View } from '@tarojs/components'
import { newIdentifier } from '../../../api/identifier'
import { Field, TextArea } from '../../../kit/field'
import { Picks } from '../../../kit/picks'
import { Quiet } from '../../../kit/words'
import { commonOf } from '../../../matter/matters'
import { useMatters } from '../../../matter/use-matters'
import { chooseOwnVillage } from '../../../region/own-village'
import { keep } from '../../../trace/queue'
import { useProfile } from '../../../trace/use-day'
import { useKeptForm } from '../../../trace/use-kept-form'
import { draftOf, problemOf } from '../../find-draft'
import { emptyFind, FIND, type FindForm } from '../../find-form'
import { PhotosField } from '../../photos-field'
import { RecordPage } from '../../record-page'
import { useHere } from '../../use-here'
import { useVillage } from '../../use-village'
import { VillageField } from '../../village-field'

/** A problem found: a photo and a tap. Everything else is filled in, or may be left out. */
export default function Find() {
	const { form, change, release } = useKeptForm<FindForm>(FIND, emptyFind)
	const profile = useProfile()
	const here = useHere()
	const own = useVillage()
	const village = form.village ?? own
	const matters = commonOf(useMatters())
	const matter = matters.find((entry) => entry.matter === form.matter)
	const record = async () => {
		if (village === undefined) return
		const id = await newIdentifier()
		const point = here === 'none' ? undefined : here
		const draft = draftOf(form, { id, village, matter, here: point, profile, now: Date.now() })
		await keep({ type: 'found', case: id, village }, form.photos, draft)
		release()
		chooseOwnVillage(village)
	}
	const wrong = problemOf(form, village)
	return (
		<RecordPage
			title={words.title}
			words={words.send}
			icon="send"
			told={words.sent}
			wrong={wrong}
			keep={record}
		>
			<PhotosField
				label={words.photos}
				words={words.add}
				most={PHOTO_LIMIT}
				photos={form.photos}
				onChange={(photos) => change({ photos })}
			/>
			<Field label={words.text} hint={words.textHint}>
				<TextArea
					label={words.text}
					placeholder={words.placeholder}
					value={form.text}
					onInput={(text) => change({ text })}
				/>
			</Field>
			<Field label={words.matter}>
				<Picks
					options={matters.map((entry) => ({ value: entry.matter, words: entry.name }))}
					chosen={form.matter}
					onChoose={(chosen) => change({ matter: chosen === form.matter ? undefined : chosen })}
				/>
			</Field>
			<VillageField village={village} onChange={(chosen) => change({ village: chosen })} />
			<View className="worker-page__apart">
				<Quiet>{here === undefined ? words.locating : here === 'none' ? words.noPlace : words.place}</Quiet>
			</View>
		</RecordPage>
	)
}
