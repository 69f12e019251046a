import * as words from '@huying/shared/text/zh-CN/desk'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { Empty } from '../../../kit/empty'
import { Failure } from '../../../kit/failure'
import { Page } from '../../../kit/page'
import { Waiting } from '../../../kit/waiting'
import { useWide } from '../../../kit/wide'
import { goTo, replaceWith } from '../../../route/route'
import { pageWithoutDesk } from '../../desk/desks'
import { NarrowDesk } from '../../desk/narrow-desk'
import { useWorkDesk } from '../../desk/use-work-desk'
import { MINE } from '../../desk/view'
import { WideDesk } from '../../desk/wide-desk'
import { sayFailure } from '../../say-failure'
import { useShown } from '../../shown'

/** The work desk: what waits for whoever holds a post. */
export default function Desk() {
	const wide = useWide()
	const latest = useRef<() => Promise<void>>(undefined)
	const shown = useShown(() => {
		latest.current?.()
	})
	const work = useWorkDesk(wide, shown)
	const { desk, shelf, profile, failure, reloadDesk } = work
	latest.current = reloadDesk
	usePullDownRefresh(() => {
		reloadDesk().finally(() => Taro.stopPullDownRefresh())
	})
	const instead = profile && pageWithoutDesk(profile.posts, Date.now())
	useEffect(() => {
		if (instead && desk === undefined) replaceWith(instead)
	}, [instead, desk])
	if (desk !== undefined && shelf !== undefined) {
		return wide && shelf !== MINE ? (
			<WideDesk work={work} desk={desk} queue={shelf} shown={shown} />
		) : (
			<NarrowDesk work={work} desk={desk} shelf={shelf} />
		)
	}
	return (
		<Page title={words.title}>
			{profile !== undefined ? (
				<Empty words={words.noDesk} action={{ words: words.toHome, onTap: () => goTo('home') }} />
			) : failure === undefined ? (
				<Waiting />
			) : (
				<Failure words={sayFailure(failure)} onRetry={work.reload} />
			)}
		</Page>
	)
}
