import * as words from '@huying/shared/text/zh-CN/disclosure-work'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { api } from '../../../api/client'
import { useAnswer } from '../../../api/use-answer'
import { Button } from '../../../kit/button'
import { Empty } from '../../../kit/empty'
import { Failure } from '../../../kit/failure'
import { Buttons, Row } from '../../../kit/row'
import { Waiting } from '../../../kit/waiting'
import { Heading } from '../../../kit/words'
import { goTo } from '../../../route/route'
import { sorted } from '../../disclosure/sorted'
import { WorkLine } from '../../disclosure/work-line'
import { useNow } from '../../now'
import { AskedList } from '../../objection/asked-list'
import { sayFailure } from '../../say-failure'
import { useShown } from '../../shown'
import { useStaff } from '../../staff'
import { WorkPage } from '../../work-page'

const MINUTE = 60_000
/** What belongs beside it. */
const links = [
	{ page: 'office/disclosure-form', words: words.list.other },
	{ page: 'office/bookkeeping', words: words.list.books },
	{ page: 'office/villagers', words: words.list.villagers },
	{ page: 'office/decision', words: words.list.decisions },
	{ page: 'office/owed', words: words.list.owedBoard },
] as const

/** What a village, or a town for its villages, has to publish: one's own turn first, then what is owed. */
export default function DisclosuresPage() {
	const { session } = useStaff()
	const signedIn = process.env.TARO_ENV === 'weapp' || session !== undefined
	const now = useNow(MINUTE)
	const { value, failure, reload } = useAnswer(signedIn ? 'disclosure-work' : undefined, () =>
		api.disclosureWork(),
	)
	useShown(() => {
		reload()
	})
	usePullDownRefresh(() => {
		reload().finally(() => Taro.stopPullDownRefresh())
	})
	const parts = value && sorted(value.lines)
	return (
		<WorkPage title={words.title} explain={words.explain} back={words.back}>
			<AskedList now={now} />
			{value === undefined && failure === undefined && <Waiting words={words.waiting} />}
			{failure !== undefined && <Failure words={sayFailure(failure)} onRetry={reload} />}
			{value?.lines.length === 0 && <Empty words={words.none} icon="file-text" />}
			{parts?.map(({ part, lines }) => (
				<Part key={part} part={part}>
					{lines.map((line) => (
						<WorkLine
							key={`${line.disclosure}${line.village}${line.group}${line.period}`}
							line={line}
							now={now}
						/>
					))}
				</Part>
			))}
			<Buttons>
				{links.map(({ page, words: said }) => (
					<Button key={page} words={said} look="calm" onTap={() => goTo(page)} />
				))}
			</Buttons>
		</WorkPage>
	)
}

function Part({ part, children }: { part: 'mine' | 'owed' | 'others'; children: React.ReactNode }) {
	return (
		<>
			<Row apart>
				<Heading>{words.list[part]}</Heading>
			</Row>
			{children}
		</>
	)
}
