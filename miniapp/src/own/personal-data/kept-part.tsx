import type { OwnKindView } from '@huying/shared/personal-data/own-data'
import * as text from '@huying/shared/text/zh-CN/own-data'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Buttons, Stack } from '../../kit/row'
import { Heading, Paragraph, Quiet } from '../../kit/words'
import { goTo } from '../../route/route'

/** How long, or that it goes with the account, or what of it stays. */
function lasting({ kind, days, stays }: OwnKindView): string {
	if (stays !== undefined && days === undefined) return text.stays[stays]
	if (days === undefined) return text.goes
	return `${text.lasts(kind, days)}${text.goes}${stays === undefined ? '' : text.stays[stays]}`
}

/** What is kept, kind by kind, and the way to put it right. */
export function KeptPart({ kinds }: { kinds: readonly OwnKindView[] }) {
	return (
		<>
			<Card>
				<Stack gap="large">
					{kinds.map((one) => (
						<Stack key={one.kind}>
							<Heading>
								{text.kinds[one.kind].name}
								{one.count !== undefined && one.count > 0 ? ` ${text.count(one.kind, one.count)}` : ''}
							</Heading>
							<Paragraph>{text.kinds[one.kind].words}</Paragraph>
							<Quiet>{lasting(one)}</Quiet>
						</Stack>
					))}
				</Stack>
			</Card>
			<Card>
				<Stack>
					<Heading>{text.correct.title}</Heading>
					<Paragraph>{text.correct.words}</Paragraph>
					<Buttons>
						<Button words={text.correct.change} look="calm" icon="pencil" onTap={() => goTo('me')} />
					</Buttons>
				</Stack>
			</Card>
		</>
	)
}
