import { waiting } from '@huying/shared/text/zh-CN/desk'
import { back, call, units as unitsWord, whistles as words } from '@huying/shared/text/zh-CN/whistle'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../../api/client'
import { Button } from '../../../kit/button'
import { Empty } from '../../../kit/empty'
import { Field } from '../../../kit/field'
import { Buttons } from '../../../kit/row'
import { Waiting } from '../../../kit/waiting'
import { useParcels } from '../../../outbox/outbox-store'
import { isSummons } from '../../../outbox/parcel'
import { useTenant } from '../../../region/tenant'
import { goTo } from '../../../route/route'
import { Chips } from '../../chips'
import { Listed } from '../../listed'
import { useNow } from '../../now'
import { useShown } from '../../shown'
import { useStaff } from '../../staff'
import { usePages } from '../../use-pages'
import { callersOf, type OwnUnit } from '../../whistle/callers'
import { UnsentCard } from '../../whistle/unsent-card'
import { WhistleCard } from '../../whistle/whistle-card'
import { WorkPage } from '../../work-page'
import './index.scss'

const MINUTE = 60_000

/** What our unit called for, the most urgent first: who has signed, shown up, done their part. */
export default function Whistles() {
	const { profile } = useStaff()
	const own = profile && callersOf(profile.posts, Date.now())
	return (
		<WorkPage title={words.title} explain={words.explain} back={back}>
			{own === undefined && <Waiting words={waiting} />}
			{own?.length === 0 && <Empty words={call.notYours} icon="siren" />}
			{own && own.length > 0 && <OwnWhistles own={own} />}
		</WorkPage>
	)
}

function OwnWhistles({ own }: { own: readonly OwnUnit[] }) {
	const [unit, setUnit] = useState(own[0]?.unit ?? '')
	const now = useNow(MINUTE)
	const { value: tenant } = useTenant()
	const parcels = useParcels(isSummons)
	const list = usePages(`whistles ${unit}`, (after) =>
		api.queue({ params: { unit, status: 'whistle' }, query: after === undefined ? {} : { after } }),
	)
	const { reload } = list
	// A call that has just arrived is among them now.
	const arrived = parcels.filter(({ state }) => state === 'sent').length
	const counted = useRef(arrived)
	useEffect(() => {
		if (arrived > counted.current) reload()
		counted.current = arrived
	}, [arrived, reload])
	useShown(() => {
		reload()
	})
	usePullDownRefresh(() => {
		reload().finally(() => Taro.stopPullDownRefresh())
	})
	const unsent = parcels.filter(({ state }) => state !== 'sent')
	const begin = { words: words.action, onTap: () => goTo('office/summons') }
	return (
		<View className="whistles">
			{own.length > 1 && (
				<Field label={unitsWord}>
					<Chips
						options={own.map((one) => ({ value: one.unit, words: one.unitName }))}
						chosen={unit}
						onChoose={setUnit}
					/>
				</Field>
			)}
			{unsent.map((parcel) => (
				<UnsentCard key={parcel.id} parcel={parcel} />
			))}
			<Listed list={list} now={now} waiting={waiting}>
				{(pages) => {
					const cases = pages.flatMap((page) => page.cases)
					if (cases.length === 0 && unsent.length === 0)
						return <Empty words={words.empty} icon="siren" action={begin} />
					return (
						<>
							{cases.map((summary) => (
								<WhistleCard key={summary.case} summary={summary} tenant={tenant} now={now} />
							))}
							<Buttons>
								<Button words={words.action} icon="siren" onTap={begin.onTap} fit />
							</Buttons>
						</>
					)
				}}
			</Listed>
		</View>
	)
}
