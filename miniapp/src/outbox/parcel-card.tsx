import { headline } from '@huying/shared/case/private-record'
import { casesPage, voiceText } from '@huying/shared/text/zh-CN/index'
import type { Draft } from '../draft/draft'
import { Card } from '../kit/card'
import { StateMark } from '../kit/state-mark'
import { Heading, Paragraph } from '../kit/words'
import { goTo } from '../route/route'
import { useSessionStore } from '../session/store'
import type { Parcel } from './parcel'

/** A report that is not a case yet, as it stands among one's cases. */
export function ParcelCard({ parcel }: { parcel: Parcel<Draft> }) {
	const signedIn = useSessionStore((state) => state.session !== undefined) || process.env.TARO_ENV === 'weapp'
	const { text, voices = [] } = parcel.draft
	const title = headline({ text }) ?? (voices.length > 0 ? voiceText.untitled : casesPage.untitled)
	const { words, sentence } = said(parcel, signedIn)
	const open = parcel.state === 'waiting' ? undefined : () => goTo('report', { again: parcel.id })
	return (
		<Card {...(open && { onTap: open, label: `${words}，${title}` })}>
			<StateMark shape={parcel.state === 'waiting' ? 'waiting' : 'stopped'} words={words} />
			<Heading>{title}</Heading>
			<Paragraph>{sentence}</Paragraph>
		</Card>
	)
}

function said({ state, trouble }: Parcel, signedIn: boolean): { words: string; sentence: string } {
	const { parcel } = casesPage
	if (state === 'refused') return { words: parcel.refused, sentence: parcel.fix(trouble?.message ?? '') }
	if (state === 'aside') return { words: parcel.aside, sentence: parcel.asideWords }
	return { words: parcel.waiting, sentence: signedIn ? parcel.sending : parcel.signIn }
}
