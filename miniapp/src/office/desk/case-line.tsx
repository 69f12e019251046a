import type { Summary } from '@huying/shared/case/case-view'
import type { Tenant } from '@huying/shared/tenant/tenant'
import { tick as tickWords } from '@huying/shared/text/zh-CN/batch'
import * as words from '@huying/shared/text/zh-CN/desk'
import { caseText } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { titleOf } from '../../case/title-of'
import { Icon } from '../../kit/icon'
import { Tap } from '../../kit/tap'
import { UrgencyMark } from '../urgency-mark'
import { sayAnswerBy } from './answer-by'
import { originOf } from './origin'
import './case-line.scss'

type Props = {
	summary: Summary
	tenant: Tenant | undefined
	now: number
	chosen: boolean
	/** Whether it is ticked, where several can be; undefined where not. */
	ticked?: boolean | undefined
	/** Why it stayed behind when several were sent. */
	problem?: string | undefined
	onTap: () => void
	onTick?: () => void
}

/** The element of a case's line, so that the keyboard can bring it into sight. */
export const lineId = (id: string): string => `case-line-${id}`

/** A case in a queue: how pressing, what, where from, and whether somebody is losing patience. */
export function CaseLine({ summary, tenant, now, chosen, ticked, problem, onTap, onTick }: Props) {
	const { deadline, kind, urged, reworks } = summary
	const title = titleOf(summary, words.untitled)
	const answer = sayAnswerBy(summary, now)
	const late = deadline !== undefined && deadline < now
	return (
		<View id={lineId(summary.case)} className={chosen ? 'case-line case-line--chosen' : 'case-line'}>
			{ticked !== undefined && (
				<Tap
					className="case-line__tick"
					role="checkbox"
					checked={ticked}
					label={tickWords(title)}
					onTap={() => onTick?.()}
				>
					<View className={ticked ? 'case-line__box case-line__box--on' : 'case-line__box'}>
						{ticked && <Icon name="check" colour="white" />}
					</View>
				</Tap>
			)}
			<Tap className="case-line__open" role="link" onTap={onTap}>
				<View className={late ? 'case-line__clock case-line__clock--late' : 'case-line__clock'}>
					<UrgencyMark urgency={summary.urgency} />
					<View>{deadline === undefined ? '' : words.sayShortLeft(deadline, now)}</View>
				</View>
				<View className="case-line__what">
					<View className="case-line__title">{title}</View>
					<View className="case-line__origin">{originOf(summary, tenant).join(' · ')}</View>
					{(urged > 0 || reworks > 0 || answer !== undefined) && (
						<View className="case-line__signs">
							{answer !== undefined && <View className="case-line__sign">{answer}</View>}
							{urged > 0 && <View className="case-line__sign">{words.urged(urged)}</View>}
							{reworks > 0 && <View className="case-line__sign">{words.reworked(reworks)}</View>}
						</View>
					)}
					{problem !== undefined && <View className="case-line__problem">{problem}</View>}
				</View>
				{kind !== undefined && <View className="case-line__kind">{caseText.kind[kind]}</View>}
			</Tap>
		</View>
	)
}
