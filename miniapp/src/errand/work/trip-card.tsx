import type { ErrandLine } from '@huying/shared/errand/errand-lists'
import { list } from '@huying/shared/text/zh-CN/errand-work'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Failure } from '../../kit/failure'
import { Buttons } from '../../kit/row'
import { Heading, Quiet } from '../../kit/words'
import { sayTripDay } from '../say-trip'
import { LineCard } from './line-card'
import { takeSteps } from './take-steps'
import type { Named } from './use-named'

type Props = { lines: readonly ErrandLine[]; named: Named; now: number; reload: () => Promise<void> }
type Whole = Parameters<typeof takeSteps>[1]

/** Errands that go together: handed in at once, brought back at once. */
export function TripCard({ lines, named, now, reload }: Props) {
	const [busy, setBusy] = useState<Whole['type']>()
	const [problem, setProblem] = useState<string>()
	const [first] = lines
	const office = (first && named(first).place) ?? list.somewhere
	const toHandIn = lines.filter(({ errand }) => errand.held > 0 && !errand.out)
	const toBring = lines.filter(({ errand }) => errand.out)
	const all = async (which: readonly ErrandLine[], step: Whole) => {
		setBusy(step.type)
		const { done, problem: why } = await takeSteps(
			which.map((one) => one.case),
			step,
		)
		setBusy(undefined)
		setProblem(why && `${list.trip.some(done, which.length)}${why}`)
		if (why === undefined) await Taro.showToast({ title: list.trip.done(done), icon: 'none' })
		await reload()
	}
	return (
		<>
			<Card tone="good">
				<Heading>{list.trip.heading(sayTripDay(first?.errand.trip?.day ?? '', now), lines.length)}</Heading>
				<Quiet>{office}</Quiet>
				<Buttons>
					{toHandIn.length > 0 && (
						<Button
							words={list.trip.handIn}
							busy={busy === 'handIn'}
							onTap={() => all(toHandIn, { type: 'handIn', office })}
						/>
					)}
					{toBring.length > 0 && (
						<Button
							words={list.trip.bringBack}
							busy={busy === 'bringBack'}
							onTap={() => all(toBring, { type: 'bringBack', papers: [] })}
						/>
					)}
					<Button
						words={list.trip.leave}
						look="calm"
						busy={busy === 'leaveTrip'}
						onTap={() => all(lines, { type: 'leaveTrip' })}
					/>
				</Buttons>
				{problem !== undefined && <Failure words={problem} />}
			</Card>
			{lines.map((line) => (
				<LineCard key={line.case} line={line} now={now} {...named(line)} />
			))}
		</>
	)
}
