import type { DisclosureView } from '@huying/shared/disclosure/disclosure-view'
import { disclosureText } from '@huying/shared/text/zh-CN/index'
import { Card } from '../kit/card'
import { Heading, Paragraph, Quiet } from '../kit/words'

const text = disclosureText.item

/** What stands where rows are gone: that they were there, when they went and why, and the figures where they may stay. */
export function Gone({ view }: { view: DisclosureView }) {
	const { standing, withdrawal, editions, groupName, period } = view
	const last = editions.at(-1)
	const about = [groupName, disclosureText.sayPeriod(period)].join(' · ')
	if (standing === 'withdrawn' && withdrawal !== undefined) {
		return (
			<Card tone="ask">
				<Quiet>{about}</Quiet>
				<Heading level={1}>{text.withdrawnTitle}</Heading>
				<Paragraph>{text.withdrawn(withdrawal.at, withdrawal.words)}</Paragraph>
				<Quiet>{text.withdrawnHint}</Quiet>
			</Card>
		)
	}
	if (standing !== 'expired' || last?.erased === undefined) return null
	return (
		<Card>
			<Quiet>{about}</Quiet>
			<Heading level={1}>{text.expiredTitle}</Heading>
			<Paragraph>{text.expired(last.erased.at)}</Paragraph>
			<Paragraph>{disclosureText.sayFigures(last.figures)}</Paragraph>
		</Card>
	)
}
