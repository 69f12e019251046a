import * as words from '@huying/shared/text/zh-CN/rules-page'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '../../../api/client'
import { useAnswer } from '../../../api/use-answer'
import { Failure } from '../../../kit/failure'
import { NoticeBar } from '../../../kit/notice-bar'
import { Stack } from '../../../kit/row'
import { Waiting } from '../../../kit/waiting'
import { Quiet } from '../../../kit/words'
import { useMatters } from '../../../matter/use-matters'
import { AdministrationLinks } from '../../administration/administration-links'
import { useUnits } from '../../case/use-units'
import { useNow } from '../../now'
import { RulesForm } from '../../rules/rules-form'
import { useRules } from '../../rules/use-rules'
import { WaitingRules } from '../../rules/waiting-rules'
import { YearList } from '../../rules/year-list'
import { sayFailure } from '../../say-failure'
import { useStaff } from '../../staff'
import { WorkPage } from '../../work-page'
import './index.scss'

const MINUTE = 60_000

/** The county's rules and its calendar: whoever works here may read them, the centre's leaders change them. */
export default function RulesPage() {
	const { session } = useStaff()
	const { value, failure, reload } = useRules(process.env.TARO_ENV === 'weapp' || session !== undefined)
	// Who may change them sees what waits for another person
	const waiting = useAnswer(value?.mayEdit ? 'countersigns' : undefined, () => api.countersigns())
	const { value: units } = useUnits()
	const matters = useMatters()
	const now = useNow(MINUTE)
	const [told, setTold] = useState(false)
	usePullDownRefresh(() => {
		reload().finally(() => Taro.stopPullDownRefresh())
	})
	const done = () => {
		setTold(true)
		reload()
		waiting.reload()
	}
	return (
		<WorkPage title={words.title} explain={words.explain} back={words.back}>
			<AdministrationLinks here="rules" />
			<View className="rules-page">
				{value === undefined ? (
					failure === undefined ? (
						<Waiting words={words.waiting} />
					) : (
						<Failure words={sayFailure(failure)} onRetry={reload} />
					)
				) : (
					<Stack gap="middle">
						{told && <NoticeBar words={words.saved} icon="check" />}
						<WaitingRules countersigns={waiting.value} now={now} />
						<Quiet>
							{value.changedAt === undefined ? words.usual : words.changed(value.changedAt, now)}
							{value.mayEdit ? '' : words.mayNot}
						</Quiet>
						<Quiet>{words.published(value.published.first, value.published.last)}</Quiet>
						<YearList view={value} now={now} onDone={done} />
						{/* Another version is another form: nothing written over the one before is kept */}
						<RulesForm
							key={value.version}
							view={value}
							names={{ units: units ?? [], matters }}
							onDone={done}
						/>
					</Stack>
				)}
			</View>
		</WorkPage>
	)
}
