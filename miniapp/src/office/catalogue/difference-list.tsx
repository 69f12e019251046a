import type { DifferenceView } from '@huying/shared/catalogue/catalogue-view'
import { isSame } from '@huying/shared/catalogue/difference-view'
import { putBack } from '@huying/shared/text/zh-CN/catalogue-page'
import { headings } from '@huying/shared/text/zh-CN/catalogue-sheet'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Heading, Quiet, Strong } from '../../kit/words'
import './changes.scss'

/** What a file would change, matter by matter and column by column. */
export function DifferenceList({ difference, base }: { difference: DifferenceView; base: number }) {
	const { added, removed, changed, counts, title } = difference
	if (isSame(difference)) return <Strong>{putBack.same}</Strong>
	return (
		<View className="changes">
			<Quiet>{base === 0 ? putBack.first : putBack.against(base)}</Quiet>
			<Strong>{putBack.counts(counts.added, counts.changed, counts.removed, counts.same)}</Strong>
			{title && (
				<View>{putBack.retitled(title.before || putBack.nothing, title.after || putBack.nothing)}</View>
			)}
			<Part words={putBack.changed} all={changed} count={counts.changed}>
				{(one) =>
					one.fields.map(({ key, before, after }) => (
						<View key={key} className="changes__field">
							<View className="changes__place">{headings[key]}</View>
							<View className="changes__before">{putBack.from(before || putBack.nothing)}</View>
							<View>{putBack.to(after || putBack.nothing)}</View>
						</View>
					))
				}
			</Part>
			<Part words={putBack.added} all={added} count={counts.added} />
			<Part words={putBack.removed} all={removed} count={counts.removed} />
		</View>
	)
}

type PartProps<One> = {
	words: string
	all: readonly One[]
	count: number
	children?: (one: One) => ReactNode
}

function Part<One extends { matter: string; name: string; field: string }>({
	words,
	all,
	count,
	children,
}: PartProps<One>) {
	if (count === 0) return null
	return (
		<View className="changes">
			<Heading>{`${words} ${count}`}</Heading>
			{all.map((one) => (
				<View key={one.matter} className="changes__one">
					<View className="changes__name">{one.name}</View>
					<View className="changes__place">{`${one.field}，${one.matter}`}</View>
					{children?.(one)}
				</View>
			))}
			{all.length < count && <Quiet>{putBack.more(count - all.length)}</Quiet>}
		</View>
	)
}
