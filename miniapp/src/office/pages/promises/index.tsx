import * as words from '@huying/shared/text/zh-CN/admission'
import { role as roleWords } from '@huying/shared/text/zh-CN/post'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { beijing } from '@huying/shared/time/day'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '../../../api/client'
import { useAnswer } from '../../../api/use-answer'
import { Button } from '../../../kit/button'
import { Failure } from '../../../kit/failure'
import { NoticeBar } from '../../../kit/notice-bar'
import { Timeline } from '../../../kit/timeline'
import { Waiting } from '../../../kit/waiting'
import { useWide } from '../../../kit/wide'
import { Heading, Quiet } from '../../../kit/words'
import { goTo, useQuery } from '../../../route/route'
import { AdmissionList } from '../../admission/admission-list'
import { PromiseEditor } from '../../admission/promise-editor'
import { PromiseList } from '../../admission/promise-list'
import { TallyLine } from '../../admission/tally-line'
import { useNow } from '../../now'
import { sayFailure } from '../../say-failure'
import { useShown } from '../../shown'
import { useStaff } from '../../staff'
import { usePages } from '../../use-pages'
import { WorkPage } from '../../work-page'
import './index.scss'

const MINUTE = 60_000
const text = words.promises

/** A department's year: what it promised, and beside it what it asked for and what became of that. */
export default function PromisesPage() {
	const { session } = useStaff()
	const query = useQuery()
	const wide = useWide()
	const now = useNow(MINUTE)
	const unit = query.unit ?? ''
	const year = query.year ?? String(beijing(now).year)
	const signedIn = process.env.TARO_ENV === 'weapp' || session !== undefined
	const { value, failure, reload, put } = useAnswer(signedIn ? `promises ${unit} ${year}` : undefined, () =>
		api.promises({ params: { unit, year } }),
	)
	const asked = usePages(signedIn ? `asked ${unit} ${year}` : undefined, (after) =>
		api.unitAdmissions({ params: { unit, year }, query: after === undefined ? {} : { after } }),
	)
	const [writing, setWriting] = useState(false)
	const [told, setTold] = useState<string>()
	const refresh = () => Promise.all([reload(), asked.reload()])
	useShown(() => {
		if (!writing) refresh()
	})
	usePullDownRefresh(() => {
		refresh().finally(() => Taro.stopPullDownRefresh())
	})
	if (value === undefined)
		return (
			<WorkPage title={text.title} explain={words.years(Number(year))} back={words.back}>
				{failure === undefined ? (
					<Waiting words={text.waiting} />
				) : (
					<Failure words={sayFailure(failure)} onRetry={reload} />
				)}
			</WorkPage>
		)
	return (
		<WorkPage title={text.title} explain={text.explain(value.unitName, value.year)} back={words.back}>
			<View className="promises__told">{told !== undefined && <NoticeBar words={told} icon="check" />}</View>
			<View className={wide ? 'promises promises--wide' : 'promises'}>
				<View className="promises__part">
					<Heading>{text.list}</Heading>
					<Quiet>{value.fixed ? text.fixed : text.open(value.year)}</Quiet>
					{writing ? (
						<PromiseEditor
							answer={value}
							onClose={() => setWriting(false)}
							onSaved={(answer) => {
								put(answer)
								setWriting(false)
								setTold(text.saved)
							}}
						/>
					) : (
						<>
							<PromiseList promises={value.promises} />
							{value.writes && (
								<Button
									words={text.write}
									icon="pencil"
									look="plain"
									onTap={() => {
										setTold(undefined)
										setWriting(true)
									}}
								/>
							)}
						</>
					)}
					{value.changes.length > 0 && (
						<>
							<Heading>{text.changes}</Heading>
							<Timeline
								entries={value.changes.map(({ at, unitName, role, count }) => ({
									key: String(at),
									what: text.change(unitName, roleWords[role], count),
									detail: sayTime(at, now),
								}))}
							/>
						</>
					)}
				</View>
				<View className="promises__part">
					<Heading>{text.counts}</Heading>
					<TallyLine tally={value.tally} />
					{value.writes && (
						<Button
							words={text.toAsk}
							icon="plus"
							look="calm"
							onTap={() => goTo('office/admission-form', { unit })}
						/>
					)}
					<Heading>{text.asked}</Heading>
					<AdmissionList list={asked} now={now} none={words.list.noneOfUnit} />
				</View>
			</View>
		</WorkPage>
	)
}
