import * as words from '@huying/shared/text/zh-CN/admission'
import { beijing } from '@huying/shared/time/day'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '../../../api/client'
import { Button } from '../../../kit/button'
import { goTo } from '../../../route/route'
import { AdmissionList } from '../../admission/admission-list'
import { departmentsOf, townOfPosts } from '../../admission/asking'
import { DepartmentList } from '../../admission/department-list'
import { TownList } from '../../admission/town-list'
import { useUnits } from '../../case/use-units'
import { Chips } from '../../chips'
import { useNow } from '../../now'
import { useShown } from '../../shown'
import { useStaff } from '../../staff'
import { usePages } from '../../use-pages'
import { WorkPage } from '../../work-page'
import './index.scss'

const MINUTE = 60_000
const tabs = ['waiting', 'town', 'departments'] as const

/** Work that departments want done by towns and grids: what waits, what is on a town, and each department's year. */
export default function Admissions() {
	const { session, profile } = useStaff()
	const signedIn = process.env.TARO_ENV === 'weapp' || session !== undefined
	const now = useNow(MINUTE)
	const { value: units = [] } = useUnits()
	const posts = profile?.posts ?? []
	const [chosen, setTab] = useState<(typeof tabs)[number]>()
	const [town, setTown] = useState<string>()
	const [year, setYear] = useState(beijing(now).year)
	const waiting = usePages(signedIn ? 'admissions' : undefined, (after) =>
		api.waitingAdmissions({ query: after === undefined ? {} : { after } }),
	)
	useShown(() => {
		waiting.reload()
	})
	usePullDownRefresh(() => {
		waiting.reload().finally(() => Taro.stopPullDownRefresh())
	})
	const own = departmentsOf(posts, units, now)
	const ownTown = townOfPosts(posts, units, now)
	// Who works for a town asks first what is on it
	const tab = chosen ?? (ownTown === undefined ? 'waiting' : 'town')
	return (
		<WorkPage title={words.title} explain={words.explain} back={words.back}>
			<View className="admissions__bar">
				<Chips
					options={tabs.map((one) => ({ value: one, words: words.tabs[one] }))}
					chosen={tab}
					onChoose={setTab}
				/>
				{own.length > 0 && (
					<Button words={words.list.ask} icon="plus" fit onTap={() => goTo('office/admission-form')} />
				)}
			</View>
			{tab === 'waiting' && <AdmissionList list={waiting} now={now} none={words.list.none} />}
			{tab === 'town' && <TownList town={town ?? ownTown} onChoose={setTown} now={now} />}
			{tab === 'departments' && (
				<DepartmentList year={year} onChoose={setYear} now={now} signedIn={signedIn} />
			)}
		</WorkPage>
	)
}
