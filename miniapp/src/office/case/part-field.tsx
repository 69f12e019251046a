import { part as words } from '@huying/shared/text/zh-CN/office-form'
import { sayAllowance } from '@huying/shared/text/zh-CN/time'
import { Field } from '../../kit/field'
import { Quiet } from '../../kit/words'
import { Chips } from '../chips'
import { type PartKind, partsFor } from './parts'
import type { Seen } from './use-case'
import { useOwnUnits } from './use-own-units'

type Props = { of: PartKind; view: Seen; chosen: string | undefined; onChoose: (unit: string) => void }

/** One of the units that have a part in the case. */
export function PartField({ of, view, chosen, onChoose }: Props) {
	const parts = partsFor(of, view, useOwnUnits())
	return (
		<Field label={words[of]}>
			{parts.length === 0 ? (
				<Quiet>{words.none}</Quiet>
			) : (
				<Chips
					options={parts.map(({ unit, unitName, asked }) => ({
						value: unit,
						words: of === 'asked' && asked ? words.asks(unitName, sayAllowance(asked.extension)) : unitName,
					}))}
					chosen={chosen}
					onChoose={onChoose}
				/>
			)}
		</Field>
	)
}
