import { unitKind } from '@huying/shared/text/zh-CN/post'
import * as words from '@huying/shared/text/zh-CN/units-page'
import { type Unit, unitKinds } from '@huying/shared/unit/unit'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Buttons, Stack } from '../../kit/row'
import { Tap } from '../../kit/tap'
import { Heading, Quiet } from '../../kit/words'
import './unit-list.scss'
import { UnitSheet } from './unit-sheet'

type Props = { units: readonly Unit[]; now: number; onDone: (words: string) => void }
/** Kinds without a unit are shown where one is usually needed. */
const usual: readonly Unit['kind'][] = ['department', 'town']

/** The county's units by kind, each with who is above and its telephone. */
export function UnitList({ units, now, onDone }: Props) {
	const [open, setOpen] = useState<Unit | 'new'>()
	const nameOf = (unit: string) => units.find((one) => one.unit === unit)?.shortName ?? unit
	const about = ({ phone, above, region }: Unit) =>
		[...(above === undefined ? [] : [words.above(nameOf(above))]), region, phone]
			.filter((fact) => fact !== undefined)
			.join('　')
	const done = (said: string) => {
		setOpen(undefined)
		onDone(said)
	}
	const kinds = unitKinds.filter((kind) => usual.includes(kind) || units.some((unit) => unit.kind === kind))
	return (
		<Stack gap="middle">
			<Buttons>
				<Button words={words.add} look="plain" fit icon="plus" onTap={() => setOpen('new')} />
			</Buttons>
			{kinds.map((kind) => {
				const some = units.filter((unit) => unit.kind === kind)
				return (
					<Card key={kind}>
						<Heading>{unitKind[kind]}</Heading>
						{some.length === 0 && <Quiet>{words.none[kind]}</Quiet>}
						{some.map((unit) => (
							<Tap
								key={unit.unit}
								className="unit-line"
								label={`${words.change}${unit.shortName}`}
								onTap={() => setOpen(unit)}
							>
								<View className="unit-line__name">{unit.name}</View>
								<Quiet>{about(unit)}</Quiet>
							</Tap>
						))}
					</Card>
				)
			})}
			{open !== undefined && (
				<UnitSheet
					key={open === 'new' ? 'new' : open.unit}
					unit={open === 'new' ? undefined : open}
					now={now}
					onClose={() => setOpen(undefined)}
					onDone={done}
				/>
			)}
		</Stack>
	)
}
