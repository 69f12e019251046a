import * as words from '@huying/shared/text/zh-CN/grid-handover'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { api } from '../../../api/client'
import { useAnswer } from '../../../api/use-answer'
import { GivePart } from '../../../grid-handover/give-part'
import { SlipList } from '../../../grid-handover/slip-list'
import { SlipPart } from '../../../grid-handover/slip-part'
import { Button } from '../../../kit/button'
import { Empty } from '../../../kit/empty'
import { Failure } from '../../../kit/failure'
import { Page } from '../../../kit/page'
import { Row, Stack } from '../../../kit/row'
import { Waiting } from '../../../kit/waiting'
import { Heading, Quiet } from '../../../kit/words'
import { useNow } from '../../../office/now'
import { useShown } from '../../../office/shown'
import { useStaff } from '../../../office/staff'
import { useTenant } from '../../../region/tenant'
import { sayVillage } from '../../../region/villages'
import { useAddress } from '../../../route/use-address'
import { gridOf } from '../../../trace/use-day'
import '../../worker-page.scss'
import { View } from '@tarojs/components'

const MINUTE = 60_000

/** Slips by which a grid or one job changes hands (工作交割单): for grid workers, and for a department's own people. */
export default function Handover() {
	const { profile } = useStaff()
	const now = useNow(MINUTE)
	const shown = useShown(() => {
		slips.reload()
	})
	const { query, go } = useAddress('grid/handover', shown)
	const { id, job } = query
	const [giving, setGiving] = useState(job !== undefined)
	const { value: tenant } = useTenant()
	const slips = useAnswer(profile && 'grid-handovers', () => api.gridHandovers())
	usePullDownRefresh(() => {
		slips.reload().finally(() => Taro.stopPullDownRefresh())
	})
	useEffect(() => {
		if (job !== undefined) setGiving(true)
	}, [job])
	const grid = profile && gridOf(profile, now)
	const about = job !== undefined ? { job } : grid === undefined ? undefined : { grid }
	const me = profile?.user ?? ''
	const open = (handover: string) => {
		setGiving(false)
		slips.reload()
		go({ id: handover }, 'push')
	}
	const toAll = () => {
		setGiving(false)
		slips.reload()
		go({}, 'replace')
	}
	return (
		<Page title={words.title}>
			<View className="worker-page">
				<Stack gap="middle">
					{(id !== undefined || giving) && (
						<Row>
							<Button words={words.toAll} look="calm" icon="arrow-left" fit onTap={toAll} />
						</Row>
					)}
					{profile === undefined && <Waiting />}
					{profile !== undefined && giving && about !== undefined && (
						<GivePart about={about} onOpen={open} onClose={toAll} />
					)}
					{profile !== undefined && !giving && id !== undefined && (
						<SlipPart key={id} handover={id} me={profile.user} tenant={tenant} now={now} />
					)}
					{profile !== undefined && !giving && id === undefined && (
						<Stack gap="middle">
							<Quiet>{words.explain}</Quiet>
							{grid !== undefined && (
								<Button
									words={words.giveGrid(sayVillage(tenant, grid) ?? words.give)}
									look="plain"
									onTap={() => setGiving(true)}
								/>
							)}
							<Heading>{words.mine}</Heading>
							{slips.value === undefined && slips.failure === undefined && <Waiting />}
							{slips.value === undefined && slips.failure !== undefined && (
								<Failure words={slips.failure.message} onRetry={slips.reload} />
							)}
							{slips.value?.handovers.length === 0 && <Empty words={words.noneExplain} icon="list" />}
							{slips.value !== undefined && (
								<SlipList slips={slips.value.handovers} me={me} tenant={tenant} now={now} onOpen={open} />
							)}
						</Stack>
					)}
				</Stack>
			</View>
		</Page>
	)
}
