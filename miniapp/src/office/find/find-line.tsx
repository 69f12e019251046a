import type { FoundLine } from '@huying/shared/find/find-view'
import type { Tenant } from '@huying/shared/tenant/tenant'
import * as desk from '@huying/shared/text/zh-CN/desk'
import { caseText } from '@huying/shared/text/zh-CN/index'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { titleOf } from '../../case/title-of'
import { Tap } from '../../kit/tap'
import { originOf } from '../desk/origin'
import { UrgencyMark } from '../urgency-mark'
import { MarkedWords } from './marked-words'
import './find-line.scss'

type Props = {
	line: FoundLine
	sought: string
	tenant: Tenant | undefined
	now: number
	chosen: boolean
	onTap: () => void
}

/** The element of a line, so that the keyboard can bring it into sight. */
export const findLineId = (id: string): string => `find-line-${id}`

/** A case that was found: its number and state, what it is about, and where what was looked for stands in it. */
export function FindLine({ line, sought, tenant, now, chosen, onTap }: Props) {
	const unit = line.unitName
	const origin = [
		...originOf(line, tenant).filter((part) => part !== unit),
		...(unit === undefined ? [] : [unit]),
	]
	return (
		<View id={findLineId(line.case)} className={chosen ? 'find-line find-line--chosen' : 'find-line'}>
			<Tap className="find-line__open" role="link" onTap={onTap}>
				<View className="find-line__head">
					<UrgencyMark urgency={line.urgency} />
					<View className="find-line__number">
						<MarkedWords text={line.number} sought={sought} />
					</View>
					<View>{caseText.status[line.status]}</View>
					<View className="find-line__at">{sayTime(line.openedAt, now)}</View>
				</View>
				<View className="find-line__title">
					<MarkedWords text={titleOf(line, desk.untitled)} sought={sought} />
				</View>
				{line.excerpt !== undefined && (
					<View className="find-line__excerpt">
						<MarkedWords text={line.excerpt} sought={sought} />
					</View>
				)}
				<View className="find-line__origin">
					<MarkedWords text={origin.join(' · ')} sought={sought} />
				</View>
			</Tap>
		</View>
	)
}
