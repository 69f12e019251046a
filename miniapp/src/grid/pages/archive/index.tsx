import { monthOf } from '@huying/shared/archive/month'
import { page as words } from '@huying/shared/text/zh-CN/archive'
import { useState } from 'react'
import { api } from '../../../api/client'
import { useAnswer } from '../../../api/use-answer'
import type { Told } from '../../../archive/archive-lines'
import { FigureTable } from '../../../archive/figure-table'
import { LineList } from '../../../archive/line-list'
import { MonthBar } from '../../../archive/month-bar'
import { ObjectSheet } from '../../../archive/object-sheet'
import { OwnPhone } from '../../../archive/own-phone'
import { Part } from '../../../archive/part'
import { Card } from '../../../kit/card'
import { Failure } from '../../../kit/failure'
import { NoticeBar } from '../../../kit/notice-bar'
import { Waiting } from '../../../kit/waiting'
import { Heading, Quiet } from '../../../kit/words'
import { WorkerPage } from '../../worker-page'

/** A grid worker's own archive (履职档案), month by month, with every line that its numbers are computed from. */
export default function ArchivePage() {
	const now = Date.now()
	const [month, setMonth] = useState(() => monthOf(now))
	const [objecting, setObjecting] = useState<Told>()
	const [sent, setSent] = useState(false)
	const { value, failure, waiting, reload } = useAnswer(`archive ${month}`, () =>
		api.myArchive({ params: { month } }),
	)
	return (
		<WorkerPage title={words.title}>
			<Quiet>{words.lead}</Quiet>
			<MonthBar month={month} onMonth={setMonth} now={now} />
			{sent && <NoticeBar words={words.sent} icon="check" />}
			{!value && failure && <Failure words={failure.message} onRetry={reload} />}
			{!value && waiting && <Waiting />}
			{value && (
				<>
					<Card>
						<FigureTable figures={value.figures} />
					</Card>
					<Part>
						<Heading>{words.lines}</Heading>
						<Card>
							<LineList archive={value} onObject={setObjecting} />
						</Card>
					</Part>
					<OwnPhone shown={value.phoneShown === true} onDone={reload} />
				</>
			)}
			{objecting && (
				<ObjectSheet
					month={month}
					told={objecting}
					onClose={() => setObjecting(undefined)}
					onDone={() => {
						setObjecting(undefined)
						setSent(true)
						reload()
					}}
				/>
			)}
		</WorkerPage>
	)
}
