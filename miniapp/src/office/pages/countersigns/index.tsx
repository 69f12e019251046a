import type { CountersignView } from '@huying/shared/countersign/countersign-view'
import * as words from '@huying/shared/text/zh-CN/countersign'
import { back } from '@huying/shared/text/zh-CN/rules-page'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '../../../api/client'
import { useAnswer } from '../../../api/use-answer'
import { Empty } from '../../../kit/empty'
import { Failure } from '../../../kit/failure'
import { NoticeBar } from '../../../kit/notice-bar'
import { Stack } from '../../../kit/row'
import { Waiting } from '../../../kit/waiting'
import { Heading } from '../../../kit/words'
import { useMatters } from '../../../matter/use-matters'
import { AdministrationLinks } from '../../administration/administration-links'
import { useUnits } from '../../case/use-units'
import { CountersignCard } from '../../countersign/countersign-card'
import { WhatChanges } from '../../countersign/what-changes'
import { useNow } from '../../now'
import { useRules } from '../../rules/use-rules'
import { sayFailure } from '../../say-failure'
import { useStaff } from '../../staff'
import { WorkPage } from '../../work-page'
import './index.scss'

const MINUTE = 60_000

/** The gravest changes: what waits for another person, and what was decided last. */
export default function CountersignsPage() {
	const { session } = useStaff()
	const signedIn = process.env.TARO_ENV === 'weapp' || session !== undefined
	const { value, failure, reload } = useAnswer(signedIn ? 'countersigns' : undefined, () =>
		api.countersigns(),
	)
	const { value: rules, reload: reloadRules } = useRules(signedIn)
	const { value: units } = useUnits()
	const matters = useMatters()
	const now = useNow(MINUTE)
	const [told, setTold] = useState<string>()
	const again = () => Promise.all([reload(), reloadRules()])
	usePullDownRefresh(() => {
		again().finally(() => Taro.stopPullDownRefresh())
	})
	const card = (one: CountersignView) => (
		<CountersignCard
			key={one.id}
			countersign={one}
			now={now}
			onMoved={again}
			onDecided={(said) => {
				setTold(said)
				again()
			}}
		>
			{/* What was decided is told by its name: what would change now says nothing about then */}
			{one.state === 'asked' && (
				<WhatChanges
					order={one.order}
					rules={rules}
					names={{ units: units ?? [], matters }}
					people={value?.names ?? {}}
				/>
			)}
		</CountersignCard>
	)
	return (
		<WorkPage title={words.title} explain={words.explain} back={back}>
			<AdministrationLinks here="countersigns" />
			<View className="countersigns">
				{told !== undefined && <NoticeBar words={told} icon="check" />}
				{!value && failure && <Failure words={sayFailure(failure)} onRetry={reload} />}
				{!value && !failure && <Waiting words={words.waitingWords} />}
				{value && (
					<Stack gap="large">
						{value.waiting.length === 0 ? (
							<Empty words={words.none} icon="check" />
						) : (
							<Stack gap="middle">
								<Heading>{words.waitingTitle}</Heading>
								{value.waiting.map(card)}
							</Stack>
						)}
						{value.decided.length > 0 && (
							<Stack gap="middle">
								<Heading>{words.decidedTitle}</Heading>
								{value.decided.map(card)}
							</Stack>
						)}
					</Stack>
				)}
			</View>
		</WorkPage>
	)
}
