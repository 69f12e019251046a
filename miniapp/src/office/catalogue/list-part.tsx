import type { FullCatalogue } from '@huying/shared/catalogue/catalogue-view'
import type { UnitWords } from '@huying/shared/catalogue/unit-words'
import * as words from '@huying/shared/text/zh-CN/catalogue-page'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Empty } from '../../kit/empty'
import { TextInput } from '../../kit/field'
import { Stack } from '../../kit/row'
import { Heading, Quiet } from '../../kit/words'
import { fieldsOf, lookedFor } from '../../matter/looked-for'
import { Chips } from '../chips'
import { EntryLine } from './entry-line'

const ALL = ''
/** Of one field; more is looked for by words, and WeChat has a limit of 60 children. */
const MOST = 50

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
			{fieldsOf(found).map((one) => {
				const of = found.filter((entry) => entry.field === one.field)
				return (
					<View key={one.field}>
						<Heading>{one.field}</Heading>
						<View className="entries">
							{of.slice(0, MOST).map((entry) => (
								<EntryLine
									key={entry.matter}
									entry={entry}
									units={units}
									open={open === entry.matter}
									onTap={() => setOpen(open === entry.matter ? undefined : entry.matter)}
								/>
							))}
						</View>
						{of.length > MOST && <Quiet>{words.left(of.length - MOST)}</Quiet>}
					</View>
				)
			})}
		</Stack>
	)
}
