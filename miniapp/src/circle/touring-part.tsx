import type { TouringDay } from '@huying/shared/circle/touring-day'
import { sayDayOfWeek } from '@huying/shared/text/zh-CN/circle'
import { touring as text } from '@huying/shared/text/zh-CN/circle-page'
import { View } from '@tarojs/components'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { Buttons, Row, Stack } from '../kit/row'
import { Heading, Paragraph, Quiet, Strong } from '../kit/words'
import { goTo } from '../route/route'

type Props = { days: readonly TouringDay[]; village: string }

/** So many next days stand on the page: the rest is too far off to plan for. */
const MOST = 3

/** The next days on which services come to the village, and asking for something there. */
export function TouringPart({ days, village }: Props) {
	return (
		<Card>
			<Stack gap="large">
				<Heading>{text.title}</Heading>
				{days.slice(0, MOST).map((day) => (
					<Day key={day.id} day={day} village={village} />
				))}
			</Stack>
			{days.length === 0 && <Paragraph>{text.none}</Paragraph>}
			{days.length === 0 && (
				<Buttons>
					<Button
						words={text.askAny}
						look="calm"
						icon="message-square"
						fit
						onTap={() => goTo('errands/question', { village })}
					/>
				</Buttons>
			)}
		</Card>
	)
}

function Day({ day, village }: { day: TouringDay; village: string }) {
	const when = text.when(sayDayOfWeek(day.day), day.from, day.until)
	return (
		<View>
			<Strong>{when}</Strong>
			<Paragraph>{day.services.join('、')}</Paragraph>
			<Quiet>{text.at(day.place, day.unit)}</Quiet>
			<Row apart>
				<Button
					words={text.ask}
					label={`${when}，${text.ask}`}
					look="calm"
					fit
					onTap={() =>
						goTo('errands/question', { day: day.id, village, about: `${day.unit} ${sayDayOfWeek(day.day)}` })
					}
				/>
			</Row>
		</View>
	)
}
