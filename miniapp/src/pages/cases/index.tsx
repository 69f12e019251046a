import { casesPage, homePage, kit } from '@huying/shared/text/zh-CN/index'
import { useDidShow, useReachBottom } from '@tarojs/taro'
import { CaseCard } from '../../case/case-card'
import { useMyCases } from '../../case/use-my-cases'
import { useNow } from '../../case/use-now'
import { ErrandParcelCard } from '../../errand/parcel-card'
import { Button } from '../../kit/button'
import { Empty } from '../../kit/empty'
import { Failure } from '../../kit/failure'
import { NoticeBar } from '../../kit/notice-bar'
import { Page } from '../../kit/page'
import { Buttons } from '../../kit/row'
import { Waiting } from '../../kit/waiting'
import { Heading } from '../../kit/words'
import { useOutbox, useParcels } from '../../outbox/outbox-store'
import { isErrand, isQuestion } from '../../outbox/parcel'
import { ParcelCard } from '../../outbox/parcel-card'
import { goTo } from '../../route/route'
import { QuestionParcelCard } from '../../service/question-parcel-card'
import { leadToSignIn } from '../../session/return-to'

/** Everything one has called for: what has not gone out yet on top, then the cases, newest first. */
export default function Cases() {
	const mine = useMyCases()
	const now = useNow()
	const parcels = useOutbox().filter(({ state }) => state !== 'sent')
	const errands = useParcels(isErrand).filter(({ state }) => state !== 'sent')
	const questions = useParcels(isQuestion).filter(({ state }) => state !== 'sent')
	useDidShow(() => {
		mine.refresh()
	})
	useReachBottom(() => {
		mine.more()
	})
	return (
		<Page tab="cases">
			<Heading level={1}>{casesPage.title}</Heading>
			{parcels.map((parcel) => (
				<ParcelCard key={parcel.id} parcel={parcel} />
			))}
			{errands.map((parcel) => (
				<ErrandParcelCard key={parcel.id} parcel={parcel} />
			))}
			{questions.map((parcel) => (
				<QuestionParcelCard key={parcel.id} parcel={parcel} />
			))}
			<List mine={mine} now={now} alone={parcels.length + errands.length + questions.length === 0} />
		</Page>
	)
}

type Mine = ReturnType<typeof useMyCases>

function List({ mine, now, alone }: { mine: Mine; now: number; alone: boolean }) {
	const { value, failure, somebody, reload } = mine
	if (!somebody)
		return (
			<Empty
				words={casesPage.signInFirst}
				icon="user"
				action={{ words: casesPage.signIn, onTap: leadToSignIn }}
			/>
		)
	if (!value && failure)
		return <Failure title={kit.failure.notFetched} words={failure.message} onRetry={reload} />
	if (!value) return <Waiting words={casesPage.waiting} />
	if (value.cases.length === 0)
		return alone ? (
			<Empty words={casesPage.empty} action={{ words: casesPage.report, onTap: () => goTo('report') }} />
		) : null
	return (
		<>
			{failure && <NoticeBar words={homePage.noAnswer} />}
			{value.cases.map((summary) => (
				<CaseCard key={summary.case} summary={summary} pictures={value.pictures} now={now} />
			))}
			{mine.trouble !== undefined && <NoticeBar words={mine.trouble} />}
			{value.next !== undefined && (
				<Buttons>
					<Button words={casesPage.more} look="calm" busy={mine.asking} onTap={mine.more} />
				</Buttons>
			)}
		</>
	)
}
