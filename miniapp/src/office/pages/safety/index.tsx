import * as words from '@huying/shared/text/zh-CN/safety-page'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '../../../api/client'
import { Empty } from '../../../kit/empty'
import { NoticeBar } from '../../../kit/notice-bar'
import { Listed } from '../../listed'
import { useNow } from '../../now'
import { DoubtCard } from '../../safety/doubt-card'
import { useShown } from '../../shown'
import { useStaff } from '../../staff'
import { usePages } from '../../use-pages'
import { WorkPage } from '../../work-page'
import './index.scss'

const MINUTE = 60_000

/** What an automatic check could not decide, the longest waiting first: a person says whether others may see it. */
export default function Safety() {
	const { session } = useStaff()
	const signedIn = process.env.TARO_ENV === 'weapp' || session !== undefined
	const [told, setTold] = useState<string>()
	const now = useNow(MINUTE)
	const list = usePages(signedIn ? 'doubts' : undefined, (after) =>
		api.doubts({ query: after === undefined ? {} : { after } }),
	)
	useShown(() => {
		list.reload()
	})
	usePullDownRefresh(() => {
		list.reload().finally(() => Taro.stopPullDownRefresh())
	})
	return (
		<WorkPage title={words.title} explain={words.explain} back={words.back}>
			<View className="safety">
				{told !== undefined && <NoticeBar words={told} icon="check" />}
				<Listed list={list} now={now} waiting={words.waiting}>
					{(pages) => {
						const doubts = pages.flatMap(({ cases, pictures }) => cases.map((doubt) => ({ doubt, pictures })))
						if (doubts.length === 0) return <Empty words={words.empty} icon="eye" />
						return doubts.map(({ doubt, pictures }) => (
							<DoubtCard
								key={doubt.case}
								doubt={doubt}
								pictures={pictures}
								now={now}
								onDone={(show) => {
									setTold(show === undefined ? undefined : show ? words.shown : words.hidden)
									list.reload()
								}}
							/>
						))
					}}
				</Listed>
			</View>
		</WorkPage>
	)
}
