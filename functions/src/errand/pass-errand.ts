import type { Receipt } from '@huying/shared/case/case-view'
import { commandCase } from '../case/command-case'
import type { Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'

/**
 * Lets whoever accepted a grid go on with one of its errands, once: the same again changes nothing.
 * @param taker the grid worker who accepted, with the posts they hold
 * @param handover identifier of the slip (工作交割单)
 * @throws RefusalError workerUnknown where they do not walk its village, notAllowedNow where it is over or theirs already
 */
export function passErrand(
	table: Table,
	ports: Ports,
	taker: Pick<Who, 'tenant' | 'user' | 'posts'>,
	handover: string,
	errand: string,
): Promise<Receipt> {
	const command = {
		id: `${handover}-${errand}`.slice(-64),
		type: 'errand',
		step: { type: 'pass', to: taker.user },
	} as const
	return commandCase(table, ports, { ...taker, session: handover }, errand, command, undefined, { handover })
}
