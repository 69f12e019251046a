import { duty as words } from '@huying/shared/text/zh-CN/grid-day'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { useState } from 'react'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { Buttons } from '../kit/row'
import { Sheet } from '../kit/sheet'
import { StateMark } from '../kit/state-mark'
import { Paragraph, Quiet } from '../kit/words'
import { goTo } from '../route/route'
import type { Standing } from '../trace/standing'
import { useDuty } from './use-duty'

/** On duty or not, since when, and the way in and out. */
export function DutyCard({ standing: { duty, patrol }, now }: { standing: Standing; now: number }) {
	const { signIn, signOut, busy, problem } = useDuty(patrol?.patrol)
	const [asking, setAsking] = useState(false)
	const { signOutSheet: sheet } = words
	if (!duty) {
		return (
			<Card>
				<StateMark shape="waiting" words={words.off} />
				<Paragraph>{words.offWords}</Paragraph>
				{problem !== undefined && <Quiet>{problem}</Quiet>}
				<Buttons>
					<Button
						words={busy ? words.locating : words.signIn}
						icon="camera"
						look="plain"
						busy={busy}
						onTap={signIn}
					/>
				</Buttons>
			</Card>
		)
	}
	return (
		<Card tone="good">
			<StateMark shape="doing" words={words.on(sayTime(duty.since, now))} />
			<Quiet>{patrol ? words.patrolling(sayTime(patrol.since, now)) : words.onWords}</Quiet>
			{problem !== undefined && <Quiet>{problem}</Quiet>}
			<Buttons>
				{patrol && (
					<Button words={words.goOn} icon="map-pin" look="plain" onTap={() => goTo('grid/patrol')} />
				)}
				<Button words={words.signOut} look="calm" busy={busy} onTap={() => setAsking(true)} />
			</Buttons>
			<Sheet open={asking} title={sheet.title} onClose={() => setAsking(false)}>
				<Paragraph>{patrol ? sheet.patrol : sheet.words}</Paragraph>
				<Buttons>
					<Button
						words={sheet.yes}
						onTap={() => {
							setAsking(false)
							signOut()
						}}
					/>
				</Buttons>
			</Sheet>
		</Card>
	)
}
