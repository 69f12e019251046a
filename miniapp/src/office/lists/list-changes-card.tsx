import type { ListChanges } from '@huying/shared/service/list-view'
import { listPage as text } from '@huying/shared/text/zh-CN/list-page'
import { Card } from '../../kit/card'
import { Paragraph, Quiet } from '../../kit/words'

/** So many names are read at once. */
const NAMED = 12
const kinds = ['added', 'changed', 'removed'] as const

/** What a file would change: how much, and the names of it. */
export function ListChangesCard({ changes }: { changes: ListChanges }) {
	const { added, changed, removed, same } = changes.counts
	return (
		<Card>
			<Paragraph>{text.counts(added, changed, removed, same)}</Paragraph>
			{kinds
				.filter((kind) => changes.counts[kind] > 0)
				.map((kind) => (
					<Quiet key={kind}>{text[kind](named(changes[kind], changes.counts[kind]))}</Quiet>
				))}
		</Card>
	)
}

function named(names: readonly string[], count: number): string {
	const said = names.slice(0, NAMED).join('、')
	return count > NAMED ? text.more(said, count - NAMED) : said
}
