import { waiting as words } from '@huying/shared/text/zh-CN/grid-day'
import { useOnline } from '../api/use-online'
import { NoticeBar } from '../kit/notice-bar'
import { useSessionStore } from '../session/store'
import type { Kept } from '../trace/kept'
import { waitingOf } from '../trace/machine'
import { sendRecords } from '../trace/queue'

/** What has not gone out yet, and that it goes by itself. Nothing waits: nothing is shown. */
export function WaitingBar({ kept }: { kept: readonly Kept[] }) {
	const online = useOnline()
	const signedIn = useSessionStore((state) => state.session !== undefined) || process.env.TARO_ENV === 'weapp'
	const { records, photos } = waitingOf(kept)
	if (records + photos === 0) return null
	if (!signedIn) return <NoticeBar words={words.signIn} icon="user" />
	return (
		<NoticeBar
			words={online ? words.sending(records, photos) : words.words(records, photos)}
			icon={online ? 'send' : 'wifi-off'}
			action={{ words: words.now, onTap: () => sendRecords() }}
		/>
	)
}
