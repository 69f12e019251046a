import type { ResponsibilityView } from '@huying/shared/responsibility/responsibility-view'
import { caseParts, kit } from '@huying/shared/text/zh-CN/index'
import { useState } from 'react'
import { markingOf } from '../../case/parts'
import { useCommand } from '../../case/use-command'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Failure } from '../../kit/failure'
import { Buttons, Stack } from '../../kit/row'
import { Heading, Paragraph, Quiet } from '../../kit/words'
import type { CaseProps } from './own-case'
import { Points } from './points'

const text = caseParts.marks

/** Where several units worked: a mark for each, one after the other, once the rating is given. Nobody has to. */
export function MarksCard({ view, reload }: Pick<CaseProps, 'view' | 'reload'>) {
	const [later, setLater] = useState(false)
	const { open, given } = markingOf(view)
	const next = later ? undefined : open[0]
	if (next === undefined && given.length === 0) return null
	return (
		<Card tone={next ? 'ask' : 'plain'}>
			<Heading>{open.length === 0 ? text.thanks : text.title}</Heading>
			<Stack>
				{given.map(({ unit, unitName, marks }) =>
					marks
						.filter(({ from }) => from === 'caller')
						.map(({ speed, quality }) => <Quiet key={unit}>{text.given(unitName, speed, quality)}</Quiet>),
				)}
			</Stack>
			{next && (
				<MarkOne
					key={next.unit}
					id={view.case}
					part={next}
					title={text.which(next.unitName, given.length + 1, given.length + open.length)}
					onLater={() => setLater(true)}
					reload={reload}
				/>
			)}
		</Card>
	)
}

type MarkProps = {
	id: string
	part: ResponsibilityView
	title: string
	onLater: () => void
	reload: () => Promise<void>
}

function MarkOne({ id, part, title, onLater, reload }: MarkProps) {
	const command = useCommand(id)
	const [speed, setSpeed] = useState<number>()
	const [quality, setQuality] = useState<number>()
	const send = async () => {
		if (speed === undefined || quality === undefined) return
		await command.send({ type: 'mark', unit: part.unit, speed, quality })
		await reload()
	}
	return (
		<Stack gap="middle">
			<Quiet>{text.hint}</Quiet>
			<Paragraph>{title}</Paragraph>
			<Points label={text.speed} chosen={speed} onChoose={setSpeed} />
			<Points label={text.quality} chosen={quality} onChoose={setQuality} />
			{command.failure && <Failure title={kit.failure.title} words={command.failure.message} />}
			<Buttons>
				<Button
					words={text.send}
					busy={command.busy === 'mark'}
					disabled={speed === undefined || quality === undefined}
					onTap={send}
				/>
				<Button words={text.later} look="calm" onTap={onLater} />
			</Buttons>
		</Stack>
	)
}
