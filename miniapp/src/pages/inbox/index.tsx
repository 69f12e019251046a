import { kit, inboxPage as text } from '@huying/shared/text/zh-CN/index'
import { useDidShow, useReachBottom } from '@tarojs/taro'
import { useNow } from '../../case/use-now'
import { Button } from '../../kit/button'
import { Empty } from '../../kit/empty'
import { Failure } from '../../kit/failure'
import { NoticeBar } from '../../kit/notice-bar'
import { Page } from '../../kit/page'
import { Buttons } from '../../kit/row'
import { Waiting } from '../../kit/waiting'
import { Heading } from '../../kit/words'
import { useInbox } from '../../notice/use-inbox'
import { leadToSignIn } from '../../session/return-to'
import { NoticeLine } from './notice-line'

/** Everything one was told, newest first. A line opens its case. */
export default function Inbox() {
	const inbox = useInbox()
	useDidShow(() => {
		inbox.refresh()
	})
	useReachBottom(() => {
		inbox.more()
	})
	return (
		<Page title={text.title}>
			<Heading level={1}>{text.title}</Heading>
			<List inbox={inbox} />
		</Page>
	)
}

function List({ inbox }: { inbox: ReturnType<typeof useInbox> }) {
	const { value, failure, somebody, reload } = inbox
	const now = useNow()
	if (!somebody)
		return <Empty words={text.signInFirst} icon="user" action={{ words: text.signIn, onTap: leadToSignIn }} />
	if (!value && failure)
		return <Failure title={kit.failure.notFetched} words={failure.message} onRetry={reload} />
	if (!value) return <Waiting words={text.waiting} />
	return (
		<>
			{failure && <NoticeBar words={text.stale} action={{ words: kit.retry, onTap: reload }} />}
			{value.notices.length === 0 && <Empty words={text.empty} icon="bell" />}
			{value.notices.map((notice) => (
				<NoticeLine key={notice.place} notice={notice} now={now} />
			))}
			{inbox.trouble !== undefined && <NoticeBar words={inbox.trouble} />}
			{value.next !== undefined && (
				<Buttons>
					<Button words={text.more} look="calm" busy={inbox.asking} onTap={inbox.more} />
				</Buttons>
			)}
		</>
	)
}
