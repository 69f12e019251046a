import type { Claimable } from '@huying/shared/claim/claim-view'
import * as words from '@huying/shared/text/zh-CN/claim'
import { sayDate } from '@huying/shared/text/zh-CN/time'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Buttons } from '../../kit/row'
import { Heading, Paragraph, Quiet } from '../../kit/words'

type Props = { one: Claimable; busy: boolean; onClaim: () => void }

/** One case that was filed for the phone: what it is about where it waits, else why it does not. */
export function ClaimableLine({ one, busy, onClaim }: Props) {
	const { stands, title = words.untitled, number, openedAt } = one
	return (
		<Card>
			<Heading>{title}</Heading>
			<Quiet>{words.number(number)}</Quiet>
			<Quiet>{words.opened(sayDate(openedAt))}</Quiet>
			{stands === 'open' ? (
				<Buttons>
					<Button
						words={words.claim}
						label={`${words.claim} ${title}`}
						look="calm"
						busy={busy}
						fit
						onTap={onClaim}
					/>
				</Buttons>
			) : (
				<Paragraph>{words.stands[stands]}</Paragraph>
			)}
		</Card>
	)
}
