import type { PromisesAnswer } from '@huying/shared/admission/admission-view'
import { promises as words } from '@huying/shared/text/zh-CN/admission'
import { Card } from '../../kit/card'
import { Empty } from '../../kit/empty'
import { Stack } from '../../kit/row'
import { Paragraph, Quiet } from '../../kit/words'

/** What a department stands by in a year, each with how it will be measured. */
export function PromiseList({ promises }: Pick<PromisesAnswer, 'promises'>) {
	if (promises.length === 0) return <Empty words={words.none} icon="flag" />
	return (
		<Stack gap="middle">
			{promises.map(({ promise, words: said, measure, late }, place) => (
				<Card key={promise}>
					<Quiet>{late ? `${words.numbered(place + 1)}　${words.late}` : words.numbered(place + 1)}</Quiet>
					<Paragraph>{said}</Paragraph>
					<Quiet>{words.measure(measure)}</Quiet>
				</Card>
			))}
		</Stack>
	)
}
