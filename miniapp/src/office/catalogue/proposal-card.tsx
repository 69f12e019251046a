import type { Proposal } from '@huying/shared/catalogue/proposal'
import { proposals as words } from '@huying/shared/text/zh-CN/catalogue-page'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import type { Unit } from '@huying/shared/unit/unit'
import { View } from '@tarojs/components'
import { Button } from '../../kit/button'
import { Buttons } from '../../kit/row'
import { Paragraph, Quiet, Strong } from '../../kit/words'
import { goTo } from '../../route/route'
import './changes.scss'

type Props = {
	proposal: Proposal
	units: readonly Unit[]
	now: number
	onWrite?: (() => void) | undefined
	onRefuse?: (() => void) | undefined
}

/** One proposal: what is missing and why, and what became of it. */
export function ProposalCard({ proposal, units, now, onWrite, onRefuse }: Props) {
	const { name, words: why, by, at, mine, lead, case: of, decided } = proposal
	const leading = units.find(({ unit }) => unit === lead)?.shortName ?? lead
	return (
		<View className="changes__one">
			<Strong>{name}</Strong>
			<Quiet>{words.by(by.unitName, sayTime(at, now), mine)}</Quiet>
			<Paragraph>{why}</Paragraph>
			{leading !== undefined && <Quiet>{words.suggests(leading)}</Quiet>}
			{decided?.accepted && <View>{words.became(decided.version ?? 0)}</View>}
			{decided?.accepted === false && <View>{words.notAdded(decided.words ?? '')}</View>}
			{(of !== undefined || onWrite || onRefuse) && (
				<Buttons>
					{of !== undefined && (
						<Button words={words.ofCase} look="calm" fit onTap={() => goTo('office/case', { id: of })} />
					)}
					{onRefuse && <Button words={words.refuse} look="calm" fit onTap={onRefuse} />}
					{onWrite && <Button words={words.write} look="plain" fit onTap={onWrite} />}
				</Buttons>
			)}
		</View>
	)
}
