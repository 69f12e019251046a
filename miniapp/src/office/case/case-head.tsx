import { afterwards } from '@huying/shared/text/zh-CN/clock'
import { untitled } from '@huying/shared/text/zh-CN/desk'
import { caseText } from '@huying/shared/text/zh-CN/index'
import * as words from '@huying/shared/text/zh-CN/office-case'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { stateShape } from '../../case/shape'
import { titleOf } from '../../case/title-of'
import { Clock } from '../../kit/clock'
import { StateMark } from '../../kit/state-mark'
import { Heading } from '../../kit/words'
import { queueOf } from '../queue-of'
import { UrgencyMark } from '../urgency-mark'
import { unsureYearOf } from './room'
import type { Seen } from './use-case'
import './case-head.scss'

/** What it is, since when, where it stands, and how long there is. */
export function CaseHead({ view, now }: { view: Seen; now: number }) {
	const { number, openedAt, source, sourceNumber, calledAt, status, deadline } = view
	const about = [
		number,
		words.opened(sayTime(openedAt, now), caseText.source[source]),
		...(calledAt === undefined ? [] : [words.calledAt(sayTime(calledAt, now))]),
		...(sourceNumber === undefined ? [] : [words.originalNumber(sourceNumber)]),
	]
	return (
		<View className="case-head">
			<View className="case-head__about">{about.join(' · ')}</View>
			<View className="case-head__title">
				<Heading level={1}>{titleOf(view, untitled)}</Heading>
			</View>
			<View className="case-head__standing">
				<StateMark shape={stateShape(status)} words={caseText.status[status]} />
				{deadline !== undefined && (
					<View className="case-head__clock">
						{view.urgency !== undefined && <UrgencyMark urgency={view.urgency} />}
						<Clock
							what={words.deadlineOf[queueOf(view)] ?? ''}
							at={deadline}
							from={view.since}
							afterwards={afterwards[queueOf(view)]}
							unpublished={unsureYearOf(view)}
							now={now}
						/>
					</View>
				)}
			</View>
			<View className={`case-head__identity case-head__identity--${view.identity}`}>
				{words.identityNote[view.identity]}
			</View>
		</View>
	)
}
