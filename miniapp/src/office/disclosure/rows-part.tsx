import type { TypedTable } from '@huying/shared/disclosure/command'
import type { Group } from '@huying/shared/disclosure/group'
import { ROWS_LIMIT } from '@huying/shared/disclosure/limits'
import { form as words } from '@huying/shared/text/zh-CN/disclosure-work'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Field, TextArea, TextInput } from '../../kit/field'
import { Buttons } from '../../kit/row'
import { Sheet } from '../../kit/sheet'
import { Tap } from '../../kit/tap'
import { useWide } from '../../kit/wide'
import { Heading, Quiet } from '../../kit/words'
import { pasted, withCell, withoutRow, withRow } from './typed-form'
import './rows-part.scss'

type Props = { group: Group; table: TypedTable; onTable: (table: TypedTable) => void }

/** The rows: a grid to type into on a wide screen, one row at a time on a phone; or pasted from a spreadsheet. */
export function RowsPart({ group: { columns, shape }, table, onTable }: Props) {
	const wide = useWide()
	const [open, setOpen] = useState<number>()
	const [pasting, setPasting] = useState<string>()
	const width = columns.length
	const add = () => {
		onTable(withRow(table, width))
		if (!wide) setOpen(table.rows.length)
	}
	const put = (row: number, column: number, text: string) =>
		onTable(withCell(table, row, column, text, width))
	const remove = (row: number) => {
		setOpen(undefined)
		onTable(withoutRow(table, row))
	}
	const editor = { columns, put, remove }
	return (
		<Card>
			<Heading>{words.rows}</Heading>
			{shape === 'ledger' && <Quiet>{words.rowsHint}</Quiet>}
			{wide ? <Grid rows={table.rows} {...editor} /> : <List rows={table.rows} onOpen={setOpen} />}
			<Buttons>
				<Button
					words={words.add}
					icon="plus"
					look="plain"
					disabled={table.rows.length >= ROWS_LIMIT}
					onTap={add}
				/>
				<Button words={words.paste} look="calm" onTap={() => setPasting('')} />
			</Buttons>
			{open !== undefined && table.rows[open] !== undefined && (
				<RowSheet row={open} cells={table.rows[open]} {...editor} onClose={() => setOpen(undefined)} />
			)}
			<Sheet
				open={pasting !== undefined}
				title={words.paste}
				onClose={() => setPasting(undefined)}
				foot={
					<Button
						words={words.pasteDone}
						onTap={() => {
							const rows = [...table.rows, ...pasted(pasting ?? '', width)].slice(0, ROWS_LIMIT)
							onTable({ ...table, rows })
							setPasting(undefined)
						}}
					/>
				}
			>
				<Quiet>{words.pasteHint}</Quiet>
				<Quiet>{columns.map(({ name }) => name).join('，')}</Quiet>
				<TextArea label={words.paste} value={pasting ?? ''} onInput={setPasting} most={100_000} />
			</Sheet>
		</Card>
	)
}

type Editor = {
	columns: Group['columns']
	put: (row: number, column: number, text: string) => void
	remove: (row: number) => void
}

function Grid({ rows, columns, put, remove }: Editor & { rows: TypedTable['rows'] }) {
	if (rows.length === 0) return null
	return (
		<View className="typed">
			<View className="typed__row">
				{columns.map(({ column, name }) => (
					<View key={column} className="typed__cell typed__cell--head">
						{name}
					</View>
				))}
				<View className="typed__end" />
			</View>
			{rows.map((cells, row) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; what is typed is the table's
				<View key={row} className="typed__row">
					{columns.map(({ column, name }, place) => (
						<View key={column} className="typed__cell">
							<TextInput
								label={`${words.row(row + 1)}，${name}`}
								value={cells[place] ?? ''}
								onInput={(text) => put(row, place, text)}
								most={200}
							/>
						</View>
					))}
					<Tap className="typed__end" label={`${words.remove}：${row + 1}`} onTap={() => remove(row)}>
						×
					</Tap>
				</View>
			))}
		</View>
	)
}

function List({ rows, onOpen }: { rows: TypedTable['rows']; onOpen: (row: number) => void }) {
	return (
		<View>
			{rows.map((cells, row) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
				<Tap key={row} className="typed__line" onTap={() => onOpen(row)}>
					{cells.filter((cell) => cell !== '').join('　') || words.row(row + 1)}
				</Tap>
			))}
		</View>
	)
}

function RowSheet({
	row,
	cells,
	columns,
	put,
	remove,
	onClose,
}: Editor & { row: number; cells: readonly string[]; onClose: () => void }) {
	return (
		<Sheet
			open
			title={words.row(row + 1)}
			onClose={onClose}
			foot={
				<Buttons>
					<Button words={words.remove} look="calm" onTap={() => remove(row)} />
					<Button words={words.done} onTap={onClose} />
				</Buttons>
			}
		>
			{columns.map(({ column, name }, place) => (
				<Field key={column} label={name}>
					<TextInput
						label={name}
						value={cells[place] ?? ''}
						onInput={(text) => put(row, place, text)}
						most={200}
					/>
				</Field>
			))}
		</Sheet>
	)
}
