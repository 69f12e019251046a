import type { TypedTable } from '@huying/shared/disclosure/command'
import { type Group, moneyColumn } from '@huying/shared/disclosure/group'
import { readTable } from '@huying/shared/disclosure/read-table'
import { sayYuan } from '@huying/shared/text/zh-CN/disclosure'
import { form as words } from '@huying/shared/text/zh-CN/disclosure-work'
import { Field, TextInput } from '../../kit/field'
import { Quiet } from '../../kit/words'
import type { Form } from './typed-form'

type Props = { group: Group; form: Form; onTable: (changes: Partial<TypedTable>) => void }

/** What was left before and what is left now; whether it adds up is said while one types. */
export function LedgerPart({ group, form: { table, period }, onTable }: Props) {
	const { rows, opening, closing } = readTable(group, table, period)
	const place = moneyColumn(group)
	const sum = rows.reduce((cents, row) => cents + Number(row[place] ?? 0), opening ?? 0)
	const both = opening !== undefined && closing !== undefined
	return (
		<>
			<Field label={words.opening}>
				<TextInput
					label={words.opening}
					value={table.opening ?? ''}
					onInput={(text) => onTable({ opening: text })}
					most={20}
				/>
			</Field>
			<Field label={words.closing}>
				<TextInput
					label={words.closing}
					value={table.closing ?? ''}
					onInput={(text) => onTable({ closing: text })}
					most={20}
				/>
			</Field>
			{both && <Quiet>{sum === closing ? words.balanced : words.sums(sayYuan(sum), sayYuan(closing))}</Quiet>}
		</>
	)
}
