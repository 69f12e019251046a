import { kinship, own } from '@huying/shared/text/zh-CN/errand-pages'
import { Card } from '../../kit/card'
import { Facts } from '../../pages/case/facts'
import { useTenant } from '../../region/tenant'
import { sayVillage } from '../../region/villages'
import type { ErrandProps } from '../errand-props'

const text = own.facts

/** What was said at the beginning, and the number to say on the telephone. */
export function ErrandFacts({ view, errand }: Pick<ErrandProps, 'view' | 'errand'>) {
	const { value: tenant } = useTenant()
	const forWhom = errand.for === 'self' ? text.self : own.forWhom(kinship[errand.for], errand.person?.name)
	return (
		<Card>
			<Facts
				lines={[
					[text.number, view.number],
					[text.forWhom, forWhom],
					[text.village, sayVillage(tenant, view.village)],
					[text.where, view.place?.description],
					[text.words, view.text],
				]}
			/>
		</Card>
	)
}
