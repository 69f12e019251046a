import * as words from '@huying/shared/text/zh-CN/decision'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { openApi } from '../../../api/open'
import { useAnswer } from '../../../api/use-answer'
import { DecisionWhole } from '../../../decision/decision-whole'
import { VillageDecisions } from '../../../decision/village-decisions'
import { Button } from '../../../kit/button'
import { Empty } from '../../../kit/empty'
import { Failure } from '../../../kit/failure'
import { Field } from '../../../kit/field'
import { NoticeBar } from '../../../kit/notice-bar'
import { Waiting } from '../../../kit/waiting'
import { goTo, replaceWith, useQuery } from '../../../route/route'
import { Chips } from '../../chips'
import { DecisionWork } from '../../decision/decision-work'
import { editedVillages } from '../../decision/editing'
import { StartForm } from '../../decision/start-form'
import { useNow } from '../../now'
import { sayFailure } from '../../say-failure'
import { useShown } from '../../shown'
import { useStaff } from '../../staff'
import { WorkPage } from '../../work-page'
import './index.scss'

const MINUTE = 60_000
const text = words.desk

/** A village's decisions for whoever enters them; with `id`, one of them. */
export default function DecisionDesk() {
	const { profile } = useStaff()
	const { id } = useQuery()
	return (
		<WorkPage title={text.title} explain={text.explain} back={words.back}>
			<View className="office-decision">
				{profile === undefined && <Waiting />}
				{profile !== undefined && id !== undefined && <One id={id} profile={profile} />}
				{profile !== undefined && id === undefined && <All profile={profile} />}
			</View>
		</WorkPage>
	)
}

type Profile = NonNullable<ReturnType<typeof useStaff>['profile']>

function One({ id, profile }: { id: string; profile: Profile }) {
	const now = useNow(MINUTE)
	const [told, setTold] = useState<string>()
	const { value, failure, reload } = useAnswer(`decision ${id}`, () =>
		openApi.oneDecision({ params: { decision: id } }),
	)
	const mine = editedVillages(profile.posts, now).some(({ village }) => village === value?.decision.village)
	useShown(() => {
		reload()
	})
	usePullDownRefresh(() => {
		reload().finally(() => Taro.stopPullDownRefresh())
	})
	return (
		<>
			{told !== undefined && <NoticeBar words={told} icon="check" />}
			{value === undefined && failure === undefined && <Waiting words={words.one.waiting} />}
			{failure !== undefined && <Failure words={sayFailure(failure)} onRetry={reload} />}
			{value !== undefined && (
				<>
					{mine ? (
						<DecisionWork
							answer={value}
							now={now}
							onDone={(said) => {
								setTold(said)
								reload()
							}}
							onMoved={reload}
						/>
					) : (
						<DecisionWhole answer={value} now={now} />
					)}
					<Button words={text.toPublic} look="calm" fit onTap={() => goTo('affairs/decision', { id })} />
				</>
			)}
		</>
	)
}

function All({ profile }: { profile: Profile }) {
	const now = useNow(MINUTE)
	const villages = editedVillages(profile.posts, now)
	const [chosen, setVillage] = useState<string>()
	const [starting, setStarting] = useState(false)
	const village = chosen ?? villages[0]?.village
	if (village === undefined) return <Empty words={text.notEditor} icon="building-2" />
	if (starting)
		return (
			<StartForm
				village={village}
				onCancel={() => setStarting(false)}
				onDone={({ decision }) => replaceWith('office/decision', { id: decision })}
			/>
		)
	return (
		<>
			{villages.length > 1 && (
				<Field label={text.village}>
					<Chips
						options={villages.map((one) => ({ value: one.village, words: one.name }))}
						chosen={village}
						onChoose={setVillage}
					/>
				</Field>
			)}
			<Button words={text.start} icon="plus" fit onTap={() => setStarting(true)} />
			<VillageDecisions
				village={village}
				now={now}
				onOpen={(decision) => goTo('office/decision', { id: decision })}
			/>
		</>
	)
}
