import { decideCountersign } from '../src/countersign/decide-countersign'
import { performers } from '../src/countersign/performers'
import type { Who } from '../src/edge/endpoint'
import type { Ports } from '../src/edge/ports'
import type { Table } from '../src/store/table'
import { someone } from './county'

/** Somebody besides whoever asks: the centre's other leader. */
export const otherLeader = someone('user-other-leader', [['leader', 'centre']])

/** Confirms what waits for another person, as they do. */
export function confirm(table: Table, ports: Ports, id: string, who: Who = otherLeader) {
	const decision = { id: `confirm-${id}`.slice(0, 64), decision: 'confirm' } as const
	return decideCountersign(table, ports, performers, who, id, decision)
}
