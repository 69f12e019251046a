import type { TableDifference } from '@huying/shared/disclosure/disclosure-view'
import { sayYuan, item as words } from '@huying/shared/text/zh-CN/disclosure'
import * as work from '@huying/shared/text/zh-CN/disclosure-work'
import { View } from '@tarojs/components'
import { Card } from '../../kit/card'
import { Heading, Paragraph, Quiet } from '../../kit/words'

const named = { added: words.changeAdded, removed: words.changeRemoved, changed: words.changeChanged }

/** What a correction changes of what is public, row by row. */
export function Difference({ difference }: { difference: TableDifference }) {
	const { rows, opening, closing, note } = difference
	return (
		<Card>
			<Heading>{work.one.difference}</Heading>
			{rows.length === 0 && <Quiet>{words.changeNone}</Quiet>}
			{rows.map(({ change, before, after }, place) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: changes have no names, and never move
				<View key={place}>
					<Quiet>{named[change]}</Quiet>
					{before && <Paragraph>{`${words.was}：${before.filter(Boolean).join('，')}`}</Paragraph>}
					{after && <Paragraph>{`${words.is}：${after.filter(Boolean).join('，')}`}</Paragraph>}
				</View>
			))}
			{opening && (
				<Change name={work.form.opening} before={sayYuan(opening.before)} after={sayYuan(opening.after)} />
			)}
			{closing && (
				<Change name={work.form.closing} before={sayYuan(closing.before)} after={sayYuan(closing.after)} />
			)}
			{note && <Change name={words.note} before={note.before} after={note.after} />}
		</Card>
	)
}

const Change = ({ name, before, after }: { name: string; before: string; after: string }) => (
	<Paragraph>{`${name}，${words.was}：${before}，${words.is}：${after}`}</Paragraph>
)
