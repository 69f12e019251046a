import { objectionPage as text } from '@huying/shared/text/zh-CN/index'
import { Button } from '../../../kit/button'
import { Card } from '../../../kit/card'
import { Choice } from '../../../kit/choice'
import { Field, TextArea } from '../../../kit/field'
import { NoticeBar } from '../../../kit/notice-bar'
import { Buttons } from '../../../kit/row'
import { Paragraph } from '../../../kit/words'
import { useObjectionDraft } from '../../../objection/draft'
import { useSendingObjection } from '../../../objection/use-sending-objection'
import { PhotosField } from '../../../photo/photos-field'
import { usePhotos } from '../../../photo/use-photos'
import { goTo } from '../../../route/route'

const optionsOf = <Key extends string>(words: Readonly<Record<Key, { words: string; hint: string }>>) =>
	(Object.keys(words) as Key[]).map((value) => ({ value, ...words[value] }))

/** What, of whom, and whether the village may know who asks; each is one tap, and is as it should be already. */
export function ObjectionForm({ disclosure }: { disclosure: string }) {
	const [draft, change] = useObjectionDraft(disclosure)
	const photos = usePhotos()
	const { busy, trouble, sent, send } = useSendingObjection(disclosure, photos)
	const go = async () => {
		if (await send(draft)) change(undefined)
	}
	if (sent !== undefined) {
		return (
			<Card tone="good">
				<Paragraph>{text.sent}</Paragraph>
				<Buttons>
					<Button words={text.look} onTap={() => goTo('case', { id: sent.case })} />
				</Buttons>
			</Card>
		)
	}
	return (
		<>
			<Field label={text.what} hint={text.whatHint}>
				<TextArea label={text.what} value={draft.text} onInput={(words) => change({ text: words })} />
			</Field>
			<Field label={text.kind}>
				<Choice options={optionsOf(text.kinds)} chosen={draft.kind} onChoose={(kind) => change({ kind })} />
			</Field>
			<Field label={text.to}>
				<Choice options={optionsOf(text.tos)} chosen={draft.to} onChoose={(to) => change({ to })} />
			</Field>
			<Field label={text.name}>
				<Choice options={optionsOf(text.names)} chosen={draft.name} onChoose={(name) => change({ name })} />
			</Field>
			<PhotosField label={text.photos} words={text.photoAdd} photos={photos} />
			{trouble !== undefined && <NoticeBar words={trouble} />}
			<Buttons>
				<Button words={text.send} busy={busy} disabled={draft.text.trim() === ''} onTap={go} />
			</Buttons>
		</>
	)
}
