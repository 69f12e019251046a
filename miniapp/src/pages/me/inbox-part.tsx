import { inboxPage } from '@huying/shared/text/zh-CN/index'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Buttons } from '../../kit/row'
import { Heading, Quiet } from '../../kit/words'
import { useUnread } from '../../notice/unread'
import { goTo } from '../../route/route'

const text = inboxPage.part

/** What one was told, and how much of it is new. */
export function InboxPart() {
	const unread = useUnread()
	return (
		<Card>
			<Heading>{text.title}</Heading>
			<Quiet>{unread > 0 ? text.some(unread) : text.none}</Quiet>
			<Buttons>
				<Button
					words={text.open}
					icon="bell"
					look="calm"
					label={inboxPage.bell(unread)}
					onTap={() => goTo('inbox')}
				/>
			</Buttons>
		</Card>
	)
}
