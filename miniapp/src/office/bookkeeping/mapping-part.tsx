import type { Mapping } from '@huying/shared/disclosure/bookkeeping'
import type { BooksAnswer } from '@huying/shared/disclosure/disclosure-file-routes'
import type { Group } from '@huying/shared/disclosure/group'
import * as words from '@huying/shared/text/zh-CN/bookkeeping-page'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Field } from '../../kit/field'
import { Buttons } from '../../kit/row'
import { Heading, Quiet } from '../../kit/words'
import { Problem } from '../case/problem'
import { Chips } from '../chips'
import { columnsToMap, mappingParts, withColumn, withPart } from './mapping-form'

type Props = {
	books: BooksAnswer
	group: Group
	mapping: Mapping
	onChange: (mapping: Mapping) => void
	onAgain: () => void
	onKeep: () => void
}

const NONE = ''

/** Which column of the books is what; settled once, and kept for the next time. */
export function MappingPart({ books, group, mapping, onChange, onAgain, onKeep }: Props) {
	const options = [
		{ value: NONE, words: words.nothing },
		...books.headings.map((one) => ({ value: one, words: one })),
	]
	const heading = (value: string) => (value === NONE ? undefined : value)
	return (
		<Card>
			<Heading>{words.mapping}</Heading>
			<Quiet>{words.mappedBy[books.mappedBy]}</Quiet>
			{books.missing.length > 0 && <Problem words={`${words.missing}：${books.missing.join('，')}`} />}
			{columnsToMap(group).map(({ column, name }) => (
				<Field key={column} label={name}>
					<Chips
						options={options}
						chosen={mapping.columns[column] ?? NONE}
						onChoose={(value) => onChange(withColumn(mapping, column, heading(value)))}
					/>
				</Field>
			))}
			{mappingParts.map((part) => (
				<Field key={part} label={words.parts[part]}>
					<Chips
						options={options}
						chosen={mapping[part] ?? NONE}
						onChoose={(value) => onChange(withPart(mapping, part, heading(value)))}
					/>
				</Field>
			))}
			<Buttons>
				<Button words={words.again} look="plain" onTap={onAgain} />
				<Button words={words.keep} look="calm" onTap={onKeep} />
			</Buttons>
		</Card>
	)
}
