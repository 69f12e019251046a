import { isStanding } from '@huying/shared/board/board'
import * as words from '@huying/shared/text/zh-CN/board'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { Empty } from '../../../kit/empty'
import { Quiet } from '../../../kit/words'
import { useTenant } from '../../../region/tenant'
import { goBack, goTo, useQuery } from '../../../route/route'
import { nameOfLine } from '../../board/name-of-line'
import { useBoardCases } from '../../board/use-board'
import { casesIn } from '../../board/view'
import { useUnits } from '../../case/use-units'
import { CaseLine } from '../../desk/case-line'
import { Listed } from '../../listed'
import { useNow } from '../../now'
import { useShown } from '../../shown'
import { useStaff } from '../../staff'
import { WorkPage } from '../../work-page'
import './index.scss'

const MINUTE = 60_000

/** The cases behind a number of the board. */
export default function BoardCases() {
	const { session } = useStaff()
	const signedIn = process.env.TARO_ENV !== 'h5' || session !== undefined
	const asked = casesIn(useQuery())
	const list = useBoardCases(signedIn ? asked : undefined)
	const { value: tenant } = useTenant()
	const { value: units = [] } = useUnits()
	const now = useNow(MINUTE)
	useShown(() => {
		list.reload()
	})
	usePullDownRefresh(() => {
		list.reload().finally(() => Taro.stopPullDownRefresh())
	})
	if (asked === undefined)
		return (
			<WorkPage title={words.casesPage.title} explain={words.casesPage.wrong} back={words.back}>
				<Empty words={words.casesPage.wrong} action={{ words: words.back, onTap: goBack }} />
			</WorkPage>
		)
	return (
		<WorkPage
			title={words.casesPage.of(nameOfLine(asked.line, units, tenant?.towns), words.list[asked.name])}
			explain={
				isStanding(asked.name)
					? words.casesPage.now
					: words.casesPage.during(words.sayPeriod(asked.from, asked.to))
			}
			back={words.back}
		>
			<Listed list={list} now={now} waiting={words.casesPage.waiting}>
				{(pages) => {
					const cases = [
						...new Map(pages.flatMap((page) => page.cases).map((one) => [one.case, one])).values(),
					]
					const unseen = pages.reduce((sum, page) => sum + page.unseen, 0)
					return (
						<View className="board-cases">
							{cases.length === 0 && unseen === 0 && <Empty words={words.casesPage.none} />}
							{cases.map((summary) => (
								<CaseLine
									key={summary.case}
									summary={summary}
									tenant={tenant}
									now={now}
									chosen={false}
									onTap={() => goTo('office/case', { id: summary.case })}
								/>
							))}
							{unseen > 0 && <Quiet>{words.casesPage.unseen(unseen)}</Quiet>}
						</View>
					)
				}}
			</Listed>
		</WorkPage>
	)
}
