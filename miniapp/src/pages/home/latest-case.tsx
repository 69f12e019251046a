import { isOpen } from '@huying/shared/case/status'
import { homePage } from '@huying/shared/text/zh-CN/index'
import { useDidShow } from '@tarojs/taro'
import { CaseCard } from '../../case/case-card'
import { useMyCases } from '../../case/use-my-cases'
import { useNow } from '../../case/use-now'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { NoticeBar } from '../../kit/notice-bar'
import { Buttons } from '../../kit/row'
import { Quiet } from '../../kit/words'
import { leadToSignIn } from '../../session/return-to'

/** The latest of one's cases that somebody still owes an answer to; one that asks for a word comes first. */
export function LatestCase() {
	const { value, failure, somebody, refresh } = useMyCases()
	const now = useNow()
	useDidShow(() => {
		refresh()
	})
	if (!somebody) {
		return (
			<Card>
				<Quiet>{homePage.signInFirst}</Quiet>
				<Buttons>
					<Button words={homePage.signIn} look="calm" onTap={leadToSignIn} />
				</Buttons>
			</Card>
		)
	}
	// What one only follows is asked of somebody else
	const open = value?.cases.filter(({ status, follows }) => !follows && isOpen(status)) ?? []
	const shown = open.find(({ status, rating }) => status === 'verified' && !rating) ?? open[0]
	return (
		<>
			{failure && <NoticeBar words={homePage.noAnswer} />}
			{value && shown && <CaseCard summary={shown} pictures={value.pictures} now={now} />}
		</>
	)
}
