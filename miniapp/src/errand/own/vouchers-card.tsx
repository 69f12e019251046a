import { own } from '@huying/shared/text/zh-CN/errand-own'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { Card } from '../../kit/card'
import { Stack } from '../../kit/row'
import { Heading, Quiet, Strong } from '../../kit/words'
import type { ErrandProps } from '../errand-props'
import { LookButton } from '../look-button'
import { type Voucher, waitingVouchers } from '../vouchers'
import type { Worked } from './papers-card'
import { VoucherLines } from './voucher-card'

const text = own.voucher

/** All vouchers so far: what is on them, and who said yes. Those that wait for the viewer stand above. */
export function VouchersCard({
	view,
	errand,
	now,
	worked = false,
}: Pick<ErrandProps, 'view' | 'errand' | 'now'> & Worked) {
	const mine = errand.steps.includes('confirmVoucher') ? waitingVouchers(errand) : []
	const shown = errand.vouchers.filter((voucher) => !mine.includes(voucher))
	if (shown.length === 0) return null
	return (
		<Card>
			<Heading>{text.list}</Heading>
			<Stack gap="large">
				{shown.map((voucher) => (
					<View key={voucher.number}>
						<Strong>{text.title(voucher.number)}</Strong>
						<VoucherLines voucher={voucher} errand={errand} worked={worked} />
						<Confirmed voucher={voucher} now={now} />
						<LookButton
							id={view.case}
							photos={[...voucher.photos, ...(voucher.confirmed?.photos ?? [])]}
							of={text.title(voucher.number)}
						/>
					</View>
				))}
			</Stack>
		</Card>
	)
}

function Confirmed({ voucher, now }: { voucher: Voucher; now: number }) {
	const { confirmed, kind } = voucher
	if (kind === 'brought') return <Quiet>{sayTime(voucher.at, now)}</Quiet>
	if (!confirmed) return <Quiet>{text.open}</Quiet>
	const time = sayTime(confirmed.at, now)
	return <Quiet>{confirmed.by === 'tap' ? text.tapped(time) : text.signed(time)}</Quiet>
}
