import type { CaseAnswer } from '@huying/shared/case/case-view'
import { caseActions, caseText } from '@huying/shared/text/zh-CN/index'
import { Card } from '../../kit/card'
import { Heading, Paragraph } from '../../kit/words'
import { nameOf } from '../../matter/matters'
import { useMatters } from '../../matter/use-matters'
import { useTenant } from '../../region/tenant'
import { sayVillage } from '../../region/villages'
import { Facts } from './facts'

/** What was said at the beginning, and the number to say on the telephone. */
export function CaseFacts({ view }: { view: CaseAnswer }) {
	const { value: tenant } = useTenant()
	const entries = useMatters()
	const { facts } = caseActions
	const place = view.place?.description ?? (view.place?.latitude === undefined ? undefined : facts.onMap)
	const lines: [string, string | undefined][] = [
		[facts.number, view.number],
		[facts.village, sayVillage(tenant, view.village)],
		[facts.place, place],
		[facts.matter, view.matter && nameOf(entries, view.matter)],
		[facts.identity, caseText.identity[view.identity]],
	]
	return (
		<Card>
			{view.text !== undefined && view.text !== view.title && (
				<>
					<Heading>{caseActions.words}</Heading>
					<Paragraph>{view.text}</Paragraph>
				</>
			)}
			<Facts lines={lines} />
		</Card>
	)
}
