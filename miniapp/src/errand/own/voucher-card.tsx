import { sayYuan } from '@huying/shared/text/zh-CN/disclosure'
import { ask } from '@huying/shared/text/zh-CN/errand-ask'
import { own } from '@huying/shared/text/zh-CN/errand-own'
import { View } from '@tarojs/components'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Buttons, Stack } from '../../kit/row'
import { Heading, Paragraph, Quiet, Strong } from '../../kit/words'
import type { ErrandProps } from '../errand-props'
import { papersOn, type Voucher, waitingVouchers } from '../vouchers'
import type { Worked } from './papers-card'

const text = own.voucher

/** Vouchers that wait for a yes, the oldest first, each with one large button. */
export function WaitingVouchers({ errand, step }: Pick<ErrandProps, 'errand' | 'step'>) {
	if (!errand.steps.includes('confirmVoucher')) return null
	return waitingVouchers(errand).map((voucher) => (
		<Card key={voucher.number} tone="ask">
			<Heading>{text.title(voucher.number)}</Heading>
			<VoucherLines voucher={voucher} errand={errand} />
			<View className="apart">
				<Strong>{text.ask}</Strong>
			</View>
			<Buttons>
				<Button
					words={text.yes}
					label={`${text.title(voucher.number)}，${text.yes}`}
					icon="check"
					busy={step.busy === 'confirmVoucher'}
					onTap={() => step.take({ type: 'confirmVoucher', voucher: voucher.number })}
				/>
			</Buttons>
			<View className="apart">
				<Quiet>{text.wrong}</Quiet>
			</View>
		</Card>
	))
}

/** What a voucher is for: papers by their names, or money. */
export function VoucherLines({
	voucher,
	errand,
	worked = false,
}: { voucher: Voucher } & Pick<ErrandProps, 'errand'> & Worked) {
	return (
		<Stack>
			<Paragraph>{(worked ? text.workedKinds : text.kinds)[voucher.kind]}</Paragraph>
			{papersOn(voucher, errand).map(({ name, form }, place) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: papers of one name may be on one voucher twice
				<Paragraph key={`${place} ${name}`}>{`· ${name}（${ask.papers.form[form]}）`}</Paragraph>
			))}
			{voucher.fen !== undefined && <Paragraph>{text.money(sayYuan(voucher.fen))}</Paragraph>}
		</Stack>
	)
}
