import type { SetupView } from '@huying/shared/setup/setup-view'
import * as words from '@huying/shared/text/zh-CN/setup-page'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../api/client'
import { useSend } from '../../api/use-send'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { NoticeBar } from '../../kit/notice-bar'
import { Stack } from '../../kit/row'
import { Heading, Quiet } from '../../kit/words'
import { Problem } from '../case/problem'
import { ReadinessLine } from './readiness-line'

type Rows = SetupView['rows']
type Tick = NonNullable<Rows[number]['tick']>

type Props = { rows: Rows; maySet: boolean; now: number; onDone: () => void }

/** What is missing first, then what is advised; what is done is put away until somebody asks for it. */
export function ReadinessList({ rows, maySet, now, onDone }: Props) {
	const [shown, setShown] = useState(false)
	const [told, setTold] = useState(false)
	const { busy, problem, send } = useSend<{ tick: Tick; done: boolean }, unknown>(
		(body) => api.tickReadiness({ body }),
		() => {
			setTold(true)
			onDone()
		},
		words.untouched,
	)
	const of = (state: Rows[number]['state']) => rows.filter((row) => row.state === state)
	const lines = (some: Rows) =>
		some.map((row) => (
			<ReadinessLine
				key={row.name}
				row={row}
				now={now}
				busy={busy}
				maySet={maySet}
				onTick={(tick, done) => send({ tick, done })}
			/>
		))
	const done = of('done')
	return (
		<Stack gap="middle">
			{told && <NoticeBar words={words.confirmed} icon="check" />}
			<Problem words={problem} />
			{(['missing', 'advice'] as const).map((state) => (
				<Card key={state} tone={state === 'missing' && of(state).length > 0 ? 'ask' : 'plain'}>
					<Heading>{words.parts[state]}</Heading>
					{of(state).length === 0 ? <Quiet>{words.none[state]}</Quiet> : <View>{lines(of(state))}</View>}
				</Card>
			))}
			{done.length > 0 && (
				<Button
					words={shown ? words.hideDone : words.showDone(done.length)}
					look="calm"
					fit
					onTap={() => setShown(!shown)}
				/>
			)}
			{shown && (
				<Card>
					<Heading>{words.parts.done}</Heading>
					<View>{lines(done)}</View>
				</Card>
			)}
		</Stack>
	)
}
