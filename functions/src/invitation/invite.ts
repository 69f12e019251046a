import { RefusalError } from '@huying/shared/error/refusal'
import {
	INVITATION_LASTS,
	type Invitation,
	invitationCodeFrom,
	refusedInvitation,
} from '@huying/shared/invitation/invitation'
import type { Role } from '@huying/shared/user/post'
import { withAccess } from '../access-log/record-access'
import { type Doer, unitFor } from '../appointment/appoint'
import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { endWrite, getInvitation, invitationWrite } from './invitation-store'

/** What somebody is invited to. */
export interface Invited {
	readonly role: Role
	readonly unit: string
	readonly region?: string | undefined
	/** When the post begins and ends, in epoch milliseconds; without a beginning, when they join. */
	readonly from?: number | undefined
	readonly until?: number | undefined
	readonly supervisor?: string | undefined
	readonly forWhom?: string | undefined
	/** 4 to 11 digits. */
	readonly phone?: string | undefined
	/** Nobody has to confirm it a second time: only while a county is set up. */
	readonly founding?: true
}

/** A code that nobody was given: twelve letters of twenty. */
export function drawCode(ports: Pick<Ports, 'random'>): string {
	for (;;) {
		const code = invitationCodeFrom([...ports.random(32)])
		if (code !== undefined) return code
	}
}

/**
 * What an invitation will be.
 * @throws RefusalError unitUnknown, postUnfit, villageUnknown, dayInvalid
 */
export async function invitationFor(
	table: Table,
	ports: Ports,
	tenant: string,
	invited: Invited,
	by: Doer,
): Promise<Invitation> {
	const unit = await unitFor(table, tenant, invited)
	const at = ports.now()
	const { role, region, from, until, supervisor, forWhom, phone, founding } = invited
	if (until !== undefined && until <= Math.max(at, from ?? 0)) throw new RefusalError('dayInvalid', 'until')
	return {
		tenant,
		code: drawCode(ports),
		role,
		unit: unit.unit,
		unitName: unit.name,
		...(region !== undefined && { region }),
		...(from !== undefined && { from }),
		...(until !== undefined && { until }),
		...(supervisor !== undefined && { supervisor }),
		...(forWhom !== undefined && { forWhom }),
		...(phone !== undefined && { phone }),
		...(founding && { founding }),
		state: 'open',
		by: by.user,
		at,
		expiresAt: at + INVITATION_LASTS,
	}
}

/** The entry of the access log about an invitation: never its code, which is as good as the post. */
const aboutInvitation = (
	what: 'invitationMade' | 'invitationWithdrawn',
	{ tenant, role, unit }: Invitation,
	by: Doer,
) => ({
	tenant,
	by,
	what,
	subject: { unit },
	detail: { role },
})

/**
 * Invites somebody to one post. Who may, the caller has looked at.
 * @param also further writes that hold or fall with it
 * @returns the invitation, or which of the further writes did not hold
 */
export async function invite(
	table: Table,
	ports: Ports,
	tenant: string,
	invited: Invited,
	by: Doer,
	also: (invitation: Invitation) => readonly Write[] = () => [],
): Promise<{
	readonly invitation: Invitation
	readonly failed?: { index: number; item: Record<string, unknown> | undefined }
}> {
	const invitation = await invitationFor(table, ports, tenant, invited, by)
	const others = also(invitation)
	const failed = await withAccess(table, ports, [aboutInvitation('invitationMade', invitation, by)], () => [
		...others,
		invitationWrite(table, invitation),
	])
	if (failed === undefined) return { invitation }
	if (failed.index < others.length) return { invitation, failed }
	throw new RefusalError('busy')
}

/**
 * Takes an open invitation back; one that is back already stays so.
 * @throws RefusalError invitationUnknown, invitationUsed, invitationWithdrawn, busy
 */
export async function withdrawInvitation(
	table: Table,
	ports: Pick<Ports, 'now'>,
	invitation: Invitation,
	by: Doer,
	also: readonly Write[] = [],
): Promise<{ index: number; item: Record<string, unknown> | undefined } | undefined> {
	const entry = aboutInvitation('invitationWithdrawn', invitation, by)
	const failed = await withAccess(table, ports, [entry], () => [
		...also,
		endWrite(table, invitation, { state: 'withdrawn' }),
	])
	if (failed === undefined || failed.index < also.length) return failed
	const stands = await getInvitation(table, invitation.tenant, invitation.code)
	if (stands === undefined) throw new RefusalError('invitationUnknown')
	throw new RefusalError(refusedInvitation[stands.state === 'used' ? 'used' : 'withdrawn'])
}
