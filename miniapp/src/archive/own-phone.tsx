import { office, ownPhone as words } from '@huying/shared/text/zh-CN/archive'
import { api } from '../api/client'
import { useSend } from '../api/use-send'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { Paragraph, Quiet, Strong } from '../kit/words'

/** Whether one's own telephone is shown to residents: one's own to say, and to take back. */
export function OwnPhone({ shown, onDone }: { shown: boolean; onDone: () => void }) {
	const { busy, problem, send } = useSend<{ show: boolean }, unknown>(
		(body) => api.showPhone({ body }),
		onDone,
		office.untouched,
	)
	return (
		<Card>
			<Strong>{words.title}</Strong>
			<Paragraph>{shown ? words.shown : words.hidden}</Paragraph>
			<Button
				words={shown ? words.hide : words.show}
				look="calm"
				fit
				busy={busy}
				onTap={() => send({ show: !shown })}
			/>
			{problem !== undefined && <Quiet>{problem}</Quiet>}
		</Card>
	)
}
