import { realPorts } from '@huying/functions/edge/ports'
import { storedErrands } from '@huying/functions/grid-handover/errands'
import { offer } from '@huying/functions/grid-handover/grid-handover'
import { getSlip } from '@huying/functions/grid-handover/grid-handover-store'
import type { Member } from './members'
import type { SeedCloud } from './seed'
import { ago } from './when'

const GRID = '370404103239'
/** The slip that waits to be accepted in the stories. */
export const slipName = (tenant: string): string => `demo-${tenant}-slip-1`

/** 周庄村 changes hands: its grid worker has given it, and the other has not accepted yet. What is there stays as it is. */
export async function tellGridHandovers(
	{ table }: Pick<SeedCloud, 'table'>,
	tenant: string,
	members: ReadonlyMap<string, Member>,
	now: number,
): Promise<void> {
	const [giver, taker] = [members.get(`gridWorker-${GRID}`), members.get(`gridWorker2-${GRID}`)]
	if (giver === undefined || taker === undefined) throw new Error(`nobody walks ${GRID}`)
	const id = slipName(tenant)
	if (await getSlip(table, tenant, id)) return
	const at = ago(90)(now)
	const who = { user: giver.user, tenant, session: 'seed', posts: giver.posts }
	await offer(
		table,
		storedErrands(table, { ...realPorts, now: () => at }),
		who,
		{
			id,
			about: { grid: GRID },
			to: taker.user,
			words: '我下周调到镇上，请接手。村委钥匙在会计那里。（演示）',
			remarks: [],
		},
		at,
	)
}
