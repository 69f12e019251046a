import type { Content } from '@huying/shared/disclosure/content'
import { disclosureText } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { Heading, Paragraph, Quiet } from '../kit/words'

const text = disclosureText.item

/** What it is, of where and when; of money, the figures first, in words that one would say aloud. */
export function ItemHead({ content }: { content: Content }) {
	const { villageName, groupName, period, title, balance } = content
	const about = [villageName, groupName, disclosureText.sayPeriod(period)].join(' · ')
	if (balance === undefined) {
		return (
			<View>
				<Quiet>{about}</Quiet>
				<Heading level={1}>{title}</Heading>
				<Paragraph>
					{disclosureText.sayFigures({ rows: content.rows.length, totals: content.totals })}
				</Paragraph>
			</View>
		)
	}
	const { opening, income, spending, closing } = balance
	const yuan = disclosureText.sayYuan
	return (
		<View>
			<Quiet>{about}</Quiet>
			<Heading level={1}>
				<View>{text.income(yuan(income))}</View>
				<View>{text.spending(yuan(spending))}</View>
			</Heading>
			<Paragraph>{text.closing(yuan(opening), yuan(closing))}</Paragraph>
			<Paragraph>{disclosureText.sayBalance(balance)}</Paragraph>
		</View>
	)
}
