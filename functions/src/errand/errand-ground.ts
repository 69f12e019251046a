import type { Command } from '@huying/shared/case/command'
import type { Context } from '@huying/shared/case/context'
import type { ErrandStep } from '@huying/shared/errand/command'
import type { ErrandGround } from '@huying/shared/errand/ground'
import type { Standing } from '../case/case-store'
import { accessOf } from '../session/user-store'
import type { Table } from '../store/table'

/** What the rules must know of an errand for one of its steps; of any other command nothing. */
export async function errandGround(
	table: Table,
	tenant: string,
	{ errand }: Standing,
	command: Command,
	{ invited, handover }: Pick<ErrandGround, 'invited' | 'handover'>,
): Promise<Pick<Context, 'errand'>> {
	if (command.type !== 'errand' || errand === undefined) return {}
	const worker = namedIn(command.step)
	return {
		errand: {
			errand,
			...(worker !== undefined && {
				worker: { user: worker, posts: (await accessOf(table, tenant, worker)).posts },
			}),
			...(invited && { invited }),
			...(handover !== undefined && { handover }),
		},
	}
}

/** The worker that a step names. */
const namedIn = (step: ErrandStep): string | undefined => {
	if (step.type === 'pass') return step.to
	return step.type === 'undertake' ? step.worker : undefined
}
