import { own } from '@huying/shared/text/zh-CN/errand-own'
import { kinship } from '@huying/shared/text/zh-CN/errand-words'
import { Card } from '../../kit/card'
import { Facts } from '../../pages/case/facts'
import { useTenant } from '../../region/tenant'
import { sayVillage } from '../../region/villages'
import type { ErrandProps } from '../errand-props'
import type { Worked } from './papers-card'

const text = own.facts

/** What was said at the beginning, and the number to say on the telephone. */
export function ErrandFacts({ view, errand, worked = false }: Pick<ErrandProps, 'view' | 'errand'> & Worked) {
	const { value: tenant } = useTenant()
	const forWhom =
		errand.for === 'self'
			? worked
				? text.asker
				: text.self
			: own.forWhom(kinship[errand.for], errand.person?.name)
	return (
		<Card>
			<Facts
				lines={[
					[text.number, view.number],
					[text.forWhom, forWhom],
					[text.village, sayVillage(tenant, view.village)],
					[text.where, view.place?.description],
					[worked ? text.said : text.words, view.text],
				]}
			/>
		</Card>
	)
}
