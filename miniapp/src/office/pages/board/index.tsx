import { measureNames } from '@huying/shared/board/measure'
import { title as accessTitle } from '@huying/shared/text/zh-CN/access-log'
import * as words from '@huying/shared/text/zh-CN/board'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { Button } from '../../../kit/button'
import { Empty } from '../../../kit/empty'
import { Failure } from '../../../kit/failure'
import { NoticeBar } from '../../../kit/notice-bar'
import { Buttons } from '../../../kit/row'
import { Waiting } from '../../../kit/waiting'
import { useWide } from '../../../kit/wide'
import { Quiet } from '../../../kit/words'
import { goBack, goTo } from '../../../route/route'
import { useAddress } from '../../../route/use-address'
import { BoardGroup } from '../../board/board-group'
import { groupsOf, ownGroups } from '../../board/groups'
import type { OpenCases } from '../../board/open-cases'
import { PeriodField } from '../../board/period-field'
import { seesOnBoard, useBoard } from '../../board/use-board'
import { type BoardView, daysOf, queryOf, tabNames, viewIn } from '../../board/view'
import { Chips } from '../../chips'
import { useNow } from '../../now'
import { sayFailure } from '../../say-failure'
import { useShown } from '../../shown'
import { useStaff } from '../../staff'
import { WorkPage } from '../../work-page'
import './index.scss'

const MINUTE = 60_000
const prints = process.env.TARO_ENV === 'h5'

/** 领导关注: how units and towns stand, from each number to its cases; everybody else sees their own unit's line. */
export default function Board() {
	const { session, profile } = useStaff()
	const signedIn = !prints || session !== undefined
	const now = useNow(MINUTE)
	const wide = useWide()
	const shown = useShown(() => {
		board.reload()
	})
	const { query, go } = useAddress('office/board', shown)
	const view = viewIn(query)
	const days = daysOf(view, now)
	const sees = signedIn && profile ? seesOnBoard(profile.posts, now) : undefined
	const board = useBoard(sees, days)
	usePullDownRefresh(() => {
		board.reload().finally(() => Taro.stopPullDownRefresh())
	})
	const { value, failure } = board
	const change = (next: Partial<BoardView>) => {
		const { days: _, ...rest } = view
		const kept = next.period === undefined ? view : rest
		go(queryOf({ ...kept, ...next }), 'replace')
	}
	const open: OpenCases = ({ line }, name) => {
		goTo('office/board-cases', { line, name, ...days })
	}
	const whole = sees === 'all'
	const groups = value && (whole ? groupsOf(value.lines, view.tab) : ownGroups(value.lines))
	return (
		<WorkPage title={words.title} explain={whole ? words.explain : words.ownExplain} back={words.back}>
			{profile !== undefined && sees === undefined && (
				<Empty words={words.notYours} action={{ words: words.back, onTap: goBack }} />
			)}
			{sees !== undefined && (
				<View className="board">
					<View className="board__choices">
						{whole && (
							<Chips
								options={tabNames.map((tab) => ({ value: tab, words: words.tabs[tab] }))}
								chosen={view.tab}
								onChoose={(tab) => change({ tab })}
							/>
						)}
						<PeriodField key={`${days.from} ${days.to}`} view={view} days={days} onChoose={change} />
						{whole && (
							<View className="board__sort">
								<Quiet>{words.sort}</Quiet>
								<Chips
									options={measureNames.map((name) => ({ value: name, words: words.sorted[name] }))}
									chosen={view.sort}
									onChoose={(sort) => change({ sort })}
								/>
							</View>
						)}
					</View>
					<View className="board__days">{words.sayPeriod(days.from, days.to)}</View>
					{value === undefined && failure === undefined && <Waiting words={words.waiting} />}
					{value === undefined && failure !== undefined && (
						<Failure words={sayFailure(failure)} onRetry={board.reload} />
					)}
					{value !== undefined && failure !== undefined && (
						<NoticeBar
							words={words.stale(sayTime(value.at, now))}
							action={{ words: words.refresh, onTap: board.reload }}
						/>
					)}
					{groups?.map(({ name, lines }) => (
						<BoardGroup
							key={name}
							title={words.groups[name]}
							lines={lines}
							sort={view.sort}
							open={!whole}
							onOpen={open}
						/>
					))}
					{value !== undefined && <Quiet>{words.loaded(sayTime(value.at, now))}</Quiet>}
					{/* Whoever answers for a unit reads who looked at what of it */}
					{!whole && (
						<Buttons>
							<Button words={accessTitle} look="calm" fit onTap={() => goTo('office/access-log')} />
						</Buttons>
					)}
					{prints && wide && value !== undefined && (
						<View className="board__print">
							<Button words={words.print} look="calm" fit onTap={() => window.print()} />
						</View>
					)}
				</View>
			)}
		</WorkPage>
	)
}
