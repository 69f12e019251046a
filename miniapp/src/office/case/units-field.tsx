import { agreed, supports } from '@huying/shared/text/zh-CN/office-form'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Field } from '../../kit/field'
import { Buttons } from '../../kit/row'
import { Sheet } from '../../kit/sheet'
import { Chips } from '../chips'
import { UnitChoice } from './unit-choice'
import type { Seen } from './use-case'
import { useUnits } from './use-units'

/** A list with one more, or without it. */
const toggled = (chosen: readonly string[], one: string): string[] =>
	chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]

type Props = {
	chosen: readonly string[] | undefined
	onChoose: (units: readonly string[] | undefined) => void
}

/** Units to help: those proposed and chosen stand in a row, more of the county's are behind a button. */
export function SupportsField({
	chosen = [],
	onChoose,
	village,
	not,
	offered = [],
}: Props & {
	village: string | undefined
	not: readonly (string | undefined)[]
	/** Those that the catalogue proposes: a tap away. */
	offered?: readonly string[] | undefined
}) {
	const [open, setOpen] = useState(false)
	const { value: units } = useUnits()
	const toggle = (unit: string) => {
		const next = toggled(chosen, unit)
		onChoose(next.length === 0 ? undefined : next)
	}
	const shown = [...new Set([...offered, ...chosen])].filter((unit) => !not.includes(unit))
	const nameOf = (id: string) => units?.find(({ unit }) => unit === id)?.shortName ?? id
	return (
		<Field label={supports.title} hint={supports.hint}>
			{shown.length > 0 && (
				<Chips
					options={shown.map((unit) => ({ value: unit, words: nameOf(unit) }))}
					chosen={chosen}
					onChoose={toggle}
				/>
			)}
			<Buttons>
				<Button words={supports.add} look="calm" icon="plus" fit onTap={() => setOpen(true)} />
			</Buttons>
			<Sheet open={open} title={supports.title} onClose={() => setOpen(false)} tall>
				<UnitChoice chosen={chosen} village={village} not={not} onChoose={toggle} />
			</Sheet>
		</Field>
	)
}

/** Who agreed, of all that have a part in the case. */
export function AgreedField({ view, chosen = [], onChoose }: Props & { view: Seen }) {
	return (
		<Field label={agreed.title} hint={agreed.hint}>
			<Chips
				options={view.responsibilities.map(({ unit, unitName }) => ({ value: unit, words: unitName }))}
				chosen={chosen}
				onChoose={(unit) => {
					const next = toggled(chosen, unit)
					onChoose(next.length === 0 ? undefined : next)
				}}
			/>
		</Field>
	)
}
