import type { BooksAnswer } from '@huying/shared/disclosure/disclosure-file-routes'
import * as words from '@huying/shared/text/zh-CN/bookkeeping-page'
import { sayYuan } from '@huying/shared/text/zh-CN/disclosure'
import { Card } from '../../kit/card'
import { Heading, Paragraph } from '../../kit/words'
import { FaultList } from '../sheet/fault-list'

/** What the books say of each village, and what is wrong with it. */
export function BooksPart({ books: { villages } }: { books: BooksAnswer }) {
	if (villages.length === 0) return null
	return (
		<>
			<Heading>{words.villages(villages.length)}</Heading>
			{villages.map(({ village, villageName, table, income, spending, faults }) => (
				<Card key={village}>
					<Heading>{villageName}</Heading>
					<Paragraph>{words.sums(sayYuan(income), sayYuan(spending), table.rows.length)}</Paragraph>
					<FaultList {...faults} />
				</Card>
			))}
		</>
	)
}
