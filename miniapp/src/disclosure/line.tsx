import type { BoardLine } from '@huying/shared/disclosure/disclosure-view'
import { disclosureText } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { Card } from '../kit/card'
import { Paragraph, Quiet } from '../kit/words'
import { goTo } from '../route/route'
import './line.scss'

const text = disclosureText.board

/** One item on a village's board: what and when, the figures in words, and what else must be said of it. */
export function Line({ line }: { line: BoardLine }) {
	const { disclosure, groupName, period, title, figures, at, standing, edition, late, audience } = line
	const marks = [
		...(standing === 'withdrawn' ? [text.withdrawn] : []),
		...(standing === 'expired' ? [text.expired] : []),
		...(edition > 1 && standing === 'published' ? [text.corrected] : []),
		...(late ? [text.late] : []),
		...(audience === 'village' ? [text.ownOnly] : []),
	]
	const open = () =>
		goTo('affairs/disclosure', { id: disclosure, own: audience === 'village' ? '1' : undefined })
	return (
		<Card onTap={open} label={`${groupName}，${disclosureText.sayPeriod(period)}`}>
			<View className="line__head">
				<View className="line__name">{groupName}</View>
				<View className="line__period">{disclosureText.sayPeriod(period)}</View>
			</View>
			{title !== '' && standing === 'published' && <Paragraph>{title}</Paragraph>}
			{standing !== 'withdrawn' && <Paragraph>{disclosureText.sayFigures(figures)}</Paragraph>}
			{figures.balance !== undefined && !isEven(figures.balance) && standing === 'published' && (
				<View className="line__odd">{disclosureText.sayBalance(figures.balance)}</View>
			)}
			<Quiet>{[text.line(at), ...marks].join(' · ')}</Quiet>
		</Card>
	)
}

const isEven = ({ balanced, continues }: NonNullable<BoardLine['figures']['balance']>) =>
	balanced && continues !== false
