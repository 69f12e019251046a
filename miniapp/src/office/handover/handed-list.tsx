import type { Handed } from '@huying/shared/handover/handover-view'
import * as words from '@huying/shared/text/zh-CN/handover'
import { caseText } from '@huying/shared/text/zh-CN/index'
import { sayDateTime, sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { TextArea } from '../../kit/field'
import { Tap } from '../../kit/tap'
import { Quiet } from '../../kit/words'
import { goTo } from '../../route/route'
import { UrgencyMark } from '../urgency-mark'
import './handed-list.scss'

/** As long as a word about one case may be. */
const REMARK = 300

type Props = {
	items: readonly Handed[]
	cut: boolean
	/** Whatever was due before is late: now, or of a kept list when it was handed over. */
	now: number
	/** While it is being written: what is said about each case, and how to say it. */
	writing?: { remarks: Readonly<Record<string, string>>; onRemark: (id: string, text: string) => void }
}

/** The cases that one shift hands to the next, the most pressing first, each with why. */
export function HandedList({ items, cut, now, writing }: Props) {
	if (items.length === 0) return <Quiet>{words.none}</Quiet>
	return (
		<View className="handed">
			{items.map((item) => (
				<Line key={item.case} item={item} now={now} writing={writing} />
			))}
			<View className="handed__end">
				<Quiet>{cut ? `${words.count(items.length)}，${words.cut}` : words.count(items.length)}</Quiet>
			</View>
		</View>
	)
}

function Line({ item, now, writing }: { item: Handed; now: number; writing: Props['writing'] }) {
	const late = item.deadline !== undefined && item.deadline < now
	const facts = [caseText.status[item.status], item.unitName ?? words.centre, item.number]
	const remark = writing === undefined ? item.remark : writing.remarks[item.case]
	return (
		<View className="handed__line">
			<View className={late ? 'handed__clock handed__clock--late' : 'handed__clock'}>
				<UrgencyMark urgency={item.urgency} />
				{item.deadline !== undefined && (
					<View>{writing === undefined ? sayDateTime(item.deadline) : sayTime(item.deadline, now)}</View>
				)}
			</View>
			<View className="handed__what">
				<Tap role="link" className="handed__title" onTap={() => goTo('office/case', { id: item.case })}>
					{item.title ?? words.untitled}
				</Tap>
				<Quiet>{facts.join(' · ')}</Quiet>
				<View className="handed__reasons">
					{item.reasons.map((reason) => (
						<View key={reason} className="handed__reason">
							{words.reason[reason]}
						</View>
					))}
				</View>
				{writing === undefined ? (
					remark !== undefined && <View className="handed__remark">{remark}</View>
				) : (
					<Remark item={item} remark={remark} onRemark={writing.onRemark} />
				)}
			</View>
		</View>
	)
}

type RemarkProps = {
	item: Handed
	remark: string | undefined
	onRemark: (id: string, text: string) => void
}

function Remark({ item, remark = '', onRemark }: RemarkProps) {
	const [open, setOpen] = useState(false)
	if (!open && remark === '')
		return (
			<View className="handed__add">
				<Button
					words={words.remark}
					look="calm"
					icon="pencil"
					fit
					label={words.remarkOn(item.number)}
					onTap={() => setOpen(true)}
				/>
			</View>
		)
	return (
		<View className="handed__add">
			<TextArea
				label={words.remarkOn(item.number)}
				placeholder={words.remarkLabel}
				value={remark}
				most={REMARK}
				onInput={(text) => onRemark(item.case, text)}
			/>
		</View>
	)
}
