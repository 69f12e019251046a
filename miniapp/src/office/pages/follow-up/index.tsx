import { title as accessTitle } from '@huying/shared/text/zh-CN/access-log'
import { title as boardTitle } from '@huying/shared/text/zh-CN/board'
import { title as findTitle } from '@huying/shared/text/zh-CN/find'
import * as words from '@huying/shared/text/zh-CN/follow-up'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../../kit/button'
import { Empty } from '../../../kit/empty'
import { Failure } from '../../../kit/failure'
import { NoticeBar } from '../../../kit/notice-bar'
import { Buttons, Stack } from '../../../kit/row'
import { Waiting } from '../../../kit/waiting'
import { useTenant } from '../../../region/tenant'
import { goTo } from '../../../route/route'
import { useRefresh } from '../../desk/use-refresh'
import { CallCard } from '../../follow-up/call-card'
import { FiguresPart } from '../../follow-up/figures-part'
import { mayCall } from '../../follow-up/may-call'
import { useCalls } from '../../follow-up/use-calls'
import { useNow } from '../../now'
import { sayFailure } from '../../say-failure'
import { useShown } from '../../shown'
import { useStaff } from '../../staff'
import { WorkPage } from '../../work-page'
import './index.scss'

const MINUTE = 60_000

/** Calls to make to those who did not answer, and what came of asking. */
export default function FollowUp() {
	const { session, profile } = useStaff()
	const signedIn = process.env.TARO_ENV === 'weapp' || session !== undefined
	const calls = profile !== undefined && mayCall(profile.posts, Date.now())
	const { value, failure, reload, more, readingMore } = useCalls(signedIn && calls)
	const { value: tenant } = useTenant()
	const now = useNow(MINUTE)
	const [open, setOpen] = useState<string>()
	const [told, setTold] = useState<string>()
	const shown = useShown(() => {
		reload()
	})
	useRefresh(shown && open === undefined, reload)
	usePullDownRefresh(() => {
		reload().finally(() => Taro.stopPullDownRefresh())
	})
	const done = async (taken: boolean): Promise<void> => {
		if (taken) {
			setOpen(undefined)
			setTold(words.done)
		}
		await reload()
	}
	return (
		<WorkPage title={words.title} explain={words.explain} back={words.back}>
			<View className="follow-up__told">
				{told !== undefined && <NoticeBar words={told} icon="check" />}
				{value !== undefined && failure !== undefined && (
					<NoticeBar
						words={words.stale(sayTime(value.at, now))}
						action={{ words: words.refresh, onTap: reload }}
					/>
				)}
			</View>
			{profile?.posts.some(({ role }) => role === 'inspector') && (
				<Buttons>
					<Button words={findTitle} look="calm" onTap={() => goTo('office/find')} />
					<Button words={boardTitle} look="calm" onTap={() => goTo('office/board')} />
					<Button words={accessTitle} look="calm" onTap={() => goTo('office/access-log')} />
				</Buttons>
			)}
			{calls && (
				<View className="follow-up__calls">
					{value === undefined ? (
						failure === undefined ? (
							<Waiting words={words.waiting} />
						) : (
							<Failure words={sayFailure(failure)} onRetry={reload} />
						)
					) : value.calls.length === 0 ? (
						<Empty words={words.none} icon="phone" />
					) : (
						<Stack gap="middle">
							{value.calls.map((call) => (
								<CallCard
									key={call.case}
									call={call}
									tenant={tenant}
									now={now}
									open={open === call.case}
									onOpen={() => {
										setTold(undefined)
										setOpen(call.case)
									}}
									onDone={done}
								/>
							))}
						</Stack>
					)}
					{value?.next !== undefined && (
						<Button words={words.more} look="calm" busy={readingMore} onTap={more} />
					)}
				</View>
			)}
			{profile !== undefined && <FiguresPart posts={profile.posts} />}
		</WorkPage>
	)
}
