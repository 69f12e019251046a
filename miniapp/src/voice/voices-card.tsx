import type { CaseAnswer } from '@huying/shared/case/case-view'
import { voiceText } from '@huying/shared/text/zh-CN/index'
import { Card } from '../kit/card'
import { Heading } from '../kit/words'
import { allVoices } from './all-voices'
import { VoiceList } from './voice-list'

/** Everything that was said aloud in a case, the first first. */
export function VoicesCard({ view, own = false }: { view: CaseAnswer; own?: boolean }) {
	const voices = allVoices(view)
	if (voices.length === 0) return null
	return (
		<Card>
			<Heading>{voiceText.heard.title}</Heading>
			<VoiceList voices={voices} pictures={view.pictures} own={own} />
		</Card>
	)
}
