import type { InvitationCommand, InvitationDone } from '@huying/shared/appointment/people-view'
import { RefusalError } from '@huying/shared/error/refusal'
import { invitationCodeSchema, invitationState } from '@huying/shared/invitation/invitation'
import * as v from 'valibot'
import { onceFor } from '../appointment/by-command'
import { doerBy, mayGive, termOf } from '../appointment/command-person'
import type { Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'
import { getInvitation } from './invitation-store'
import { invite, withdrawInvitation } from './invite'

/** Invites somebody, or takes an invitation back, once. @throws RefusalError as the contract's commandInvitation says */
export async function commandInvitation(
	table: Table,
	ports: Ports,
	who: Who,
	command: InvitationCommand,
): Promise<InvitationDone> {
	return await onceFor<InvitationDone>(table, ports, who, 'commandInvitation', command, async (once) => {
		const now = ports.now()
		if (command.type === 'withdraw') {
			const read = v.safeParse(invitationCodeSchema, command.code)
			const found = read.success && (await getInvitation(table, who.tenant, read.output))
			if (!found) throw new RefusalError('invitationUnknown', 'code')
			const { unit, role, region } = found
			const given = await mayGive(table, who, { unit, role, region }, now)
			const answer = { code: found.code, state: 'withdrawn' as const, expiresAt: found.expiresAt }
			const failed = await withdrawInvitation(table, ports, found, doerBy(who, given.by), [
				once.record(answer),
			])
			return failed ? once.again(failed.item) : answer
		}
		const { id: _, type: __, from, until, ...invited } = command
		const days = termOf({ from, until }, now)
		const given = await mayGive(table, who, { ...invited, until: days.until }, now)
		let answer: InvitationDone | undefined
		const { invitation, failed } = await invite(
			table,
			ports,
			who.tenant,
			{ ...invited, ...days, from: from === undefined ? undefined : days.from },
			doerBy(who, given.by),
			(made) => {
				answer = { code: made.code, state: 'open', expiresAt: made.expiresAt }
				return [once.record(answer)]
			},
		)
		if (failed) return once.again(failed.item)
		return (
			answer ?? {
				code: invitation.code,
				state: invitationState(invitation, now),
				expiresAt: invitation.expiresAt,
			}
		)
	})
}
