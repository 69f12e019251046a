import type { YearView } from '@huying/shared/rule/rules-view'
import * as words from '@huying/shared/text/zh-CN/rules-page'
import { View } from '@tarojs/components'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Heading, Paragraph, Quiet } from '../../kit/words'
import './year-card.scss'
import { yearLines } from './year-lines'

type Props = { year: YearView; now: number; onOpen: (() => void) | undefined }

/** A year's holidays and make-up days, what is still to come first; a year that nobody has published says so. */
export function YearCard({ year, now, onOpen }: Props) {
	const lines = yearLines(year, now)
	const coming = lines.filter(({ over }) => !over)
	const over = lines.filter((line) => line.over)
	return (
		<Card tone={year.by === 'nobody' ? 'ask' : 'plain'}>
			<Heading>{words.years[year.by](year.year)}</Heading>
			{year.by === 'nobody' && <Paragraph>{words.unpublished(year.year)}</Paragraph>}
			{year.by !== 'nobody' && (
				<View className="year">
					{over.length > 0 && <Quiet>{words.coming}</Quiet>}
					{coming.length === 0 && <View>{words.noneLeft}</View>}
					{coming.map((line) => (
						<View key={line.key} className="year__line">
							{line.words}
						</View>
					))}
					{over.length > 0 && (
						<>
							<Quiet>{words.over}</Quiet>
							<View className="year__over">{over.map((line) => line.words).join('；')}</View>
						</>
					)}
				</View>
			)}
			{onOpen !== undefined && (
				<View className="year__open">
					<Button
						words={(year.by === 'nobody' ? words.form.open : words.form.mend)(year.year)}
						look="calm"
						fit
						onTap={onOpen}
					/>
				</View>
			)}
		</Card>
	)
}
