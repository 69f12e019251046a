import * as words from '@huying/shared/text/zh-CN/office-room'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { Card } from '../../kit/card'
import { Icon } from '../../kit/icon'
import { Tap } from '../../kit/tap'
import { Heading, Quiet } from '../../kit/words'
import { goTo } from '../../route/route'
import { type IssuedSlip, slipsOf } from './room'
import { RoomPart } from './room-part'
import type { Seen } from './use-case'
import './case-room.scss'

/** Every unit's part in the case, seen by all of them; the whistle that called them; and the slips that were issued. */
export function CaseRoom({ view, now }: { view: Seen; now: number }) {
	const { responsibilities, whistle, callingUnit } = view
	const slips = slipsOf(view)
	if (responsibilities.length === 0) return null
	return (
		<Card>
			<Heading>{words.title}</Heading>
			{whistle !== undefined && callingUnit !== undefined && (
				<View className="room__whistle">
					<View>{words.whistle(callingUnit.unitName, sayTime(whistle.meetAt, now))}</View>
					<Quiet>
						{whistle.plannedAt === undefined
							? words.notPlanned
							: words.plannedAt(sayTime(whistle.plannedAt, now))}
					</Quiet>
				</View>
			)}
			<View className="room">
				{responsibilities.map((part) => (
					<RoomPart key={part.unit} view={view} part={part} now={now} />
				))}
			</View>
			{slips.length > 0 && <Slips id={view.case} slips={slips} now={now} />}
		</Card>
	)
}

function Slips({ id, slips, now }: { id: string; slips: readonly IssuedSlip[]; now: number }) {
	return (
		<View className="room__slips">
			<Heading>{words.slips}</Heading>
			{slips.map((slip) => (
				<Tap
					key={slip.number}
					role="link"
					className="room__slip"
					onTap={() => goTo('office/slip', { id, number: slip.number })}
				>
					<View className="room__slip-words">
						<View>{words.slipLine(words.slipKind[slip.kind], slip.number, slip.unitName)}</View>
						<Quiet>{sayAnswer(slip, now)}</Quiet>
					</View>
					<Icon name="chevron-right" colour="quiet" />
				</Tap>
			))}
		</View>
	)
}

function sayAnswer({ answered, answerBy }: IssuedSlip, now: number): string {
	if (answered === undefined) return words.slipWaits(sayTime(answerBy, now), answerBy < now)
	const time = sayTime(answered.at, now)
	return answered.late ? words.slipAnsweredLate(time) : words.slipAnswered(time)
}
