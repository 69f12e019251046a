import type { GridHandoverLine } from '@huying/shared/grid-handover/grid-handover-view'
import { isOpen } from '@huying/shared/grid-handover/moves'
import type { Tenant } from '@huying/shared/tenant/tenant'
import * as words from '@huying/shared/text/zh-CN/grid-handover'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { Card } from '../kit/card'
import { Stack } from '../kit/row'
import { StateMark } from '../kit/state-mark'
import { Quiet, Strong } from '../kit/words'
import { sayVillage } from '../region/villages'

type Props = {
	slips: readonly GridHandoverLine[]
	me: string
	tenant: Tenant | undefined
	now: number
	onOpen: (handover: string) => void
}

/** Slips that somebody gave or was given; what waits for them stands out. */
export function SlipList({ slips, me, tenant, now, onOpen }: Props) {
	return slips.map(({ handover, about, state, giver, taker, at, listed }) => (
		<Card
			key={handover}
			tone={isOpen(state) && taker.user === me ? 'ask' : 'plain'}
			label={words.see}
			onTap={() => onOpen(handover)}
		>
			<Stack>
				<Strong>{sayAbout(about, tenant)}</Strong>
				<StateMark shape={shapes[state]} words={words.state[state]} />
				<Quiet>{words.fromTo(sayPerson(giver, me), sayPerson(taker, me))}</Quiet>
				<Quiet>{`${sayTime(at, now)} · ${words.count(listed)}`}</Quiet>
			</Stack>
		</Card>
	))
}

export const shapes = {
	offered: 'waiting',
	differing: 'doing',
	accepted: 'done',
	refused: 'stopped',
	withdrawn: 'stopped',
} as const

export const sayPerson = ({ user, name }: { user: string; name?: string | undefined }, me: string): string =>
	user === me ? words.me : (name ?? words.unnamed)

export const sayAbout = (about: GridHandoverLine['about'], tenant: Tenant | undefined): string =>
	'grid' in about ? words.gridOf(sayVillage(tenant, about.grid) ?? about.grid) : words.oneJob
