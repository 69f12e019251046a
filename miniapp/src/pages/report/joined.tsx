import type { NearbyCase } from '@huying/shared/nearby/nearby-view'
import { nearbyText } from '@huying/shared/text/zh-CN/index'
import { useEffect } from 'react'
import { publicTitle } from '../../case/public-title'
import { currentDraft, throwAwayDraft } from '../../draft/draft-store'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Buttons } from '../../kit/row'
import { StateMark } from '../../kit/state-mark'
import { Heading, Paragraph, Quiet } from '../../kit/words'
import { replaceWith } from '../../route/route'
import { useSession } from '../../session/use-session'
import { sendDraft } from './send-draft'

const text = nearbyText.joined

type Props = { found: NearbyCase; onSent: (id: string) => void }

/**
 * One more who meets the same. What was written meanwhile is kept as long as this page is open, so that it can go out
 * all the same; leaving throws it away, and the page says so.
 */
export function Joined({ found, onSent }: Props) {
	const { profile } = useSession()
	useEffect(() => {
		const written = currentDraft()?.id
		return () => {
			if (written !== undefined && currentDraft()?.id === written) throwAwayDraft().catch(() => undefined)
		}
	}, [])
	const sendToo = () => {
		const draft = currentDraft()
		if (!draft) return
		sendDraft(draft, profile)
		onSent(draft.id)
	}
	return (
		<>
			<StateMark shape="done" words={publicTitle(found)} />
			<Heading level={1}>{text.title}</Heading>
			<Paragraph>{text.words}</Paragraph>
			<Buttons>
				<Button words={text.look} onTap={() => replaceWith('case', { id: found.case })} />
				<Button words={text.home} look="calm" onTap={() => replaceWith('home')} />
			</Buttons>
			<Card>
				<Quiet>{text.unsent}</Quiet>
				<Buttons>
					<Button words={text.also} look="calm" icon="send" onTap={sendToo} />
				</Buttons>
			</Card>
		</>
	)
}
