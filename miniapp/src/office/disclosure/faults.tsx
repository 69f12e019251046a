import type { TableFaultView } from '@huying/shared/disclosure/disclosure-view'
import type { Group } from '@huying/shared/disclosure/group'
import * as words from '@huying/shared/text/zh-CN/disclosure-work'
import { Card } from '../../kit/card'
import { Heading, Paragraph } from '../../kit/words'

type Props = { faults: readonly TableFaultView[]; columns: Group['columns'] }

/** Everything that is wrong with a table, by row and column as a person counts them. */
export function Faults({ faults, columns }: Props) {
	if (faults.length === 0) return null
	return (
		<Card tone="ask">
			<Heading>{words.one.faults}</Heading>
			{faults.map((fault) => (
				<Paragraph key={`${fault.row}-${fault.column}-${fault.words}`}>
					{sayTableFault(fault, columns)}
				</Paragraph>
			))}
		</Card>
	)
}

export function sayTableFault(
	{ row, column, words: said }: TableFaultView,
	columns: Group['columns'],
): string {
	const name = column === undefined ? undefined : columns[column]?.name
	if (row === undefined) return said
	return name === undefined ? words.one.rowFault(row + 1, said) : words.one.fault(row + 1, name, said)
}
