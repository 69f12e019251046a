import { quote } from '@huying/shared/text/zh-CN/case-page-actions'
import { own, work } from '@huying/shared/text/zh-CN/errand-pages'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Failure } from '../../kit/failure'
import { Buttons, Stack } from '../../kit/row'
import { Heading, Paragraph, Quiet } from '../../kit/words'
import type { ErrandProps } from '../errand-props'
import { useLook } from '../use-look'

/** What was asked for, and what came in answer. */
export function MissingSaid({ view, errand: { missing } }: Pick<ErrandProps, 'view' | 'errand'>) {
	const { look, busy, trouble } = useLook(view.case)
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
			{missing.photos.length > 0 && (
				<Buttons>
					<Button
						words={own.pictures.look(missing.photos.length)}
						look="calm"
						icon="image"
						busy={busy}
						onTap={() => look(missing.photos)}
					/>
				</Buttons>
			)}
			{trouble !== undefined && <Failure words={trouble} />}
		</Card>
	)
}
