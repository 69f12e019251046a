import type { Form } from '@huying/shared/inspection/form'
import type { InspectionVillage, TickView } from '@huying/shared/inspection/inspection-view'
import * as words from '@huying/shared/text/zh-CN/inspection'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { Button } from '../kit/button'
import { PhotoGrid } from '../kit/photo-grid'
import { Buttons } from '../kit/row'
import { Quiet } from '../kit/words'
import type { PageName } from '../route/route'
import { goTo } from '../route/route'
import './looks.scss'

type Props = {
	form: Form
	ticks: readonly TickView[]
	pictures: InspectionVillage['pictures']
	now: number
	/** Where a case is opened from here. */
	casePage: PageName
}

/** What stands of a place: the look that counts with its answers, and how many there were before. */
export function Looks({ form, ticks, pictures, now, casePage }: Props) {
	const [last, ...before] = ticks
	if (last === undefined) return <Quiet>{words.notLooked}</Quiet>
	const shots = form
		.flatMap(({ field, type }) => (type === 'photo' ? last.answers[field] : []))
		.flat()
		.flatMap((id) => {
			const picture = typeof id === 'string' ? pictures[id] : undefined
			return picture ? [{ id: String(id), source: picture.thumbnail ?? picture.url, full: picture.url }] : []
		})
	return (
		<View className="looks">
			<Quiet>{words.lookedBy(last.name ?? words.unnamed, sayTime(last.doneAt, now))}</Quiet>
			{last.at - last.doneAt > LATE && <Quiet>{words.cameAt(sayTime(last.at, now))}</Quiet>}
			{form.map(({ field, name, type, ...rest }) => (
				<View key={field} className="looks__line">
					<View className="looks__name">{name}</View>
					<View className="looks__answer">
						{sayAnswer(type, last.answers[field], 'unit' in rest ? rest.unit : '')}
					</View>
				</View>
			))}
			<PhotoGrid photos={shots} />
			{before.length > 0 && <Quiet>{words.earlier(before.length)}</Quiet>}
			{last.found.length > 0 && (
				<Buttons>
					{last.found.map((id) => (
						<Button key={id} words={words.seeCase} look="plain" fit onTap={() => goTo(casePage, { id })} />
					))}
				</Buttons>
			)}
		</View>
	)
}

/** A look that came this much later than it was done is told with both times. In milliseconds. */
const LATE = 10 * 60_000

function sayAnswer(type: Form[number]['type'], answer: unknown, unit: string): string {
	if (answer === undefined) return words.untold
	if (typeof answer === 'boolean') return answer ? words.yes : words.no
	if (Array.isArray(answer)) return words.sheet.photos(answer.length)
	return type === 'number' ? `${String(answer)} ${unit}` : String(answer)
}
