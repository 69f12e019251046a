import { notWorker, toHome } from '@huying/shared/text/zh-CN/grid-day'
import { View } from '@tarojs/components'
import { type PropsWithChildren, type ReactNode, useEffect } from 'react'
import { Empty } from '../kit/empty'
import { Page } from '../kit/page'
import { Waiting } from '../kit/waiting'
import { goTo } from '../route/route'
import { leadToSignIn } from '../session/return-to'
import { useSessionStore } from '../session/store'
import { startQueue } from '../trace/queue'
import { isWorker, useProfile } from '../trace/use-day'
import './worker-page.scss'

type Props = PropsWithChildren<{ title: string; foot?: ReactNode }>

/** A page of a grid worker's phone: for nobody else, and it works without signal once it was opened with one. */
export function WorkerPage({ title, foot, children }: Props) {
	const profile = useProfile()
	const session = useSessionStore((state) => state.session)
	const missing = process.env.TARO_ENV === 'h5' && session === undefined
	useEffect(startQueue, [])
	useEffect(() => {
		if (missing) leadToSignIn()
	}, [missing])
	const isTheirs = profile !== undefined && isWorker(profile, Date.now())
	return (
		<Page title={title} foot={isTheirs ? foot : undefined}>
			<View className="worker-page">
				{isTheirs && children}
				{!isTheirs && profile === undefined && <Waiting />}
				{!isTheirs && profile !== undefined && (
					<Empty words={notWorker} icon="user" action={{ words: toHome, onTap: () => goTo('home') }} />
				)}
			</View>
		</Page>
	)
}
