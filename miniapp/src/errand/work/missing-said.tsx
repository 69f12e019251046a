import { quote } from '@huying/shared/text/zh-CN/case-page-actions'
import { own } from '@huying/shared/text/zh-CN/errand-own'
import { work } from '@huying/shared/text/zh-CN/errand-work'
import { Card } from '../../kit/card'
import { Stack } from '../../kit/row'
import { Heading, Paragraph, Quiet } from '../../kit/words'
import type { ErrandProps } from '../errand-props'
import { LookButton } from '../look-button'

/** What was asked for, and what came in answer. */
export function MissingSaid({ view, errand: { missing } }: Pick<ErrandProps, 'view' | 'errand'>) {
	if (!missing) return null
	return (
		<Card>
			<Heading>{own.missing.title}</Heading>
			<Stack>
				{missing.papers.map((name) => (
					<Paragraph key={name}>{`· ${name}`}</Paragraph>
				))}
				<Quiet>{missing.answeredAt === undefined ? work.toward.missing : work.toward.answered}</Quiet>
				{missing.answer !== undefined && <Paragraph>{quote(missing.answer)}</Paragraph>}
			</Stack>
			<LookButton id={view.case} photos={missing.photos} of={own.missing.title} />
		</Card>
	)
}
