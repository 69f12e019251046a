import type { ErrandLine } from '@huying/shared/errand/errand-lists'
import { list } from '@huying/shared/text/zh-CN/errand-work'
import { View } from '@tarojs/components'
import { type PropsWithChildren, useState } from 'react'
import { Button } from '../../kit/button'
import { Empty } from '../../kit/empty'
import { Picks } from '../../kit/picks'
import { Buttons } from '../../kit/row'
import { Heading, Quiet } from '../../kit/words'
import { byPlace, byTime, isRunning, trips } from './groups'
import { LineCard } from './line-card'
import { TripCard } from './trip-card'
import { TripSheet } from './trip-sheet'
import type { useErrands } from './use-errands'
import type { Named } from './use-named'

type Props = { errands: ReturnType<typeof useErrands>; named: Named; now: number; onOpen: () => void }
type Order = 'place' | 'time'

/** What one runs: by where one must go, or by when; what goes together stands first. */
export function MineList({ errands, named, now, onOpen }: Props) {
	const [order, setOrder] = useState<Order>('place')
	const [ticked, setTicked] = useState<readonly string[]>()
	const [settling, setSettling] = useState(false)
	const lines = errands.value?.errands ?? []
	if (lines.length === 0)
		return (
			<Empty words={list.empty.mine} icon="hand-helping" action={{ words: list.lookOpen, onTap: onOpen }} />
		)
	const running = lines.filter(({ status }) => isRunning(status))
	const done = lines.filter(({ status }) => !isRunning(status))
	const alone = running.filter(({ errand }) => !errand.trip)
	const tick = (id: string) =>
		setTicked((now) => (now?.includes(id) ? now.filter((one) => one !== id) : [...(now ?? []), id]))
	const card = (line: (typeof lines)[number]) => (
		<LineCard
			key={line.case}
			line={line}
			now={now}
			{...named(line)}
			{...(ticked &&
				mayGo(line) && {
					ticked: ticked.includes(line.case),
					onTick: () => tick(line.case),
				})}
		/>
	)
	const groups = order === 'place' ? byPlace(alone, (line) => named(line).place) : []
	const chosen = lines.filter(({ case: id }) => ticked?.includes(id))
	return (
		<>
			{trips(running).map((trip) => (
				<TripCard key={trip.key} lines={trip.lines} named={named} now={now} reload={errands.reload} />
			))}
			<View className="apart">
				<Picks
					options={[
						{ value: 'place' as const, words: list.by.place },
						{ value: 'time' as const, words: list.by.time },
					]}
					chosen={order}
					onChoose={setOrder}
				/>
			</View>
			{groups.map(({ key, lines: own }) => (
				<Group key={key} title={list.group(key || list.somewhere, own.length)}>
					{own.map(card)}
				</Group>
			))}
			{order === 'time' && byTime(alone, now).map(card)}
			{alone.length > 1 && (
				<Buttons>
					{ticked === undefined ? (
						<Button words={list.trip.start} look="calm" icon="list" onTap={() => setTicked([])} />
					) : (
						<>
							<Button
								words={list.trip.make(chosen.length)}
								disabled={chosen.length < 2}
								onTap={() => setSettling(true)}
							/>
							<Button words={list.trip.stop} look="calm" onTap={() => setTicked(undefined)} />
						</>
					)}
				</Buttons>
			)}
			{ticked !== undefined && <Quiet>{list.trip.hint}</Quiet>}
			{done.length > 0 && <Group title={list.group(list.done, done.length)}>{done.map(card)}</Group>}
			<TripSheet
				open={settling}
				cases={chosen.map((one) => one.case)}
				office={chosen[0] ? named(chosen[0]).place : undefined}
				now={now}
				onClose={() => setSettling(false)}
				onDone={async () => {
					setSettling(false)
					setTicked(undefined)
					await errands.reload()
				}}
			/>
		</>
	)
}

/** Nothing is taken to an office before the person concerned agrees. */
const mayGo = ({ status, errand: { consent } }: ErrandLine): boolean =>
	status === 'handling' && (consent === 'own' || consent === 'given')

function Group({ title, children }: PropsWithChildren<{ title: string }>) {
	return (
		<>
			<View className="apart">
				<Heading>{title}</Heading>
			</View>
			{children}
		</>
	)
}
