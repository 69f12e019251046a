import { examples as words } from '@huying/shared/text/zh-CN/index'
import { DAY, HOUR } from '@huying/shared/time/day'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { Clock } from '../kit/clock'
import { Icon, type IconName } from '../kit/icon'
import { icons } from '../kit/icons'
import { Buttons, Row, Stack } from '../kit/row'
import { StateMark } from '../kit/state-mark'
import { Timeline } from '../kit/timeline'
import { Heading, Paragraph, Quiet } from '../kit/words'

const nothing = () => undefined
/** 21 November 2026, 15:00 in Beijing: an example stands still. */
const NOW = Date.UTC(2026, 10, 21, 7)
const shapes = ['waiting', 'doing', 'done', 'stopped'] as const

/** Words, buttons, states, what happened, icons. */
export function SmallExamples() {
	return (
		<>
			<Card>
				<StateMark shape="doing" words={words.states.doing} />
				<Heading level={1}>{words.words.heading}</Heading>
				<Paragraph>{words.words.paragraph}</Paragraph>
				<Quiet>{words.words.quiet}</Quiet>
			</Card>
			<Card>
				<Heading>{words.section.buttons}</Heading>
				<Buttons>
					<Button words={words.buttons.next} onTap={nothing} />
					<Button words={words.buttons.other} look="plain" onTap={nothing} />
				</Buttons>
				<Buttons>
					<Button words={words.buttons.calm} look="calm" onTap={nothing} />
					<Button words={words.buttons.phone} look="calm" icon="phone" onTap={nothing} />
				</Buttons>
				<Buttons>
					<Button words={words.buttons.busy} busy onTap={nothing} />
					<Button words={words.buttons.off} disabled onTap={nothing} />
				</Buttons>
			</Card>
			<Card>
				<Heading>{words.section.states}</Heading>
				<Stack>
					{shapes.map((shape) => (
						<StateMark key={shape} shape={shape} words={words.states[shape]} />
					))}
				</Stack>
			</Card>
			<Card>
				<Heading>{words.section.clocks}</Heading>
				<Stack gap="middle">
					<Clock what={words.clocks.sign} at={NOW + 3 * HOUR} afterwards={words.clocks.after} now={NOW} />
					<Clock what={words.clocks.sign} at={NOW + HOUR / 2} afterwards={words.clocks.after} now={NOW} />
					<Clock what={words.clocks.resolve} at={NOW - DAY} now={NOW} />
					<Clock what={words.clocks.resolve} at={NOW + DAY} pausedUntil={NOW + 9 * DAY} now={NOW} />
					<Clock what={words.clocks.resolve} at={NOW + 40 * DAY} unpublished={2027} now={NOW} />
				</Stack>
			</Card>
			<Card>
				<Timeline entries={words.timeline.map((entry, place) => ({ key: String(place), ...entry }))} />
			</Card>
			<Card>
				<Heading>{words.section.icons}</Heading>
				<Row wrap apart>
					{(Object.keys(icons) as IconName[]).map((name) => (
						<Icon key={name} name={name} large />
					))}
				</Row>
			</Card>
		</>
	)
}
