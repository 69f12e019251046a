import { listedDeliveryStates } from '@huying/shared/notice/notice-view'
import * as words from '@huying/shared/text/zh-CN/deliveries'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '../../../api/client'
import { Empty } from '../../../kit/empty'
import { NoticeBar } from '../../../kit/notice-bar'
import { Heading, Quiet } from '../../../kit/words'
import { Chips } from '../../chips'
import { DeliveryCard } from '../../deliveries/delivery-card'
import { byReason } from '../../deliveries/group-deliveries'
import { useRefresh } from '../../desk/use-refresh'
import { Listed } from '../../listed'
import { useNow } from '../../now'
import { useShown } from '../../shown'
import { useStaff } from '../../staff'
import { usePages } from '../../use-pages'
import { WorkPage } from '../../work-page'
import './index.scss'

const MINUTE = 60_000
type State = (typeof listedDeliveryStates)[number]

/** Messages that have not arrived: which wait, which failed and why, and the way to try them again. */
export default function Deliveries() {
	const { session } = useStaff()
	const signedIn = process.env.TARO_ENV === 'weapp' || session !== undefined
	const [state, setState] = useState<State>('waiting')
	const [told, setTold] = useState<string>()
	const now = useNow(MINUTE)
	const list = usePages(signedIn ? state : undefined, (after) =>
		api.deliveries({ params: { state }, query: after === undefined ? {} : { after } }),
	)
	const shown = useShown(() => {
		list.reload()
	})
	useRefresh(shown, list.reload)
	usePullDownRefresh(() => {
		list.reload().finally(() => Taro.stopPullDownRefresh())
	})
	return (
		<WorkPage title={words.title} explain={words.explain} back={words.back}>
			<View className="deliveries__tabs">
				<Chips
					options={listedDeliveryStates.map((one) => ({ value: one, words: words.tabs[one] }))}
					chosen={state}
					onChoose={(one) => {
						setTold(undefined)
						setState(one)
					}}
				/>
				<Quiet>{words.tabHint[state]}</Quiet>
			</View>
			{told !== undefined && <NoticeBar words={told} icon="check" />}
			<Listed list={list} now={now} waiting={words.waiting}>
				{(pages) => {
					const groups = byReason(pages.flatMap(({ deliveries }) => deliveries))
					if (groups.length === 0) return <Empty words={words.empty[state]} icon="check" />
					return groups.map(({ reason, deliveries }) => (
						<View key={reason} className="deliveries__group">
							<Heading>{words.group(reason, deliveries.length)}</Heading>
							{deliveries.map((delivery) => (
								<DeliveryCard
									key={delivery.delivery}
									delivery={delivery}
									now={now}
									onRevived={() => {
										setTold(words.revived)
										list.reload()
									}}
								/>
							))}
						</View>
					))
				}}
			</Listed>
		</WorkPage>
	)
}
