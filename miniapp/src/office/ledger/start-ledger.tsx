import type { FindFilter } from '@huying/shared/find/filter'
import { type ColumnName, columnNames } from '@huying/shared/ledger/columns'
import type { LedgerView } from '@huying/shared/ledger/ledger-view'
import { heading } from '@huying/shared/text/zh-CN/ledger'
import * as words from '@huying/shared/text/zh-CN/ledger-page'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../api/client'
import { useSend } from '../../api/use-send'
import { Button } from '../../kit/button'
import { Field } from '../../kit/field'
import { Picks } from '../../kit/picks'
import { Buttons, Stack } from '../../kit/row'
import { Paragraph, Quiet } from '../../kit/words'
import { Problem } from '../case/problem'

type Props = {
	filter: FindFilter
	/** The filter in words. */
	said: string
	onNarrow: () => void
	onStarted: (ledger: LedgerView) => void
}

/** The number is in every ledger. */
const choosable = columnNames.filter((name) => name !== 'number')

/** A new ledger: of which cases, with which columns. */
export function StartLedger({ filter, said, onNarrow, onStarted }: Props) {
	const [columns, setColumns] = useState<readonly ColumnName[]>()
	const { busy, problem, send } = useSend<{ filter: FindFilter; columns?: ColumnName[] }, LedgerView>(
		(body) => api.startLedger({ body }),
		onStarted,
		words.unreachable,
	)
	const toggle = (name: ColumnName) =>
		setColumns((now = choosable) => (now.includes(name) ? now.filter((one) => one !== name) : [...now, name]))
	return (
		<Stack gap="middle">
			<Field label={words.which}>
				<Paragraph>{said}</Paragraph>
				<Buttons>
					<Button words={words.narrow} look="calm" icon="list-filter" fit onTap={onNarrow} />
				</Buttons>
			</Field>
			<Field label={words.columns} hint={words.columnsHint(columnNames.length)}>
				{columns === undefined ? (
					<Buttons>
						<Button words={words.fewer} look="calm" fit onTap={() => setColumns(choosable)} />
					</Buttons>
				) : (
					<View>
						<Picks
							options={choosable.map((value) => ({ value, words: heading[value] }))}
							chosen={columns}
							onChoose={toggle}
						/>
						<Buttons>
							<Button words={words.everyColumn} look="calm" fit onTap={() => setColumns(undefined)} />
						</Buttons>
					</View>
				)}
			</Field>
			<Buttons>
				<Button
					words={words.start}
					busy={busy}
					fit
					onTap={() => send({ filter, ...(columns !== undefined && { columns: ['number', ...columns] }) })}
				/>
			</Buttons>
			<Quiet>{busy ? words.starting : words.noted}</Quiet>
			<Problem words={problem} />
		</Stack>
	)
}
