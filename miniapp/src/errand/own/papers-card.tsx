import { own } from '@huying/shared/text/zh-CN/errand-own'
import { View } from '@tarojs/components'
import { Card } from '../../kit/card'
import { Stack } from '../../kit/row'
import { Heading, Quiet, Strong } from '../../kit/words'
import type { ErrandProps } from '../errand-props'
import { placedPapers, type Whereabouts } from '../vouchers'

const text = own.papers

/** Whether whoever looks runs it: the papers are then somebody else's. */
export type Worked = { worked?: boolean }

/** Every paper that was handed over, and where it is at this moment. */
export function PapersCard({ errand, worked = false }: Pick<ErrandProps, 'errand'> & Worked) {
	const papers = placedPapers(errand)
	if (papers.length === 0) return null
	const say: Record<Whereabouts, string> = {
		worker: text.worker,
		out: text.out(errand.out?.office),
		back: worked ? text.gone : text.back,
		backOpen: worked ? text.goneOpen : text.backOpen,
		left: text.left,
	}
	return (
		<Card>
			<Heading>{text.title}</Heading>
			<Stack gap="middle">
				{papers.map(({ voucher, place, name, where }) => (
					<View key={`${voucher} ${place}`}>
						<Strong>{name}</Strong>
						<Quiet>{say[where]}</Quiet>
					</View>
				))}
			</Stack>
		</Card>
	)
}
