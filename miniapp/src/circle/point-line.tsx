import type { Near } from '@huying/shared/circle/near'
import { openAt } from '@huying/shared/circle/opens'
import { kinds, sayOpens } from '@huying/shared/text/zh-CN/circle'
import * as text from '@huying/shared/text/zh-CN/circle-page'
import Taro from '@tarojs/taro'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { Row } from '../kit/row'
import { StateMark } from '../kit/state-mark'
import { Heading, Paragraph, Quiet } from '../kit/words'

type Props = {
	near: Near
	/** Its number on the map, where that is shown. */
	place: number | undefined
	now: number
}

/** One point: what one gets there, whether it is open now, how far, and its phone. */
export function PointLine({ near: { point, metres }, place, now }: Props) {
	const { name, kind, what, opens, phone } = point
	const { open, until, from } = openAt(opens, now)
	return (
		<Card>
			<Heading>{place === undefined ? name : `${place} ${name}`}</Heading>
			<Quiet>{[kinds[kind], metres !== undefined && text.metres(metres)].filter(Boolean).join('，')}</Quiet>
			<Paragraph>{what}</Paragraph>
			<StateMark shape={open ? 'done' : 'waiting'} words={standing(open, until, from)} />
			<Quiet>{sayOpens(opens)}</Quiet>
			{phone !== undefined && (
				<Row apart>
					<Button
						words={text.call(phone)}
						label={`${name}，${text.call(phone)}`}
						look="calm"
						icon="phone"
						fit
						onTap={() => Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)}
					/>
				</Row>
			)}
		</Card>
	)
}

function standing(open: boolean, until: string | undefined, from: string | undefined): string {
	if (open) return until === undefined || until === '24:00' ? text.openAllDay : text.openUntil(until)
	return from === undefined ? text.shut : text.opensAt(from)
}
