import type { Content } from '@huying/shared/disclosure/content'
import { disclosureText } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '../kit/card'
import { Tap } from '../kit/tap'
import { Heading, Quiet } from '../kit/words'
import { columnsShown, hasBelow } from './columns-shown'
import { sayCellOf } from './say-cell-of'
import './table.scss'

const text = disclosureText.item
/** So many rows are read at once; the rest is one tap away. */
const FIRST = 12

/** The rows of a table as a phone has room for them: three columns, and the others below each row. */
export function Table({ content }: { content: Content }) {
	const [all, setAll] = useState(false)
	const { columns, rows } = content
	const { beside, below } = columnsShown(content)
	const shown = all ? rows : rows.slice(0, FIRST)
	const numeric = (place: number) => ['money', 'count'].includes(columns[place]?.type ?? '')
	const className = (place: number) => (numeric(place) ? 'table__cell table__cell--number' : 'table__cell')
	return (
		<Card>
			<Heading>{text.rows}</Heading>
			{rows.length === 0 && <Quiet>{text.noRows}</Quiet>}
			{rows.length > 0 && (
				<View className="table" {...{ role: 'table' }}>
					<View className="table__row table__row--head" {...{ role: 'row' }}>
						{beside.map((place) => (
							<View key={place} className={className(place)} {...{ role: 'columnheader' }}>
								{columns[place]?.name}
							</View>
						))}
					</View>
					{shown.map((row, line) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: rows have no names, and never move
						<View key={line} className="table__line">
							<View className="table__row" {...{ role: 'row' }}>
								{beside.map((place) => (
									<View key={place} className={className(place)} {...{ role: 'cell' }}>
										{sayCellOf(content, row, place)}
									</View>
								))}
							</View>
							{hasBelow(row, below) && (
								<View className="table__below">
									{below
										.filter((place) => row[place] !== null && row[place] !== '')
										.map((place) => `${columns[place]?.name}：${sayCellOf(content, row, place)}`)
										.join('　')}
								</View>
							)}
						</View>
					))}
				</View>
			)}
			<Totals content={content} />
			{rows.length > FIRST && (
				<Tap className="table__more" onTap={() => setAll(!all)}>
					{all ? text.lessRows : text.moreRows(rows.length - FIRST)}
				</Tap>
			)}
			{content.note !== undefined && <Quiet>{`${text.note}：${content.note}`}</Quiet>}
		</Card>
	)
}

/** Sums of what is counted, where the table is no ledger: a ledger's sums stand over it. */
function Totals({ content }: { content: Content }) {
	const sums = content.columns.filter(({ column }) => content.totals[column] !== undefined)
	if (content.balance !== undefined || sums.length === 0) return null
	const words = sums.map(({ column, name, type }) => {
		const total = content.totals[column] ?? 0
		return `${name} ${type === 'money' ? disclosureText.sayYuan(total) : total}`
	})
	return <View className="table__totals">{`${text.totals}：${words.join('，')}`}</View>
}
