import type { FullCatalogue } from '@huying/shared/catalogue/catalogue-view'
import type { UnitWords } from '@huying/shared/catalogue/unit-words'
import * as words from '@huying/shared/text/zh-CN/catalogue-page'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Empty } from '../../kit/empty'
import { TextInput } from '../../kit/field'
import { Stack } from '../../kit/row'
import { Heading, Quiet } from '../../kit/words'
import { Chips } from '../chips'
import { EntryLine } from './entry-line'
import { fieldsOf, lookedFor } from './looked-for'

const ALL = ''

/** The list by field, with a search over all of it. */
export function ListPart({ catalogue, units }: { catalogue: FullCatalogue; units: UnitWords }) {
	const [text, setText] = useState('')
	const [field, setField] = useState(ALL)
	const [open, setOpen] = useState<string>()
	const { entries } = catalogue
	if (entries.length === 0) return <Empty words={words.none} icon="list" />
	const fields = fieldsOf(entries)
	const found = lookedFor(entries, text, field === ALL ? undefined : field)
	const searching = text.trim() !== ''
	return (
		<Stack gap="middle">
			<TextInput label={words.search} placeholder={words.search} value={text} onInput={setText} />
			<Chips
				options={[
					{ value: ALL, words: words.fieldCount(words.allFields, entries.length) },
					...fields.map((one) => ({ value: one.field, words: words.fieldCount(one.field, one.count) })),
				]}
				chosen={field}
				onChoose={setField}
			/>
			{searching && <Quiet>{found.length === 0 ? words.nothingFound : words.found(found.length)}</Quiet>}
			<View>
				{found.map((entry, at) => (
					<View key={entry.matter}>
						{!searching && field === ALL && entry.field !== found[at - 1]?.field && (
							<Heading>{entry.field}</Heading>
						)}
						<EntryLine
							entry={entry}
							units={units}
							open={open === entry.matter}
							onTap={() => setOpen(open === entry.matter ? undefined : entry.matter)}
						/>
					</View>
				))}
			</View>
		</Stack>
	)
}
