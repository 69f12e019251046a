import { mayTakeFile } from '@huying/shared/case-file/may-take-file'
import { lettersOf } from '@huying/shared/letter/letter'
import { open } from '@huying/shared/text/zh-CN/case-file'
import { heading } from '@huying/shared/text/zh-CN/letter'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Buttons } from '../../kit/row'
import { Heading } from '../../kit/words'
import { LettersPart } from '../../letter/letters-part'
import { goTo } from '../../route/route'
import type { Seen } from '../case/use-case'

/** What can be printed of a case: its letters, and the whole of it. */
export function LettersCard({ view }: { view: Seen }) {
	const whole = mayTakeFile(view.relation)
	if (!whole && lettersOf(view).length === 0) return null
	return (
		<Card>
			<Heading>{heading}</Heading>
			<LettersPart
				view={view}
				onOpen={({ kind, seq }) => goTo('office/letter', { id: view.case, kind, seq: String(seq) })}
			/>
			{whole && (
				<Buttons>
					<Button words={open} look="calm" fit onTap={() => goTo('office/case-file', { id: view.case })} />
				</Buttons>
			)}
		</Card>
	)
}
