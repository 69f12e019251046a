import type { InspectionLine } from '@huying/shared/inspection/inspection-view'
import * as words from '@huying/shared/text/zh-CN/inspection'
import { sayDate } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '../../../api/client'
import { CoverageBar } from '../../../inspection/coverage-bar'
import { Button } from '../../../kit/button'
import { Card } from '../../../kit/card'
import { Empty } from '../../../kit/empty'
import { Buttons } from '../../../kit/row'
import { StateMark } from '../../../kit/state-mark'
import { Heading, Quiet } from '../../../kit/words'
import { goTo } from '../../../route/route'
import { emptySetUp } from '../../inspection/set-up'
import { SetUpForm } from '../../inspection/set-up-form'
import { Listed } from '../../listed'
import { useNow } from '../../now'
import { useShown } from '../../shown'
import { useStaff } from '../../staff'
import { usePages } from '../../use-pages'
import { WorkPage } from '../../work-page'
import './index.scss'

const MINUTE = 60_000
const shapes = { draft: 'waiting', open: 'doing', closed: 'done', cancelled: 'stopped' } as const

/** Special inspections of a county or a town: those there are, how far each is, and setting one up. */
export default function Inspections() {
	const { session, profile } = useStaff()
	const now = useNow(MINUTE)
	const [setting, setSetting] = useState(false)
	const signedIn = (process.env.TARO_ENV === 'weapp' || session !== undefined) && profile !== undefined
	const list = usePages(signedIn ? 'inspections' : undefined, (after) =>
		api.inspections({ query: after === undefined ? {} : { after } }),
	)
	useShown(() => {
		list.reload()
	})
	usePullDownRefresh(() => {
		list.reload().finally(() => Taro.stopPullDownRefresh())
	})
	const units = list.value?.pages[0]?.setsUpFor ?? []
	return (
		<WorkPage title={words.title} explain={words.explain} back={words.back}>
			{setting ? (
				<View className="inspections__form">
					<Heading>{words.begin}</Heading>
					<SetUpForm
						begun={emptySetUp(now)}
						units={units}
						write={(body) => api.startInspection({ body })}
						onDone={(id) => {
							setSetting(false)
							goTo('office/inspection', { id })
						}}
						onClose={() => setSetting(false)}
					/>
				</View>
			) : (
				<>
					{units.length > 0 && (
						<Buttons>
							<Button words={words.begin} icon="plus" fit onTap={() => setSetting(true)} />
						</Buttons>
					)}
					<Listed list={list} now={now} waiting={words.waiting}>
						{(pages) => <Lines lines={pages.flatMap((page) => page.inspections)} sets={units.length > 0} />}
					</Listed>
				</>
			)}
		</WorkPage>
	)
}

function Lines({ lines, sets }: { lines: readonly InspectionLine[]; sets: boolean }) {
	if (lines.length === 0) return <Empty words={sets ? words.noneExplain : words.noneToRead} icon="list" />
	return (
		<View className="inspections__list">
			{lines.map(({ inspection, title, status, unitName, from, until, ...count }) => (
				<Card key={inspection} label={title} onTap={() => goTo('office/inspection', { id: inspection })}>
					<Heading>{title}</Heading>
					<StateMark shape={shapes[status]} words={words.status[status]} />
					<Quiet>{`${words.span(sayDate(from), sayDate(until - 1))} · ${words.by(unitName)}`}</Quiet>
					{status !== 'cancelled' && <CoverageBar {...count} />}
				</Card>
			))}
		</View>
	)
}
